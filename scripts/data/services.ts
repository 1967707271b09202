import { at } from './arrays.ts';
import { toCsv } from './csv.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';
import type { Region } from './region.ts';
import type { SyntheticVillage } from './villages.ts';

/** Villages with fibre at the end of 2023, as published; every commune has at least one. */
const FIBRE_VILLAGES = 585;
/** Communes with an IP loudspeaker system and with a website: by the end of 2022, and of 2023. */
const IP_SYSTEMS = { 2022: 7, 2023: 19 };
const WEBSITES = { 2022: 22, 2023: 38 };

/** Fibre per village: missing where the road is far, never in a whole commune. */
export function fibreCsv(villages: readonly SyntheticVillage[]): string {
  const random = makeRandom(585);
  const without = new Set<SyntheticVillage>();
  const left = new Map<Region, number>();
  for (const village of villages) left.set(village.region, (left.get(village.region) ?? 0) + 1);
  const farthest = villages.toSorted((a, b) => b.roadKm - a.roadKm || (a.code < b.code ? -1 : 1));
  for (const village of farthest) {
    const others = left.get(village.region) ?? 0;
    if (without.size === villages.length - FIBRE_VILLAGES || others <= 1) continue;
    without.add(village);
    left.set(village.region, others - 1);
  }
  const rows = villages.map((village) => {
    const place = [village.region.fact.code, village.region.fact.name, village.code, village.name];
    if (without.has(village)) return [...place, 'chưa', '', '', ''];
    const passed = Math.round(village.households * random.between(0.7, 1) * (village.roadKm > 2 ? 0.75 : 1));
    return [
      ...place,
      'có',
      fibreProviders(village, random).join(';'),
      passed,
      Math.round(passed * random.between(0.35, 0.85)),
    ];
  });
  return toCsv(
    ['Mã xã', 'Xã/Phường', 'Mã thôn', 'Thôn', 'Có FTTH', 'Nhà cung cấp', 'Số hộ có hạ tầng', 'Số thuê bao'],
    rows,
  );
}

function fibreProviders(village: SyntheticVillage, random: Random): string[] {
  const chances: readonly (readonly [string, number])[] = village.region.isTown
    ? [
        ['VNPT', 1],
        ['Viettel', 0.95],
        ['FPT', 0.6],
        ['MobiFone', 0.25],
      ]
    : [
        ['VNPT', 0.85],
        ['Viettel', 0.75],
        ['FPT', 0.08],
        ['MobiFone', 0.04],
      ];
  const found = chances.filter(([, chance]) => random.chance(chance)).map(([name]) => name);
  return found.length === 0 ? ['VNPT'] : found;
}

export interface CommuneSystem {
  readonly region: Region;
  readonly ipSince: number | null;
  readonly websiteSince: number | null;
  readonly kinds: readonly string[];
  readonly state: string;
}

/** One loudspeaker system per commune. Towns and the more peopled communes got IP systems and websites first. */
export function makeSystems(
  regions: readonly Region[],
  villages: readonly SyntheticVillage[],
): CommuneSystem[] {
  const random = makeRandom(19);
  const people = regions.map((region) =>
    villages
      .filter((village) => village.region === region)
      .reduce((total, village) => total + village.people, 0),
  );
  const order = (): number[] => {
    const luck = people.map(
      (count, i) => count * random.between(0.3, 1.7) * (at(regions, i).isTown ? 1.8 : 1),
    );
    return [...luck.keys()].toSorted((a, b) => at(luck, b) - at(luck, a) || a - b);
  };
  const ip = order();
  const web = order();
  return regions.map((region, i) => {
    const ipSince = sinceYear(ip.indexOf(i), IP_SYSTEMS, random);
    const older = random.weighted([46, 40, 14]) === 0 ? ['Hữu tuyến'] : ['FM'];
    const kinds =
      ipSince === null ? older : random.chance(0.5) ? ['Ứng dụng CNTT-VT'] : [...older, 'Ứng dụng CNTT-VT'];
    const state = ipSince !== null || random.chance(0.84) ? WORKING : random.chance(0.75) ? BROKEN : UNKNOWN;
    return { region, ipSince, websiteSince: sinceYear(web.indexOf(i), WEBSITES, random), kinds, state };
  });
}

export const WORKING = 'Đang hoạt động';
export const BROKEN = 'Hỏng';
export const UNKNOWN = 'Chưa rõ';

function sinceYear(
  rank: number,
  counts: { readonly 2022: number; readonly 2023: number },
  random: Random,
): number | null {
  if (rank < counts[2022]) return random.integer(2020, 2022);
  return rank < counts[2023] ? 2023 : null;
}

export function systemsCsv(systems: readonly CommuneSystem[]): string {
  return toCsv(
    [
      'Mã xã',
      'Xã/Phường',
      'Loại đài',
      'Tình trạng',
      'Năm có hệ thống CNTT-VT',
      'Năm có trang thông tin điện tử',
    ],
    systems.map(({ region, kinds, state, ipSince, websiteSince }) => [
      region.fact.code,
      region.fact.name,
      kinds.join(';'),
      state,
      ipSince,
      websiteSince,
    ]),
  );
}

/** Every village was reported to have a signal at the end of 2023. */
export function reportedCsv(villages: readonly SyntheticVillage[]): string {
  return toCsv(
    ['Mã xã', 'Xã/Phường', 'Mã thôn', 'Thôn', 'Công nghệ', 'Có sóng', 'Ngày báo cáo'],
    villages.map(({ region, code, name }) => [
      region.fact.code,
      region.fact.name,
      code,
      name,
      '2G/3G/4G',
      'có',
      '31/12/2023',
    ]),
  );
}
