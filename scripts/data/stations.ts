import { at } from './arrays.ts';
import { toCsv } from './csv.ts';
import { equip, OPERATOR_PROFILES } from './equipment.ts';
import type { Equipment, OperatorProfile } from './equipment.ts';
import { toLonLat } from './frame.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';
import type { SyntheticSite } from './sites.ts';

/** On air at the end of 2023 and of 2022, as published. */
const STATIONS_2023 = 1167;
const STATIONS_2022 = 1123;
const STATIONS_5G = 22;

export interface SyntheticStation extends Equipment {
  readonly site: SyntheticSite;
  readonly siteCode: string;
  readonly operator: OperatorProfile;
  readonly antennaHeight: number;
  readonly onAirYear: number;
}

/** One station per operator and mast. Each operator takes masts in proportion to the people around them. */
export function makeStations(sites: readonly SyntheticSite[]): SyntheticStation[] {
  const random = makeRandom(45204);
  const tenancies = OPERATOR_PROFILES.flatMap((operator) =>
    takeSites(sites, operator, random).map((site) => ({ site, operator })),
  );
  if (tenancies.length !== STATIONS_2023)
    throw new Error(`${tenancies.length} stations instead of ${STATIONS_2023}`);
  const used = sites.filter((site) => tenancies.some((tenancy) => tenancy.site === site));
  const ordered = used.flatMap((site) => tenancies.filter((tenancy) => tenancy.site === site));
  const years = onAirYears(
    ordered.map(({ site }) => site.demand),
    random,
  );
  const pilots = new Set(
    random
      .shuffled(
        ordered.filter(({ site, operator }) => site.surroundings === 'đô thị' && operator.band5G !== null),
      )
      .slice(0, STATIONS_5G),
  );
  return ordered.map((tenancy, i) => {
    const { site, operator } = tenancy;
    const surroundings = site.surroundings;
    return {
      ...equip(operator, { surroundings, wants5G: pilots.has(tenancy) }, random),
      site,
      siteCode: `DNO-${String(used.indexOf(site) + 1).padStart(4, '0')}`,
      operator,
      antennaHeight: Math.max(18, site.towerHeight - random.pick([2, 3, 5, 8])),
      onAirYear: at(years, i),
    };
  });
}

/** Weighted draw without replacement. */
function takeSites(
  sites: readonly SyntheticSite[],
  operator: OperatorProfile,
  random: Random,
): SyntheticSite[] {
  const weights = sites.map((site) => site.demand ** operator.crowding);
  const taken: SyntheticSite[] = [];
  while (taken.length < operator.stations) {
    const index = random.weighted(weights);
    if (at(weights, index) === 0) continue;
    taken.push(at(sites, index));
    weights[index] = 0;
  }
  return taken;
}

/** 44 stations came in 2023, mostly where few people live; the others over the years since 2006. */
function onAirYears(demands: readonly number[], random: Random): number[] {
  const newest = new Set<number>();
  const weights = demands.map((demand) => 1 / (1 + demand));
  while (newest.size < STATIONS_2023 - STATIONS_2022) newest.add(random.weighted(weights));
  const perYear = [3, 4, 6, 9, 10, 9, 8, 8, 9, 10, 12, 10, 8, 7, 6, 6, 5];
  return demands.map((_, i) => (newest.has(i) ? 2023 : 2006 + random.weighted(perYear)));
}

const HEADERS = [
  'Mã trạm',
  'Mã vị trí',
  'Tên trạm',
  'Nhà mạng',
  'Xã/Phường',
  'Mã xã',
  'Vĩ độ',
  'Kinh độ',
  'Độ cao cột (m)',
  'Độ cao anten (m)',
  'Công nghệ',
  'Băng tần',
  'Góc phương vị',
  'Môi trường',
  'Năm phát sóng',
  'Trạng thái',
];

/** The list as the four operators would hand it in together. */
export function stationsCsv(stations: readonly SyntheticStation[]): string {
  const perCommune = new Map<string, number>();
  const rows = stations.map((station) => {
    const { site, operator } = station;
    const { code, name } = site.region.fact;
    const key = `${operator.prefix}-${code}`;
    const number = (perCommune.get(key) ?? 0) + 1;
    perCommune.set(key, number);
    const [lon, lat] = toLonLat(site.place, 6);
    return [
      `${key}-${String(number).padStart(2, '0')}`,
      station.siteCode,
      `${bareName(name)} ${number}`,
      operator.name,
      name,
      code,
      lat.toFixed(6),
      lon.toFixed(6),
      site.towerHeight,
      station.antennaHeight,
      station.technologies.join('/'),
      station.bands.join(';'),
      station.azimuths.join(';'),
      site.surroundings,
      station.onAirYear,
      'Đang hoạt động',
    ];
  });
  return toCsv(HEADERS, rows);
}

function bareName(name: string): string {
  return name.replace(/^(?:Xã|Phường|Thị trấn) /, '');
}
