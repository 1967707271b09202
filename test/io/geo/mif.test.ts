import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crsByCode } from '../../../src/io/crs/definitions.ts';
import { recogniseCoordSys } from '../../../src/io/geo/mif-coordsys.ts';
import { readGeoFile } from '../../../src/io/geo/readers.ts';
import { geometryToWgs84 } from '../../../src/io/geo/reproject.ts';
import type { RawTable } from '../../../src/io/model.ts';
import { metresBetween } from '../crs/helmert.ts';
import { toTcvn3, utf8 } from '../encoding/encoders.ts';
import { asObjects, input, issueCodes, onlyTable, refusalOf } from './tables.ts';

const TM3 = '"m", 108.5, 0, 0.9999, 500000, 0';
const DECREE =
  '9999, 28, -191.90441429, -39.30318279, -111.45032835, -0.00928836, 0.01975479, -0.00427372, 0.252906278, 0';
const OBJECTS = 'Point 411340.27 1327660.62\n    Symbol (35,0,12)\nnone\n';
const MID = '"A1","Xã Đắk Nia, khu ""1"""\n"A2",Phường Nghĩa Tân\n';

function mif(coordSys: string | null, objects = OBJECTS): string {
  const clause = coordSys === null ? '' : `CoordSys ${coordSys}\n`;
  return `Version 300\nCharset "WindowsLatin1"\nDelimiter ","\n${clause}Columns 2\n  MA Char(10)\n  TEN Char(50)\nData\n\n${objects}`;
}

async function read(text: string, mid: Uint8Array | null = utf8(MID)): Promise<RawTable> {
  const companions = mid === null ? [] : [input('a.MID', mid)];
  return onlyTable(await readGeoFile('mif', input('a.mif', text), {}, companions));
}

function errorInMetres(table: RawTable): number {
  const [row] = table.rows;
  const crs = crsByCode(table.crs ?? '');
  const geometry = crs !== null && row?.geometry ? geometryToWgs84(crs)(row.geometry) : null;
  const position = geometry?.type === 'points' ? geometry.points[0] : undefined;
  return metresBetween(position ?? [0, 0], [107.6876, 12.0042]);
}

describe('CoordSys', () => {
  it('with the decree’s parameters (datum 9999) is exact', async () => {
    const table = await read(mif(`Earth Projection 8, ${DECREE}, ${TM3} Bounds (0, 0) (1000000, 2000000)`));
    expect(table.crs).toBe('EPSG:9218');
    expect(issueCodes(table)).toEqual([]);
    expect(errorInMetres(table)).toBeLessThan(0.1);
  });

  it('with WGS84 (datum 104) on a VN-2000 meridian is put right and doubted', async () => {
    const table = await read(mif(`Earth Projection 8, 104, ${TM3}`));
    expect(table.issues).toMatchObject([
      { code: 'DATUM_SHIFT_MISSING', level: 'warning', params: { metres: 225 } },
    ]);
    expect(errorInMetres(table)).toBeLessThan(0.1);
  });

  it.each([
    ['Earth Projection 1, 104', 'EPSG:4326', null],
    ['Earth Projection 8, 104, "m", 105, 0, 0.9996, 500000, 0', 'EPSG:32648', 'utm-datum-open'],
    [`Earth Projection 8, ${DECREE}, "m", 107.75, 0, 0.9999, 500000, 0`, 'EPSG:5899', null],
    ['NonEarth Units "m" Bounds (0, 0) (1, 1)', undefined, 'unknown'],
    ['Earth Projection 8, 1001, "m", 105, 0, 1, 500000, 0', undefined, 'unknown'],
    ['Earth Projection 8, 104, "ft", 108.5, 0, 0.9999, 500000, 0', undefined, 'unknown'],
    ['Earth Projection 3, 104, "m", 0, 0, 10, 20, 0, 0', undefined, 'unknown'],
  ])('%s', (clause, code, doubt) => {
    const recognised = recogniseCoordSys(clause);
    expect([recognised.crs?.code, recognised.doubt]).toEqual([code, doubt]);
  });

  it('with other seven parameters keeps them, turned as PROJ takes them', () => {
    const { crs } = recogniseCoordSys(`Earth Projection 8, 9999, 28, 1, 2, 3, 0.1, 0.2, 0.3, 4, 0, ${TM3}`);
    expect(crs?.proj).toContain('+towgs84=1,2,3,-0.1,-0.2,-0.3,4');
  });

  it('that is missing or foreign is asked for', async () => {
    for (const clause of [null, 'NonEarth Units "m"']) {
      const table = await read(mif(clause));
      expect([table.crs, issueCodes(table)]).toEqual([null, ['CRS_NOT_USABLE']]);
    }
  });
});

