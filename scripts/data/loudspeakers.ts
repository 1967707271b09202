import { toCsv } from './csv.ts';
import { toLonLat } from './frame.ts';
import type { Point } from './frame.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';
import { isWithin } from './region.ts';
import { BROKEN, UNKNOWN, WORKING } from './services.ts';
import type { CommuneSystem } from './services.ts';
import type { SyntheticVillage } from './villages.ts';

/** Villages reached by at least one working cluster at the end of 2023, as published ("about 65 %"). */
const REACHED_VILLAGES = 406;

const HEADERS = [
  'Mã cụm loa',
  'Mã xã',
  'Xã/Phường',
  'Mã thôn',
  'Thôn',
  'Loại',
  'Số loa',
  'Tình trạng',
  'Ngày kiểm tra',
  'Kinh độ',
  'Vĩ độ',
];

/** Clusters of loudspeakers per village: working, broken, not known, or none at all. */
export function loudspeakerClustersCsv(
  villages: readonly SyntheticVillage[],
  systems: readonly CommuneSystem[],
): string {
  const random = makeRandom(406);
  const states = villageStates(villages, systems, random);
  const rows = villages.flatMap((village) => {
    const kinds = systems.find((system) => system.region === village.region)?.kinds ?? ['Hữu tuyến'];
    return (states.get(village) ?? []).map((state, i) => [
      `CL-${village.code}-${i + 1}`,
      village.region.fact.code,
      village.region.fact.name,
      village.code,
      village.name,
      random.pick(kinds),
      random.pick([2, 2, 4, 4, 6]),
      state,
      checkedOn(state, random),
      ...position(village, random),
    ]);
  });
  return toCsv(HEADERS, rows);
}

/** States of each village's clusters. A system that does not work leaves its villages unreached. */
function villageStates(
  villages: readonly SyntheticVillage[],
  systems: readonly CommuneSystem[],
  random: Random,
): Map<SyntheticVillage, string[]> {
  const stateOf = new Map(systems.map((system) => [system.region, system.state]));
  const eligible = random
    .shuffled(villages.filter((village) => stateOf.get(village.region) === WORKING))
    .map((village) => ({ village, luck: village.roadKm + random.between(0, 6) }))
    .toSorted((a, b) => a.luck - b.luck || (a.village.code < b.village.code ? -1 : 1));
  if (eligible.length < REACHED_VILLAGES) throw new Error('Too few communes with a working system');
  const reached = new Set(eligible.slice(0, REACHED_VILLAGES).map(({ village }) => village));
  return new Map(
    villages.map((village): [SyntheticVillage, string[]] => {
      if (reached.has(village)) {
        const extra = Array.from({ length: random.weighted([55, 30, 15]) }, () =>
          random.pick([WORKING, WORKING, BROKEN]),
        );
        return [village, [WORKING, ...extra]];
      }
      const kind = random.weighted([48, 34, 18]);
      return [village, kind === 0 ? [] : [kind === 1 ? BROKEN : UNKNOWN]];
    }),
  );
}

function checkedOn(state: string, random: Random): string {
  if (state === UNKNOWN) return '';
  const day = String(random.integer(1, 28)).padStart(2, '0');
  return `${day}/${String(random.integer(7, 12)).padStart(2, '0')}/2023`;
}

/** Close to the culture house; one list row in seven carries no coordinates. */
function position(village: SyntheticVillage, random: Random): [string, string] {
  const place: Point = [
    village.centre[0] + random.between(-0.25, 0.25),
    village.centre[1] + random.between(-0.25, 0.25),
  ];
  const isGiven = random.chance(0.86) && isWithin(village.region, place, 0.02);
  if (!isGiven) return ['', ''];
  const [lon, lat] = toLonLat(place, 6);
  return [lon.toFixed(6), lat.toFixed(6)];
}
