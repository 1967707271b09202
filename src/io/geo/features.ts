import type { Issue } from '../../domain/issue.ts';
import type { FileFormat, RawGeometry, RawRow, RawTable } from '../model.ts';

/** One feature of a geographic file before its properties become columns. */
export interface GeoFeature {
  /** 1-based feature number, or line in formats of one feature per line. */
  readonly row: number;
  /** Name → text as written. A map, so that names such as `__proto__` are only names. */
  readonly properties: ReadonlyMap<string, string>;
  readonly geometry: RawGeometry | null;
  readonly group: string | null;
}

export interface GeoTableMeta {
  readonly format: FileFormat;
  readonly encoding: string | null;
  /** Layer, object or file inside an archive; `null` when the file holds only one. */
  readonly sheet: string | null;
  readonly crs: string | null;
  readonly skipped?: readonly Issue[];
  readonly issues: readonly Issue[];
}

/** Features as a table: every property name met becomes a heading, in order of first appearance. */
export function geoTable(meta: GeoTableMeta, features: readonly GeoFeature[]): RawTable {
  const columns = new Map<string, number>();
  for (const { properties } of features) {
    for (const name of properties.keys()) if (!columns.has(name)) columns.set(name, columns.size);
  }
  const headers = [...columns.keys()];
  const rows: RawRow[] = features.map(({ row, properties, geometry, group }) => ({
    row,
    cells: headers.map((name) => properties.get(name) ?? ''),
    geometry,
    group,
  }));
  const { format, encoding, sheet, crs, issues, skipped = [] } = meta;
  return { format, encoding, delimiter: null, sheet, crs, headers, headerRow: null, rows, skipped, issues };
}

/** Whether all positions can be degrees; metres of any projection here are far beyond. */
export function looksGeographic(features: readonly Pick<GeoFeature, 'geometry'>[]): boolean {
  return features.every(({ geometry }) => {
    if (geometry === null) return true;
    if (geometry.type === 'points') return geometry.points.every(isDegrees);
    const lines = geometry.type === 'lines' ? geometry.lines : geometry.polygons.flat();
    return lines.every((line) => line.every(isDegrees));
  });
}

function isDegrees([x, y]: readonly [number, number]): boolean {
  return Math.abs(x) <= 180 && Math.abs(y) <= 180;
}
