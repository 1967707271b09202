import { describe, expect, it } from 'vitest';
import { readGeoFile } from '../../../src/io/geo/readers.ts';
import type { RawTable, Refusal } from '../../../src/io/model.ts';
import { asObjects, input, issueCodes, onlyTable, refusalOf } from './tables.ts';

const POINT = { type: 'Point', coordinates: [107.6, 12.1] };

describe('one feature per line', () => {
  const line = (ten: string): string =>
    JSON.stringify({ type: 'Feature', properties: { ten }, geometry: POINT });

  it('with and without record separators, blank lines counted, damaged lines kept as rows', async () => {
    const text = `${line('a')}\n\n\u001e${line('b')}\n{"type":"Feature",\n${line('c')}\n`;
    const table = onlyTable(await readGeoFile('geojsonseq', input('a.geojsonl', text), {}));
    expect(table.rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, 'a'],
      [3, 'b'],
      [4, ''],
      [5, 'c'],
    ]);
    expect(table.skipped).toMatchObject([{ code: 'BLANK_ROW', row: 2 }]);
    expect(issueCodes(table)).toEqual(['JSON_LINE_INVALID@4']);
    expect(table.format).toBe('geojsonseq');
  });

  it('an empty file is refused', async () => {
    expect(refusalOf(await readGeoFile('geojsonseq', input('a.geojsonl', '\n'), {}))?.code).toBe(
      'NO_DATA_ROWS',
    );
  });
});

describe('TopoJSON', () => {
  const topology = {
    type: 'Topology',
    transform: { scale: [0.01, 0.01], translate: [107, 12] },
    objects: {
      xa: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', properties: { ten: 'A' }, arcs: [[0, 1]] },
          { type: 'Polygon', properties: { ten: 'B' }, arcs: [[2, -1]] },
        ],
      },
    },
    arcs: [
      [
        [10, 0],
        [0, 10],
      ],
      [
        [10, 10],
        [-10, 0],
        [0, -10],
        [10, 0],
      ],
      [
        [10, 0],
        [10, 0],
        [0, 10],
        [-10, 0],
      ],
    ],
  };
  const readTopology = async (content: unknown, sheet?: string): Promise<RawTable[] | Refusal> =>
    readGeoFile('topojson', input('a.json', JSON.stringify(content)), sheet === undefined ? {} : { sheet });

  it('is decoded from quantised arcs, shared borders in both directions', async () => {
    const table = onlyTable(await readTopology(topology));
    expect(asObjects(table)).toEqual([{ ten: 'A' }, { ten: 'B' }]);
    const rings = table.rows.map(({ geometry }) =>
      geometry?.type === 'polygons' ? geometry.polygons[0]?.[0] : [],
    );
    const rounded = rings.map((ring) =>
      ring?.map((position) => position.map((number) => Number(number.toFixed(6)))),
    );
    expect(rounded).toEqual([
      [
        [107.1, 12],
        [107.1, 12.1],
        [107, 12.1],
        [107, 12],
        [107.1, 12],
      ],
      [
        [107.1, 12],
        [107.2, 12],
        [107.2, 12.1],
        [107.1, 12.1],
        [107.1, 12],
      ],
    ]);
  });

  it('gives a table per object', async () => {
    const two = { ...topology, objects: { ...topology.objects, tinh: topology.objects.xa } };
    const result = await readTopology(two);
    expect(Array.isArray(result) && result.map(({ sheet }) => sheet)).toEqual(['xa', 'tinh']);
    expect(onlyTable(await readTopology(two, 'tinh')).rows).toHaveLength(2);
  });

  it('is refused when arcs are missing', async () => {
    expect(refusalOf(await readTopology({ ...topology, arcs: [] }))?.code).toBe('TOPOJSON_BROKEN');
    expect(refusalOf(await readTopology({ ...topology, arcs: 'x' }))?.code).toBe('TOPOJSON_BROKEN');
    expect(refusalOf(await readTopology({ ...topology, objects: {} }))?.code).toBe('NO_DATA_ROWS');
  });
});
