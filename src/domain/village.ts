import type { LonLat, MultiPolygonRings } from './quantities.ts';
import type { UnitId } from './unit.ts';

/** `commune unit id / folded name` or `commune unit id / code`: village names repeat across communes. */
export type VillageId = string;

/** cụm dân cư: an outlying group of houses. */
export interface VillageCluster {
  readonly name: string;
  readonly position: LonLat;
}

export interface Village {
  readonly id: VillageId;
  readonly code: string | null;
  /** With its kind, NFC: "Thôn 2", "Bon Pi Nao", "Tổ dân phố 5". */
  readonly name: string;
  /** The 2023 commune, or the 2025 one where only that is known; `null` when it could not be matched. */
  readonly communeId: UnitId | null;
  /** Culture house, where the official signal test is made. */
  readonly centre: LonLat | null;
  readonly clusters: readonly VillageCluster[];
  readonly settlement: MultiPolygonRings | null;
  readonly population: number | null;
  readonly households: number | null;
  /** có điện lưới */
  readonly hasGridPower: boolean | null;
  /** đặc biệt khó khăn */
  readonly isSpeciallyDifficult: boolean | null;
}
