import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/args.ts';
import { emptyContext } from '../../src/cli/context.ts';
import { ratioRows, RATIO_COLUMNS } from '../../src/cli/coverage-command.ts';
import { coverageData } from '../../src/cli/coverage-data.ts';
import { hintsOf } from '../../src/cli/hints.ts';
import { importFiles } from '../../src/cli/import-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('command line', () => {
  it('splits words into command, files, options and flags', () => {
    const args = parseArguments([
      'import',
      'a.csv',
      '--kind',
      'stations',
      '--crs=EPSG:9218',
      'b.csv',
      '--json',
    ]);
    expect(args.command).toBe('import');
    expect(args.files).toEqual(['a.csv', 'b.csv']);
    expect(args.flags.has('json')).toBe(true);
    expect(hintsOf(args.options)).toEqual({ kind: 'stations', crs: 'EPSG:9218' });
  });

  it('takes no kind that does not exist', () => {
    expect(
      hintsOf(
        new Map([
          ['kind', 'antennas'],
          ['header-row', '0'],
        ]),
      ),
    ).toEqual({});
  });
});

describe('import', () => {
  it('prints one report per file with sentences, refused ones included', async () => {
    const good = fileOf('tram.csv', 'Mã trạm,Nhà mạng,Kinh độ,Vĩ độ\nA1,VNPT,107.65,12.05\nA2,VNPT,,12.05\n');
    const bad = fileOf('x.csv', '%PDF-1.7');
    const reports = await importFiles(parseArguments(['import', good, bad]), emptyContext(), 'vi');
    expect(reports).toMatchObject([
      {
        file: good,
        refused: null,
        kind: 'stations',
        detect: { format: 'csv', delimiter: ',', headerRow: 1, crs: 'EPSG:4326' },
        mapping: { code: 'Mã trạm', lon: 'Kinh độ' },
        counts: { rows: 2, accepted: 1, corrected: 0, rejected: 1, skipped: 0 },
        records: [{ row: 2, code: 'A1', operator: 'VNPT', lon: 107.65, lat: 12.05 }],
        issues: [{ row: 3, code: 'COORD_MISSING', level: 'error', message: 'Thiếu toạ độ.' }],
      },
      { file: bad, refused: { code: 'IS_PDF' }, kind: null, records: [] },
    ]);
  });
});

describe('coverage', () => {
  it('gives the ratio of a square within one given radius, and none of a unit without villages known', async () => {
    const side = 0.1;
    const ring = [
      [107.6, 12],
      [107.6 + side, 12],
      [107.6 + side, 12 + side],
      [107.6, 12 + side],
      [107.6, 12],
    ];
    const feature = {
      type: 'Feature',
      properties: { ma_xa: '24618', ten_xa: "Xã Đắk R'Moan" },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    const units = fileOf('u.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    const stations = fileOf(
      's.csv',
      'Mã trạm,Nhà mạng,Kinh độ,Vĩ độ,Công nghệ,Bán kính phủ sóng\nA1,VNPT,107.65,12.05,4G,3000\n',
    );
    const { dataset, refused } = await coverageData(
      [
        { path: units, kind: 'boundaries' },
        { path: stations, kind: 'stations' },
      ],
      {},
    );
    expect(refused).toBeNull();
    const at = (name: (typeof RATIO_COLUMNS)[number]): number => RATIO_COLUMNS.indexOf(name);
    const rows = ratioRows(dataset);
    const row = rows.find((cells) => cells[at('technology')] === '4G' && cells[at('operator')] === 'all');
    // A disc of 3 km lies wholly within the square of some 10.9 × 11.1 km: π · 3² = 28.27 km².
    expect(Number(row?.[at('covered_km2')])).toBeCloseTo(Math.PI * 9, 1);
    expect(row?.[at('village_ratio')]).toBeNull();
    const none = rows.find((cells) => cells[at('technology')] === '5G' && cells[at('operator')] === 'all');
    expect(none?.[at('covered_km2')]).toBe(0);
  });
});
