import Papa from 'papaparse';
import { roundTo, toPlane } from './frame.ts';
import type { Point } from './frame.ts';

export interface CommuneFact {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly districtCode: string;
  readonly districtName: string;
  readonly areaKm2: number;
  /** Published centroid in the plane, or the assumed one where none is published. */
  readonly centroid: Point;
  readonly code2025: string;
  readonly name2025: string;
}

interface Unit2025Fact {
  readonly code: string;
  readonly name: string;
  /** `null` when unpublished. */
  readonly population: number | null;
}

export interface Facts {
  readonly communes: readonly CommuneFact[];
  readonly units2025: readonly Unit2025Fact[];
}

/** Degrees. No source gives a centroid for these two: chosen on either side of the middle of their joint area. */
const ASSUMED_CENTROIDS: Readonly<Record<string, readonly [number, number]>> = {
  '24631': [107.78, 11.9],
  '24634': [107.87, 11.95],
};

export function parseFacts(communesCsv: string, unitsCsv: string): Facts {
  return { communes: rows(communesCsv).map(commune), units2025: rows(unitsCsv).map(unit2025) };
}

function rows(csv: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
}

function commune(row: Record<string, string>): CommuneFact {
  const code = cell(row, 'code');
  const [lon, lat] = ASSUMED_CENTROIDS[code] ?? [
    Number(cell(row, 'centroid_lon')),
    Number(cell(row, 'centroid_lat')),
  ];
  const [x, y] = toPlane(lon, lat);
  return {
    code,
    name: cell(row, 'name'),
    type: cell(row, 'type'),
    districtCode: cell(row, 'district_code'),
    districtName: cell(row, 'district_name'),
    areaKm2: Number(cell(row, 'area_km2')),
    centroid: [roundTo(x, 6), roundTo(y, 6)],
    code2025: cell(row, 'code_2025'),
    name2025: cell(row, 'name_2025'),
  };
}

function unit2025(row: Record<string, string>): Unit2025Fact {
  const published = row['population_2025'] ?? '';
  // The flagged four-digit figures have lost their last zero at the source.
  const factor = (row['population_flag'] ?? '').startsWith('suspect') ? 10 : 1;
  return {
    code: cell(row, 'code'),
    name: cell(row, 'name'),
    population: published === '' ? null : Number(published) * factor,
  };
}

function cell(row: Record<string, string>, column: string): string {
  const value = row[column];
  if (value === undefined || value === '')
    throw new Error(`Facts: empty "${column}" in ${JSON.stringify(row)}`);
  return value.normalize('NFC');
}
