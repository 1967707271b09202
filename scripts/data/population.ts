import { at, sum } from './arrays.ts';
import type { Facts } from './facts.ts';
import { allot } from './random.ts';

/** Mid-term census of 1 April 2024. */
const PROVINCE_POPULATION = 692_896;
const PROVINCE_VILLAGES = 624;

/** Assumed for the one unit of 2025 without a published population (Xã Đắk Song). */
const UNPUBLISHED_POPULATION = 21_000;

/** People per commune: the published people of its unit of 2025, shared by area and kind, scaled to the census. */
export function communePopulations(facts: Facts): number[] {
  const pull = facts.communes.map(({ areaKm2, type }) => Math.sqrt(areaKm2) * (type === 'Xã' ? 1 : 2.6));
  const weights = facts.communes.map(({ code2025 }, i) => {
    const unit = facts.units2025.find((candidate) => candidate.code === code2025);
    const siblings = sum(pull.filter((_, j) => at(facts.communes, j).code2025 === code2025));
    return ((unit?.population ?? UNPUBLISHED_POPULATION) * at(pull, i)) / siblings;
  });
  return allot(PROVINCE_POPULATION, weights);
}

/** Villages per commune, at least three; larger communes have larger villages rather than many more. */
export function villageCounts(populations: readonly number[]): number[] {
  return allot(
    PROVINCE_VILLAGES,
    populations.map((people) => people / Math.sqrt(Math.sqrt(people))),
    3,
  );
}
