import type { OperatorId } from './operator.ts';
import type { LonLat } from './quantities.ts';
import type { UnitId } from './unit.ts';
import type { VillageId } from './village.ts';

/** FTTH in one village. `reached: null` is "not known" and is never counted as "not reached". */
export interface FibreRecord {
  readonly villageId: VillageId;
  readonly reached: boolean | null;
  readonly providers: readonly string[];
  readonly householdsPassed: number | null;
  readonly subscribers: number | null;
}

export type LoudspeakerKind = 'wired' | 'fm' | 'ip';
/** Only `working` clusters count as reach. */
export type LoudspeakerState = 'working' | 'broken' | 'unknown';

/** đài truyền thanh cấp xã */
export interface LoudspeakerSystem {
  readonly communeId: UnitId;
  readonly kinds: readonly LoudspeakerKind[];
  readonly state: LoudspeakerState;
  /** Year in which an IP system (truyền thanh ứng dụng CNTT-VT) was put into use. */
  readonly ipSinceYear: number | null;
  /** trang thông tin điện tử of the commune: year it went online, `null` when it has none or none is known. */
  readonly websiteSinceYear: number | null;
}

/** cụm loa */
export interface LoudspeakerCluster {
  readonly id: string;
  readonly communeId: UnitId | null;
  readonly villageId: VillageId | null;
  readonly position: LonLat | null;
  readonly kind: LoudspeakerKind | null;
  readonly speakers: number | null;
  readonly state: LoudspeakerState;
  /** ISO date (yyyy-mm-dd) of the last check. */
  readonly checkedOn: string | null;
}

/** An operator's or the department's statement that a village has a signal. */
export interface ReportedCoverage {
  readonly villageId: VillageId;
  readonly operator: OperatorId | null;
  readonly technology: string;
  readonly covered: boolean | null;
  /** ISO date of the statement. */
  readonly asOf: string | null;
}
