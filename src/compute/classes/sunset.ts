import type { ServiceSelection } from '../../domain/selection.ts';
import { TECHNOLOGIES } from '../../domain/technology.ts';
import type { Technology } from '../../domain/technology.ts';
import type { FootprintBatch } from '../coverage/batch.ts';
import { countBits, operatorMask, technologyMask } from '../coverage/selections.ts';
import { operatorsServing } from '../coverage/serving.ts';
import type { ServingIndex } from '../coverage/serving.ts';

/** Best service at a village's centre: 4G or later, only 2G or 3G, none; `unknown` without a centre. */
type ServiceLevel = 'modern' | 'legacy' | 'none' | 'unknown';

/** A village that loses at least one technology. */
interface SunsetVillage {
  /** Index into the villages. */
  readonly village: number;
  readonly before: readonly Technology[];
  readonly after: readonly Technology[];
  readonly levelBefore: ServiceLevel;
  readonly levelAfter: ServiceLevel;
}

/**
 * `before` and `after` count all villages by level and differ exactly by `villages`: those with `levelAfter`
 * "none" lose their last service, those with "legacy" are left with less than 4G.
 */
export interface SunsetResult {
  readonly villages: readonly SunsetVillage[];
  readonly before: Readonly<Record<ServiceLevel, number>>;
  readonly after: Readonly<Record<ServiceLevel, number>>;
}

const LEGACY: readonly Technology[] = ['2G', '3G'];

/**
 * Who loses what when technologies are switched off. A technology serves a village when at least the
 * selection's number of operators offer it at the centre.
 */
export function sunset(
  index: ServingIndex,
  batch: FootprintBatch,
  selection: ServiceSelection,
  switchedOff: readonly Technology[],
): SunsetResult {
  const before = emptyTotals();
  const after = emptyTotals();
  const villages: SunsetVillage[] = [];
  for (let village = 0; village < index.villageCount; village++) {
    const present = index.hasCentre[village] === 1 ? servicesAt(index, batch, selection, village) : null;
    const left = present?.filter((technology) => !switchedOff.includes(technology)) ?? null;
    const levelBefore = levelOf(present);
    const levelAfter = levelOf(left);
    before[levelBefore]++;
    after[levelAfter]++;
    if (present === null || left === null || left.length === present.length) continue;
    villages.push({ village, before: present, after: left, levelBefore, levelAfter });
  }
  return { villages, before, after };
}

function servicesAt(
  index: ServingIndex,
  batch: FootprintBatch,
  selection: ServiceSelection,
  village: number,
): readonly Technology[] {
  const centre = index.villagePointStart[village] ?? 0;
  const operators = operatorMask(selection.operators, batch.operators);
  return TECHNOLOGIES.filter((technology) => {
    if (!selection.technologies.includes(technology)) return false;
    const mask = { technologies: technologyMask([technology]), operators };
    return countBits(operatorsServing(index, batch, centre, mask)) >= selection.minOperators;
  });
}

function levelOf(services: readonly Technology[] | null): ServiceLevel {
  if (services === null) return 'unknown';
  if (services.length === 0) return 'none';
  return services.every((technology) => LEGACY.includes(technology)) ? 'legacy' : 'modern';
}

function emptyTotals(): Record<ServiceLevel, number> {
  return { modern: 0, legacy: 0, none: 0, unknown: 0 };
}
