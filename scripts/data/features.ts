import type { LonLat } from '../../src/domain/quantities.ts';
import type { CommuneFact, Facts } from './facts.ts';
import { roundTo, toLonLat } from './frame.ts';
import type { Point } from './frame.ts';
import { at, sum } from './arrays.ts';
import { toCsv } from './csv.ts';
import { dissolve, polygonGeometry } from './topology.ts';
import type { GeoArc } from './topology.ts';
import type { SyntheticVillage } from './villages.ts';

type Properties = Readonly<Record<string, string | number | readonly string[]>>;

export function communesGeoJson(communes: readonly CommuneFact[], arcs: readonly GeoArc[]): string {
  return collection(
    communes.map((commune, i) => ({
      properties: {
        ma_xa: commune.code,
        ten_xa: commune.name,
        loai: commune.type,
        ma_huyen: commune.districtCode,
        ten_huyen: commune.districtName,
        dien_tich_km2: commune.areaKm2,
      },
      geometry: polygonGeometry(dissolve(arcs, (region) => region === i)),
    })),
  );
}

export function districtsGeoJson(communes: readonly CommuneFact[], arcs: readonly GeoArc[]): string {
  return merged(communes, arcs, {
    key: (commune) => commune.districtCode,
    properties: (members) => ({
      ma_huyen: at(members, 0).districtCode,
      ten_huyen: at(members, 0).districtName,
      dien_tich_km2: totalArea(members),
    }),
  });
}

export function provinceGeoJson(communes: readonly CommuneFact[], arcs: readonly GeoArc[]): string {
  return merged(communes, arcs, {
    key: () => '67',
    properties: (members) => ({
      ma_tinh: '67',
      ten_tinh: 'Tỉnh Đắk Nông',
      dien_tich_km2: totalArea(members),
    }),
  });
}

export function units2025GeoJson(communes: readonly CommuneFact[], arcs: readonly GeoArc[]): string {
  return merged(communes, arcs, {
    key: (commune) => commune.code2025,
    properties: (members) => ({
      ma_xa: at(members, 0).code2025,
      ten_xa: at(members, 0).name2025,
      dien_tich_km2: totalArea(members),
      ma_cu: members.map((member) => member.code),
    }),
  });
}

export function crosswalkCsv(facts: Facts): string {
  return toCsv(
    ['Mã xã 2023', 'Tên xã 2023', 'Mã xã 2025', 'Tên xã 2025'],
    facts.communes.map(({ code, name, code2025, name2025 }) => [code, name, code2025, name2025]),
  );
}

export function villagesGeoJson(villages: readonly SyntheticVillage[]): string {
  return collection(
    villages.flatMap((village) => [
      { properties: villageProperties(village), geometry: pointGeometry(village.centre) },
      ...village.clusters.map((cluster, i) => ({
        properties: {
          loai: 'cụm dân cư',
          ma_thon: village.code,
          ten_cum: `Cụm ${i + 1}`,
          ma_xa: village.region.fact.code,
        },
        geometry: pointGeometry(cluster),
      })),
    ]),
  );
}

function villageProperties(village: SyntheticVillage): Properties {
  return {
    loai: 'trung tâm thôn',
    ma_thon: village.code,
    ten_thon: village.name,
    ma_xa: village.region.fact.code,
    ten_xa: village.region.fact.name,
    dan_so: village.people,
    so_ho: village.households,
    dien_luoi: village.hasPower ? 'có' : 'chưa',
    dac_biet_kho_khan: village.isDifficult ? 'có' : 'không',
  };
}

interface Merging {
  readonly key: (commune: CommuneFact) => string;
  readonly properties: (members: readonly CommuneFact[]) => Properties;
}

function merged(communes: readonly CommuneFact[], arcs: readonly GeoArc[], merging: Merging): string {
  const keys = [...new Set(communes.map((commune) => merging.key(commune)))].toSorted();
  return collection(
    keys.map((key) => ({
      properties: merging.properties(communes.filter((commune) => merging.key(commune) === key)),
      geometry: polygonGeometry(dissolve(arcs, (region) => merging.key(at(communes, region)) === key)),
    })),
  );
}

function totalArea(members: readonly CommuneFact[]): number {
  return roundTo(sum(members.map((member) => member.areaKm2)), 2);
}

function pointGeometry(place: Point): GeoJSON.Point {
  return { type: 'Point', coordinates: toLonLat(place, 6) satisfies LonLat };
}

/** One feature per line, so that versions can be compared. */
function collection(
  features: readonly { readonly properties: Properties; readonly geometry: GeoJSON.Geometry }[],
): string {
  const lines = features.map(({ properties, geometry }) =>
    JSON.stringify({ type: 'Feature', properties, geometry }),
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
