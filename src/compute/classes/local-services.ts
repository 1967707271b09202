import type { FibreRecord, LoudspeakerCluster, LoudspeakerSystem } from '../../domain/services.ts';
import type { UnitId } from '../../domain/unit.ts';
import type { Village } from '../../domain/village.ts';
import { makeRatio, villageRatio } from '../coverage/ratios.ts';
import type { Answer, Ratio } from '../coverage/ratios.ts';
import type { UnitHierarchy, VillageMembership } from '../units/hierarchy.ts';

/** Fibre, loudspeakers and websites of a unit. Communes are those that the unit consists of. */
export interface LocalServiceRatios {
  readonly fibreVillages: Ratio;
  readonly fibreHouseholds: Ratio;
  readonly fibreCommunes: Ratio;
  readonly loudspeakerVillages: Ratio;
  readonly ipLoudspeakerCommunes: Ratio;
  readonly websiteCommunes: Ratio;
}

export interface LocalServiceInput {
  readonly hierarchy: UnitHierarchy;
  readonly membership: VillageMembership;
  readonly villages: readonly Village[];
  readonly fibre: readonly FibreRecord[];
  readonly systems: readonly LoudspeakerSystem[];
  readonly clusters: readonly LoudspeakerCluster[];
  /** At the end of this year; `null` for all that is known. */
  readonly year: number | null;
}

/** Answers are looked up once; the function returned gives the ratios of any unit. */
export function localServices(input: LocalServiceInput): (id: UnitId) => LocalServiceRatios {
  const { hierarchy, membership, villages, systems, year } = input;
  const fibre = fibreAnswers(villages, input.fibre);
  const passed = new Map(input.fibre.map((record) => [record.villageId, householdsPassed(record)]));
  const loudspeakers = loudspeakerAnswers(villages, systems, input.clusters);
  const systemOf = new Map(systems.map((system) => [system.communeId, system]));
  const overCommunes = (id: UnitId, answer: (commune: UnitId) => Answer): Ratio => {
    const communes = hierarchy.partsOf(id);
    return villageRatio([...communes.keys()], communes.map(answer));
  };
  return (id) => {
    const members = membership.villagesOf(id);
    return {
      fibreVillages: villageRatio(members, fibre),
      fibreHouseholds: householdRatio(members, villages, passed),
      fibreCommunes: overCommunes(id, (commune) => anyYes(membership.villagesOf(commune), fibre)),
      loudspeakerVillages: villageRatio(members, loudspeakers),
      ipLoudspeakerCommunes: overCommunes(id, (commune) => hasIp(systemOf.get(commune), year)),
      websiteCommunes: overCommunes(id, (commune) => hasWebsite(systemOf.get(commune), year)),
    };
  };
}

/** Whether fibre reaches each village; a village without a record is not known. */
export function fibreAnswers(villages: readonly Village[], fibre: readonly FibreRecord[]): readonly Answer[] {
  const reached = new Map(fibre.map((record) => [record.villageId, record.reached]));
  return villages.map((village) => reached.get(village.id) ?? null);
}

/**
 * Whether a loudspeaker is heard in each village: only working clusters count. A village whose clusters are all
 * of unknown state is not known; so is a village without clusters in a commune of which nothing was reported.
 */
export function loudspeakerAnswers(
  villages: readonly Village[],
  systems: readonly LoudspeakerSystem[],
  clusters: readonly LoudspeakerCluster[],
): readonly Answer[] {
  const states = new Map<string, Set<LoudspeakerCluster['state']>>();
  const reportedCommunes = new Set<UnitId | null>(systems.map((system) => system.communeId));
  for (const cluster of clusters) {
    reportedCommunes.add(cluster.communeId);
    if (cluster.villageId === null) continue;
    const known = states.get(cluster.villageId) ?? new Set();
    states.set(cluster.villageId, known.add(cluster.state));
  }
  return villages.map((village) => {
    const found = states.get(village.id);
    if (found?.has('working') === true) return true;
    if (found?.has('unknown') === true) return null;
    if (found !== undefined) return false;
    return village.communeId !== null && reportedCommunes.has(village.communeId) ? false : null;
  });
}

/** Yes when one is yes, no when all are no, otherwise not known. */
function anyYes(members: readonly number[], answers: readonly Answer[]): Answer {
  const known = members.map((index) => answers[index] ?? null);
  if (known.includes(true)) return true;
  return known.length === 0 || known.includes(null) ? null : false;
}

function hasIp(system: LoudspeakerSystem | undefined, year: number | null): Answer {
  if (system === undefined) return null;
  if (!system.kinds.includes('ip')) return false;
  return year === null || system.ipSinceYear === null || system.ipSinceYear <= year;
}

function hasWebsite(system: LoudspeakerSystem | undefined, year: number | null): Answer {
  if (system === undefined) return null;
  if (system.websiteSinceYear === null) return false;
  return year === null || system.websiteSinceYear <= year;
}

/** None where fibre does not reach; not known where it does and nobody counted. */
function householdsPassed(record: FibreRecord): number | null {
  return record.reached === false ? 0 : record.householdsPassed;
}

/** Households passed of all households, in villages where both are known. */
function householdRatio(
  members: readonly number[],
  villages: readonly Village[],
  passed: ReadonlyMap<string, number | null>,
): Ratio {
  let reached = 0;
  let known = 0;
  let unknown = 0;
  let leftOut = 0;
  for (const index of members) {
    const village = villages[index];
    const households = village?.households ?? null;
    const homes = village === undefined ? null : (passed.get(village.id) ?? null);
    if (households === null) leftOut++;
    else if (homes === null) unknown += households;
    else {
      known += households;
      reached += Math.min(homes, households);
    }
  }
  return makeRatio(reached, known, unknown, leftOut);
}
