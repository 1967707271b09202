import type { SquareMetres } from '../../domain/quantities.ts';
import type { UnitId } from '../../domain/unit.ts';
import type { Village } from '../../domain/village.ts';
import { distinctPolygons } from '../units/hierarchy.ts';
import type { UnitHierarchy, VillageMembership } from '../units/hierarchy.ts';

/** Why a ratio has no value: shown as "no data", never as 0. */
type RatioGap = 'no-geometry' | 'no-denominator' | 'no-known-answer';

/**
 * A share with what it was made from. `denominator` counts what has a known answer, `unknown` what has none, in
 * the same unit; `value` = numerator / denominator. Taking all unknowns as uncovered gives `low`, as covered
 * `high`; all three are 0…1.
 */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
  readonly unknown: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly value: number | null;
  /** `null` exactly when there is a value. */
  readonly gap: RatioGap | null;
  /** Items that could enter neither side: units without geometry, villages without a population. */
  readonly leftOut: number;
}

/** Area ratio of a unit, with what its geometry lacks. */
export interface AreaRatio extends Ratio {
  /** Parts without geometry. */
  readonly leftOutUnits: readonly UnitId[];
  /** Units outside this one whose polygon is the same, so that their area is included. */
  readonly sharedWith: readonly UnitId[];
}

/** Yes, no, or not known: of a village or a commune. */
export type Answer = boolean | null;

/** An area engine's results by unit; `NaN` where a unit has no geometry. */
export interface MeasuredAreas {
  readonly ids: readonly UnitId[];
  readonly covered: Float64Array;
  readonly total: Float64Array;
}

/** Looks up measured areas by unit; built once and used for every unit. */
export interface AreaLookup {
  areaOf(id: UnitId): { readonly covered: SquareMetres; readonly total: SquareMetres } | null;
}

export function makeRatio(numerator: number, denominator: number, unknown = 0, leftOut = 0): Ratio {
  const whole = denominator + unknown;
  const gap = denominator > 0 ? null : unknown > 0 ? 'no-known-answer' : 'no-denominator';
  return {
    numerator,
    denominator,
    unknown,
    low: whole > 0 ? numerator / whole : null,
    high: whole > 0 ? (numerator + unknown) / whole : null,
    value: denominator > 0 ? numerator / denominator : null,
    gap,
    leftOut,
  };
}

export function lookUpAreas({ ids, covered, total }: MeasuredAreas): AreaLookup {
  const positions = new Map(ids.map((id, i) => [id, i]));
  return {
    areaOf(id) {
      const position = positions.get(id);
      if (position === undefined) return null;
      const area = { covered: covered[position] ?? NaN, total: total[position] ?? NaN };
      return Number.isNaN(area.covered) || !(area.total > 0) ? null : area;
    },
  };
}

/**
 * Covered share of a unit's area: the sum over its communes, a polygon shared by two of them counted once. A
 * unit of 2025 whose old communes have no geometry is measured by its own polygon.
 */
export function areaRatio(hierarchy: UnitHierarchy, id: UnitId, areas: AreaLookup): AreaRatio {
  const communes = hierarchy.partsOf(id);
  const measured = communes.some((part) => areas.areaOf(part) !== null);
  const { parts, sharedWith } = distinctPolygons(hierarchy, measured ? communes : [id]);
  let covered = 0;
  let total = 0;
  const leftOutUnits: UnitId[] = [];
  for (const part of parts) {
    const area = areas.areaOf(part);
    if (area === null) leftOutUnits.push(part);
    covered += area?.covered ?? 0;
    total += area?.total ?? 0;
  }
  const ratio = makeRatio(covered, total, 0, leftOutUnits.length);
  return { ...ratio, gap: ratio.gap === null ? null : 'no-geometry', leftOutUnits, sharedWith };
}

/** n/N over a unit's villages; `answers` are in the order of all villages. */
export function villageRatio(members: readonly number[], answers: readonly Answer[]): Ratio {
  return weightedRatio(members, answers, () => 1);
}

/**
 * The same weighted: people or households in covered villages. Villages whose weight is not known are left
 * out and counted as such; they are not taken as empty.
 */
export function weightedRatio(
  members: readonly number[],
  answers: readonly Answer[],
  weightOf: (index: number) => number | null,
): Ratio {
  let yes = 0;
  let known = 0;
  let unknown = 0;
  let leftOut = 0;
  for (const index of members) {
    const weight = weightOf(index);
    const answer = answers[index] ?? null;
    if (weight === null) leftOut++;
    else if (answer === null) unknown += weight;
    else known += weight;
    if (weight !== null && answer === true) yes += weight;
  }
  return makeRatio(yes, known, unknown, leftOut);
}

/** What is said about a unit for one service selection and rule. */
export interface ServiceRatios {
  readonly area: AreaRatio;
  readonly villages: Ratio;
  readonly population: Ratio;
  readonly households: Ratio;
}

export interface ServiceInput {
  readonly hierarchy: UnitHierarchy;
  readonly membership: VillageMembership;
  readonly villages: readonly Village[];
  readonly areas: AreaLookup;
  /** Whether each village counts as covered. */
  readonly covered: readonly Answer[];
}

export function serviceRatios(input: ServiceInput, id: UnitId): ServiceRatios {
  const { hierarchy, membership, villages, areas, covered } = input;
  const members = membership.villagesOf(id);
  return {
    area: areaRatio(hierarchy, id, areas),
    villages: villageRatio(members, covered),
    population: weightedRatio(members, covered, (index) => villages[index]?.population ?? null),
    households: weightedRatio(members, covered, (index) => villages[index]?.households ?? null),
  };
}