describe('objects', () => {
  const degrees = 'Earth Projection 1, 104';

  it('of every kind that has a place', async () => {
    const objects = [
      'Region 2\n  5\n0 0\n4 0\n4 4\n0 4\n0 0\n  4\n1 1\n2 1\n2 2\n1 1\n    Pen (1,2,0)\n    Center 2 2',
      'Pline 3\n1 2\n3 4\n5 6\n    Smooth',
      'Pline Multiple 2\n  2\n1 2\n3 4\n  2\n5 6\n7 8',
      'Line 1 2 3 4',
      'Multipoint 2\n1 2\n3 4',
      'Rect 0 0 2 1',
    ].join('\n');
    const table = await read(mif(degrees, objects), null);
    expect(table.rows.map(({ geometry }) => geometry)).toEqual([
      {
        type: 'polygons',
        polygons: [
          [
            [
              [0, 0],
              [4, 0],
              [4, 4],
              [0, 4],
              [0, 0],
            ],
            [
              [1, 1],
              [2, 1],
              [2, 2],
              [1, 1],
            ],
          ],
        ],
      },
      {
        type: 'lines',
        lines: [
          [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
        ],
      },
      {
        type: 'lines',
        lines: [
          [
            [1, 2],
            [3, 4],
          ],
          [
            [5, 6],
            [7, 8],
          ],
        ],
      },
      {
        type: 'lines',
        lines: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
      {
        type: 'points',
        points: [
          [1, 2],
          [3, 4],
        ],
      },
      {
        type: 'polygons',
        polygons: [
          [
            [
              [0, 0],
              [2, 0],
              [2, 1],
              [0, 1],
              [0, 0],
            ],
          ],
        ],
      },
    ]);
    expect(issueCodes(table)).toEqual(['MIF_NO_MID']);
  });

  it('that are cut off or have no usable shape stay rows with a reason', async () => {
    const table = await read(mif(degrees, 'Region 1\n  5\n0 0\n4 0\nText "Point 1 2"\n0 0 1 1\n'));
    expect(table.rows.map(({ geometry }) => geometry)).toEqual([null, null]);
    expect(issueCodes(table)).toEqual(['GEOMETRY_INVALID@1', 'GEOMETRY_INVALID@2']);
  });
});

describe('columns', () => {
  it('come from the MID, quotes and delimiters inside fields kept', async () => {
    const table = await read(mif(`Earth Projection 8, ${DECREE}, ${TM3}`));
    expect(asObjects(table)).toEqual([
      { MA: 'A1', TEN: 'Xã Đắk Nia, khu "1"' },
      { MA: 'A2', TEN: 'Phường Nghĩa Tân' },
    ]);
  });

  it('in TCVN3 are recognised although the charset says otherwise', async () => {
    const table = await read(mif('Earth Projection 1, 104'), toTcvn3(MID));
    expect(table.encoding).toBe('tcvn3');
    expect(asObjects(table)[1]?.['TEN']).toBe('Phường Nghĩa Tân');
  });

  it('are found in the same zip', async () => {
    const zip = zipSync({
      'x/a.mif': utf8(mif(`Earth Projection 8, ${DECREE}, ${TM3}`)),
      'x/a.mid': utf8(MID),
    });
    expect(asObjects(onlyTable(await readGeoFile('mif', input('a.zip', zip), {})))).toHaveLength(2);
  });

  it('without objects, without data, without a MIF: refused', async () => {
    const none = await readGeoFile('mif', input('a.zip', zipSync({ 'a.mid': utf8(MID) })), {});
    expect(refusalOf(none)?.code).toBe('MIF_MISSING');
    expect(refusalOf(await readGeoFile('mif', input('a.mif', 'Version 300\n'), {}))?.code).toBe('MIF_BROKEN');
    expect(refusalOf(await readGeoFile('mif', input('a.mif', mif(null, '')), {}))?.code).toBe('NO_DATA_ROWS');
  });
});

it('never throws on damaged files', async () => {
  const text = mif(`Earth Projection 8, 104, ${TM3}`, 'Region 1\n  4\n0 0\n4 0\n4 4\n0 0\n');
  const change = fc.record({
    at: fc.nat(text.length - 1),
    by: fc.string({ maxLength: 4 }),
    end: fc.nat(text.length),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ at, by, end }) => {
      const bad = (text.slice(0, at) + by + text.slice(at + 1)).slice(0, end);
      const result = await readGeoFile('mif', input('a.mif', bad), {}, [input('a.mid', MID)]);
      expect(Array.isArray(result) || 'code' in result).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
