import type { Issue } from '../../src/domain/issue.ts';
import { unitId, type AdminUnit } from '../../src/domain/unit.ts';
import type { Village } from '../../src/domain/village.ts';
import type { ImportContext, ImportHints, ImportReport } from '../../src/io/model.ts';
import { readImport } from '../../src/io/pipeline.ts';

/** Somewhat around the province, in degrees. */
const BOX: ImportContext['box'] = [107.1, 11.6, 108.25, 12.95];

/** Two communes side by side and one of each other vintage, with square boundaries of a tenth of a degree. */
export const UNITS: readonly AdminUnit[] = [
  unit('2023', 'district', ['661', 'Huyện Đăk Glong']),
  unit('2023', 'commune', ['24631', 'Xã Quảng Khê'], { parent: '661', corner: [107.7, 11.9] }),
  unit('2023', 'commune', ['24637', 'Xã Đắk Som'], { parent: '661', corner: [107.8, 11.9] }),
  unit('2023', 'commune', ['24618', "Xã Đắk R'Moan"], { corner: [107.6, 12.0] }),
  unit('2025', 'commune', ['24631', 'Xã Quảng Khê'], { corner: [107.7, 11.9] }),
  unit('2025', 'commune', ['24615', 'Phường Nam Gia Nghĩa'], { corner: [107.6, 12.0] }),
];

export const VILLAGES: readonly Village[] = [
  village('24631', 'Thôn 2', '24631-02'),
  village('24637', 'Thôn 2', '24637-02'),
  village('24618', 'Bon Pi Nao', '24618-01'),
];

export const CONTEXT: ImportContext = {
  units: UNITS,
  crosswalk: [
    { from: '2023:24631', to: '2025:24631' },
    { from: '2023:24637', to: '2025:24631' },
    { from: '2023:24618', to: '2025:24615' },
  ],
  villages: VILLAGES,
  box: BOX,
};

export const EMPTY_CONTEXT: ImportContext = { units: [], crosswalk: [], villages: [], box: BOX };

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A report of a text file; by default called `du-lieu.csv`. */
export function importText(
  text: string,
  hints: ImportHints = {},
  name = 'du-lieu.csv',
): Promise<ImportReport> {
  return importBytes(bytesOf(text), hints, name);
}

export function importBytes(
  bytes: Uint8Array,
  hints: ImportHints = {},
  name = 'du-lieu.csv',
): Promise<ImportReport> {
  return readImport({ name, bytes }, CONTEXT, hints);
}

/** The heading and rows of a small list of stations, cells joined with commas. */
export function stationCsv(...rows: readonly string[]): string {
  return ['Mã trạm,Nhà mạng,Kinh độ,Vĩ độ,Công nghệ', ...rows].join('\n');
}

export function codesOf(issues: readonly Issue[], row?: number): string[] {
  return issues.filter((issue) => row === undefined || issue.row === row).map((issue) => issue.code);
}

/** The rule above all: every row ends in exactly one list. */
export function addsUp({ counts }: ImportReport): boolean {
  return counts.rows === counts.accepted + counts.corrected + counts.rejected + counts.skipped;
}

function unit(
  vintage: '2023' | '2025',
  level: AdminUnit['level'],
  [code, name]: readonly [string, string],
  {
    parent = null,
    corner = null,
  }: { parent?: string | null; corner?: readonly [number, number] | null } = {},
): AdminUnit {
  return {
    id: unitId(vintage, code),
    vintage,
    level,
    code,
    name,
    parentId: parent === null ? null : unitId(vintage, parent),
    polygons: corner === null ? null : [[square(corner)]],
    declaredAreaKm2: null,
    centre: null,
    sharesPolygonWith: [],
  };
}

function square([west, south]: readonly [number, number]): [number, number][] {
  const east = west + 0.1;
  const north = south + 0.1;
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function village(commune: string, name: string, code: string): Village {
  return {
    id: `2023:${commune}/${code}`,
    code,
    name,
    communeId: unitId('2023', commune),
    centre: null,
    clusters: [],
    settlement: null,
    population: null,
    households: null,
    hasGridPower: null,
    isSpeciallyDifficult: null,
  };
}
