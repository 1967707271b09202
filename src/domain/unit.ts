import type { LonLat, MultiPolygonRings } from './quantities.ts';

/** The administrative map of one period: 2023 has districts and 71 communes, 2025 has 28 units and no districts. */
export type Vintage = '2023' | '2025';
export const VINTAGES: readonly Vintage[] = ['2023', '2025'];

export type UnitLevel = 'province' | 'district' | 'commune';

/** `vintage:code`. Codes are reused under other names between vintages, so a bare code is never a key. */
export type UnitId = `${Vintage}:${string}`;

export function unitId(vintage: Vintage, code: string): UnitId {
  return `${vintage}:${code}`;
}

export interface AdminUnit {
  readonly id: UnitId;
  readonly vintage: Vintage;
  readonly level: UnitLevel;
  readonly code: string;
  /** Full name with its type, NFC: "Xã Đắk R'Moan". */
  readonly name: string;
  readonly parentId: UnitId | null;
  /** `null` when no boundary is known: ratios of area are then "no data", never 0. */
  readonly polygons: MultiPolygonRings | null;
  readonly declaredAreaKm2: number | null;
  readonly centre: LonLat | null;
  /**
   * Units that share this very polygon because no source gives the line between them (one drawn polygon
   * for two codes). Area figures of such a unit are those of the whole shared polygon and say so.
   */
  readonly sharesPolygonWith: readonly UnitId[];
}

/** Where a unit of 2023 went on 1 July 2025. */
export interface CrosswalkEntry {
  readonly from: UnitId;
  readonly to: UnitId;
}
