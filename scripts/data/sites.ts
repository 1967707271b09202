import { at } from './arrays.ts';
import { distance } from './frame.ts';
import type { Point } from './frame.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';
import { isWithin } from './region.ts';
import type { Region } from './region.ts';
import type { Roads } from './roads.ts';
import type { SyntheticVillage } from './villages.ts';

export type Surroundings = 'đô thị' | 'thị trấn/ven đô' | 'nông thôn' | 'trống';

/** A mast before it is known who stands on it. */
export interface SyntheticSite {
  readonly region: Region;
  readonly place: Point;
  readonly towerHeight: number;
  readonly surroundings: Surroundings;
  /** Relative number of people around; attracts tenants. */
  readonly demand: number;
}

/** More than are used: places no operator takes are dropped later. */
const CANDIDATES = 690;

/** Masts where people live and along the roads between them; none for villages far from a road or without power. */
export function makeSites(
  regions: readonly Region[],
  villages: readonly SyntheticVillage[],
  roads: Roads,
): SyntheticSite[] {
  const random = makeRandom(1167);
  const weights = villages.map(attraction);
  const dark = villages.filter((village) => !village.hasPower);
  const sites: SyntheticSite[] = [];
  for (let attempt = 0; sites.length < CANDIDATES; attempt++) {
    if (attempt > 40_000) throw new Error('No room left for masts');
    const village = at(villages, random.weighted(weights));
    const place = random.chance(0.2) ? roadside(roads, random) : beside(village, random);
    const region = isWithin(village.region, place, 0.03)
      ? village.region
      : regions.find((candidate) => isWithin(candidate, place, 0.03));
    if (region === undefined || dark.some((other) => distance(other.centre, place) < DARK_KM)) continue;
    const gap = region.isTown ? 0.35 : 0.7;
    if (sites.some((site) => distance(site.place, place) < gap)) continue;
    sites.push(describeSite({ region, place, demand: at(weights, villages.indexOf(village)) }, random));
  }
  return sites;
}

/** No mast is built this close to a village without grid power. */
const DARK_KM = 6;

function attraction(village: SyntheticVillage): number {
  const reachable = 1 / (1 + (village.roadKm / 1.5) ** 2);
  return village.hasPower ? Math.sqrt(village.people) * reachable : 0;
}

function beside(village: SyntheticVillage, random: Random): Point {
  const spread = village.region.isTown ? 0.45 : 0.5;
  return [village.centre[0] + spread * random.normal(), village.centre[1] + spread * random.normal()];
}

function roadside(roads: Roads, random: Random): Point {
  const [x, y] = random.pick(roads);
  return [x + 0.2 * random.normal(), y + 0.2 * random.normal()];
}

function describeSite(
  site: Pick<SyntheticSite, 'region' | 'place' | 'demand'>,
  random: Random,
): SyntheticSite {
  const surroundings = surroundingsOf(site.region, site.place, random);
  const heights = surroundings === 'đô thị' ? [20, 24, 27, 30, 36] : [24, 27, 30, 30, 36, 42, 45];
  return { ...site, surroundings, towerHeight: random.pick(heights) };
}

/**
 * What the radio waves meet. Most of the country is hills under forest, coffee and pepper, which behave like a
 * built-up fringe; the basalt plateau and the river plains of the north are more open.
 */
function surroundingsOf(region: Region, place: Point, random: Random): Surroundings {
  const off = distance(region.seat, place);
  if (region.isTown) return off < 1.2 ? 'đô thị' : 'thị trấn/ven đô';
  const isPlain = PLAINS.has(region.fact.districtCode);
  const draw = random.next();
  if (isPlain && draw < 0.02) return 'trống';
  return draw < (isPlain ? 0.16 : 0.03) ? 'nông thôn' : 'thị trấn/ven đô';
}

/** Cư Jút and Krông Nô. */
const PLAINS = new Set(['662', '664']);
