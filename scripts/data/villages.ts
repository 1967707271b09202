import { at } from './arrays.ts';
import { distance } from './frame.ts';
import type { Point } from './frame.ts';
import { communePopulations, villageCounts } from './population.ts';
import type { Facts } from './facts.ts';
import { allot, makeRandom } from './random.ts';
import type { Random } from './random.ts';
import { isWithin, randomPlace } from './region.ts';
import type { Region } from './region.ts';
import { distanceToRoad } from './roads.ts';
import type { Roads } from './roads.ts';
import { nameVillages } from './village-names.ts';
import type { VillageName } from './village-names.ts';

export interface SyntheticVillage extends VillageName {
  readonly code: string;
  readonly region: Region;
  readonly centre: Point;
  readonly clusters: readonly Point[];
  readonly people: number;
  readonly households: number;
  readonly roadKm: number;
  readonly hasPower: boolean;
  readonly isDifficult: boolean;
}

export function makeVillages(facts: Facts, regions: readonly Region[], roads: Roads): SyntheticVillage[] {
  const random = makeRandom(624);
  const populations = communePopulations(facts);
  const counts = villageCounts(populations);
  const drafts = regions.flatMap((region, i) =>
    villagesOf(region, { people: at(populations, i), count: at(counts, i) }, roads, random),
  );
  return withHardship(drafts);
}

type Draft = Omit<SyntheticVillage, 'hasPower' | 'isDifficult'>;

function villagesOf(
  region: Region,
  share: { readonly people: number; readonly count: number },
  roads: Roads,
  random: Random,
): Draft[] {
  const names = nameVillages(region.fact, share.count, random);
  const near = roads.filter((point) => isWithin(region, point, 0.1));
  const centres: Point[] = [];
  for (const name of names)
    centres.push(chooseCentre({ region, near, roads, name, taken: centres, of: names.length }, random));
  const people = allot(
    share.people,
    centres.map((centre) => random.between(0.5, 1.6) / (1 + distanceToRoad(roads, centre) / 4)),
    90,
  );
  return names.map((name, i) => {
    const centre = at(centres, i);
    return {
      ...name,
      code: `${region.fact.code}-${String(i + 1).padStart(2, '0')}`,
      region,
      centre,
      clusters: chooseClusters({ region, centre, roads }, random),
      people: at(people, i),
      households: Math.round(at(people, i) / random.between(3.7, 4.5)),
      roadKm: distanceToRoad(roads, centre),
    };
  });
}

interface Placing {
  readonly region: Region;
  /** Places along the roads inside the commune. */
  readonly near: readonly Point[];
  readonly roads: Roads;
  readonly name: VillageName;
  readonly taken: readonly Point[];
  readonly of: number;
}

/** Towns crowd around their seat; other villages line the roads, bon and buôn often lie far from them. */
function chooseCentre(placing: Placing, random: Random): Point {
  const { region, name, taken, of } = placing;
  const apart = 0.5 * Math.sqrt(region.fact.areaKm2 / of);
  const isNative = name.kind === 'bon' || name.kind === 'buôn';
  const isRemote = !region.isTown && random.chance(isNative ? 0.34 : 0.1);
  for (let attempt = 0; ; attempt++) {
    const place = isRemote ? remotePlace(placing, random) : settledPlace(placing, random);
    const gap = Math.min(apart, region.isTown ? 0.5 : 1.4) * Math.max(0.05, 1 - attempt / 60);
    if (isWithin(region, place, 0.06) && taken.every((other) => distance(other, place) > gap)) return place;
  }
}

function settledPlace({ region, near }: Placing, random: Random): Point {
  const roadside = near.length > 0 && random.chance(region.isTown ? 0.35 : 0.6);
  const base = roadside ? random.pick(near) : region.seat;
  const radius = Math.sqrt(region.fact.areaKm2 / Math.PI);
  const spread = roadside ? 0.3 : Math.min(1.8, 0.35 * radius);
  return [base[0] + spread * random.normal(), base[1] + spread * random.normal()];
}

/** The farthest from any road of a few places. */
function remotePlace({ region, roads }: Placing, random: Random): Point {
  const places = Array.from({ length: random.integer(1, region.fact.areaKm2 > 100 ? 9 : 3) }, () =>
    randomPlace(region, random),
  );
  const far = places.map((place) => distanceToRoad(roads, place));
  return at(places, far.indexOf(Math.max(...far)));
}

/** 0–4 outlying groups of houses, 0.5–3.5 km from the centre, rather away from the road than along it. */
function chooseClusters(
  { region, centre, roads }: { readonly region: Region; readonly centre: Point; readonly roads: Roads },
  random: Random,
): Point[] {
  const isFar = distanceToRoad(roads, centre) > 2;
  const wanted = random.weighted(
    region.isTown ? [70, 22, 8] : isFar ? [8, 20, 30, 26, 16] : [36, 29, 21, 10, 4],
  );
  const reach = region.isTown ? 1.5 : 3.4;
  const possible: Point[] = [];
  for (let attempt = 0; possible.length < 3 * wanted && attempt < 200; attempt++) {
    const place: Point = [
      centre[0] + random.between(-reach, reach),
      centre[1] + random.between(-reach, reach),
    ];
    const off = distance(centre, place);
    const isApart = off >= 0.55 && off <= reach && possible.every((other) => distance(other, place) > 0.5);
    if (isApart && isWithin(region, place, 0.06)) possible.push(place);
  }
  return possible
    .map((place) => ({ place, roadKm: distanceToRoad(roads, place) }))
    .toSorted((a, b) => b.roadKm - a.roadKm)
    .slice(0, wanted)
    .map(({ place }) => place);
}

const WITHOUT_POWER = 34;
const DIFFICULT = 148;

/** No grid power where the road is farthest; specially difficult: far, of bon and buôn, in the two poorest districts. */
function withHardship(drafts: readonly Draft[]): SyntheticVillage[] {
  const byRoad = ranked(drafts, (village) => village.roadKm);
  const hardship = ranked(
    drafts,
    (village) =>
      village.roadKm +
      (village.kind === 'bon' || village.kind === 'buôn' ? 1.6 : 0) +
      (POOREST_DISTRICTS.has(village.region.fact.districtCode) ? 1.2 : 0) -
      (village.region.isTown ? 9 : 0),
  );
  const dark = new Set(byRoad.slice(0, WITHOUT_POWER));
  const difficult = new Set(hardship.slice(0, DIFFICULT));
  return drafts.map((village) => ({
    ...village,
    hasPower: !dark.has(village),
    isDifficult: difficult.has(village),
  }));
}

/** Tuy Đức and Đăk Glong. */
const POOREST_DISTRICTS = new Set(['667', '661']);

function ranked(villages: readonly Draft[], score: (village: Draft) => number): Draft[] {
  return villages.toSorted((a, b) => score(b) - score(a) || (a.code < b.code ? -1 : 1));
}
