import type { ClassFigures, ClassRuleCode } from '../compute/classes/village-class.ts';
import type { Measure, Service } from '../domain/metric.ts';
import type { OperatorId } from '../domain/operator.ts';
import type { LonLat } from '../domain/quantities.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { VillageClass } from '../domain/rule.ts';
import type { LoudspeakerState } from '../domain/services.ts';
import type { StationStatus } from '../domain/station.ts';
import type { Technology } from '../domain/technology.ts';
import type { UnitId, UnitLevel } from '../domain/unit.ts';

export type ServiceRatios = Readonly<Record<Service, Readonly<Partial<Record<Measure, Ratio>>>>>;

/** A commune, district or the province as tables, cards and the map read it. */
export interface UnitRow {
  readonly id: UnitId;
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly parentId: UnitId | null;
  readonly parentName: string | null;
  readonly declaredAreaKm2: number | null;
  readonly population: number | null;
  readonly villages: number;
  /** Stations (one operator's installation) and masts whose point lies in the unit's declared commune. */
  readonly stations: number;
  readonly sites: number;
  readonly classes: Readonly<Record<VillageClass, number>>;
  readonly ratios: ServiceRatios;
  readonly sharesPolygonWith: readonly string[];
  /** Communes below it whose area ratio has no value. 0 for communes. */
  readonly withoutGeometry: number;
}

/** One village across all services. */
export interface VillageRow {
  readonly id: string;
  readonly name: string;
  readonly communeId: UnitId | null;
  readonly communeName: string | null;
  readonly districtName: string | null;
  readonly position: LonLat | null;
  readonly population: number | null;
  readonly households: number | null;
  readonly hasGridPower: boolean | null;
  readonly isSpeciallyDifficult: boolean | null;
  readonly clusters: number;
  /** Class for the technologies and operators switched on. */
  readonly villageClass: VillageClass;
  /** Which case of the rule applied. */
  readonly classReason: ClassRuleCode | 'not-computed';
  /** The figures the rule decided by; `null` before the first computation. */
  readonly classFigures: ClassFigures | null;
  /** Per technology and operator choice: covered at the rule's place, or not known. */
  readonly covered: Readonly<Record<Technology | 'any', boolean | null>>;
  /** Operators that serve the centre, per technology. */
  readonly operators: Readonly<Record<Technology, readonly OperatorId[]>>;
  readonly ftth: boolean | null;
  readonly loudspeaker: boolean | null;
  readonly reported: boolean | null;
}

export interface StationRow {
  readonly id: string;
  readonly code: string;
  readonly name: string | null;
  readonly operator: OperatorId;
  readonly siteId: string;
  readonly technologies: readonly Technology[];
  readonly communeId: UnitId | null;
  readonly communeName: string | null;
  readonly status: StationStatus;
  readonly onAirYear: number | null;
  readonly antennaHeightM: number | null;
  readonly position: LonLat;
}

/** Fibre and loudspeakers of a village, as its card tells them. */
export interface VillageServices {
  readonly ftth: {
    readonly reached: boolean | null;
    readonly providers: readonly string[];
    readonly householdsPassed: number | null;
    readonly subscribers: number | null;
  } | null;
  readonly loudspeakers: readonly {
    readonly id: string;
    readonly kind: string | null;
    readonly speakers: number | null;
    readonly state: LoudspeakerState;
    readonly checkedOn: string | null;
  }[];
  readonly reported: readonly {
    readonly technology: string;
    readonly covered: boolean | null;
    readonly asOf: string | null;
  }[];
}
