import { kinks } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { edgesOf, readAreas, readRows, reversed, ringsOf } from './files.ts';
import type { AreaProperties } from './files.ts';

const facts = readRows('facts/communes_2023.csv');
const communes = readAreas('communes-2023.geojson');
const districts = readAreas('districts-2023.geojson');
const province = readAreas('province.geojson');
const units = readAreas('units-2025.geojson');

/** Karney's geodesic polygon area on WGS84: a method and code of its own. */
function geodesicKm2(ring: readonly Position[]): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  for (const [lon, lat] of ring.slice(1)) polygon.AddPoint(lat ?? NaN, lon ?? NaN);
  return (polygon.Compute(false, true).area ?? NaN) / 1e6;
}

function areaOf(feature: Feature<Polygon | MultiPolygon, AreaProperties>): number {
  return ringsOf(feature.geometry).reduce((total, ring) => total + geodesicKm2(ring), 0);
}

/** Edges that remain when the shared ones of the members cancel out: the union's own edges. */
function outerEdges(members: readonly Feature<Polygon | MultiPolygon, AreaProperties>[]): string[] {
  const edges = new Set(members.flatMap((member) => edgesOf(ringsOf(member.geometry))));
  return [...edges].filter((edge) => !edges.has(reversed(edge))).toSorted();
}

describe('communes of 2023', () => {
  it('are the 71 published ones with their names, kinds, districts and areas', () => {
    expect(communes.map(({ properties }) => properties)).toEqual(
      facts.map((fact) => ({
        ma_xa: fact['code'],
        ten_xa: fact['name'],
        loai: fact['type'],
        ma_huyen: fact['district_code'],
        ten_huyen: fact['district_name'],
        dien_tich_km2: Number(fact['area_km2']),
      })),
    );
    expect(communes).toHaveLength(71);
  });

  it.each(communes.map((commune) => [commune.properties.ten_xa, commune] as const))(
    '%s: one piece, no hole, counter-clockwise, area within 1 %%',
    (_, commune) => {
      expect(commune.geometry.type).toBe('Polygon');
      const [ring, ...holes] = ringsOf(commune.geometry);
      expect(holes).toEqual([]);
      expect(ring?.at(0)).toEqual(ring?.at(-1));
      expect(new Set(ring?.map(String)).size).toBe((ring?.length ?? 0) - 1);
      expect(areaOf(commune) / commune.properties.dien_tich_km2).toBeGreaterThan(0.99);
      expect(areaOf(commune) / commune.properties.dien_tich_km2).toBeLessThan(1.01);
      expect(kinks({ type: 'Feature', properties: {}, geometry: commune.geometry }).features).toEqual([]);
    },
  );

  it('share every inner edge exactly, once in each direction', () => {
    const edges = communes.flatMap((commune) => edgesOf(ringsOf(commune.geometry)));
    expect(new Set(edges).size).toBe(edges.length);
    const outline = new Set(outerEdges(communes));
    const inner = edges.filter((edge) => !outline.has(edge));
    expect(inner.length).toBeGreaterThan(4000);
    const all = new Set(edges);
    expect(inner.every((edge) => all.has(reversed(edge)))).toBe(true);
  });

  it('lie where the published centroids are, within 5 km', () => {
    for (const [i, fact] of facts.entries()) {
      if (fact['centroid_lon'] === '') continue;
      const commune = communes[i];
      if (commune === undefined) throw new Error('missing commune');
      const [lon, lat] = planarCentroid(ringsOf(commune.geometry)[0] ?? []);
      const off = geodesic.Geodesic.WGS84.Inverse(
        Number(fact['centroid_lat']),
        Number(fact['centroid_lon']),
        lat,
        lon,
      );
      expect(off.s12).toBeLessThan(5000);
    }
  });
});

describe('larger units', () => {
  it('districts are the dissolved communes, vertex by vertex', () => {
    expect(districts).toHaveLength(8);
    for (const district of districts) {
      const members = communes.filter(
        ({ properties }) => properties.ma_huyen === district.properties.ma_huyen,
      );
      expect(edgesOf(ringsOf(district.geometry)).toSorted()).toEqual(outerEdges(members));
      expect(district.geometry.type).toBe('Polygon');
      expect(district.properties.dien_tich_km2).toBeCloseTo(
        members.reduce((total, member) => total + member.properties.dien_tich_km2, 0),
        6,
      );
    }
  });

  it('units of 2025 are the communes merged as Resolution 1671 says', () => {
    expect(units).toHaveLength(28);
    const merged = units.flatMap(({ properties }) => properties.ma_cu);
    expect(merged).toHaveLength(71);
    expect(new Set(merged)).toEqual(new Set(facts.map((fact) => fact['code'])));
    for (const unit of units) {
      const old = facts.filter((fact) => fact['code_2025'] === unit.properties.ma_xa);
      expect(unit.properties.ma_cu).toEqual(old.map((fact) => fact['code']));
      expect(unit.properties.ten_xa).toBe(old[0]?.['name_2025']);
      const members = communes.filter(({ properties }) => unit.properties.ma_cu.includes(properties.ma_xa));
      expect(edgesOf(ringsOf(unit.geometry)).toSorted()).toEqual(outerEdges(members));
      expect(unit.geometry.type).toBe('Polygon');
    }
  });

  it('the province is one ring around all of them', () => {
    const [only] = province;
    if (only === undefined) throw new Error('no province');
    expect(province).toHaveLength(1);
    expect(only.properties).toEqual({ ma_tinh: '67', ten_tinh: 'Tỉnh Đắk Nông', dien_tich_km2: 6516.47 });
    expect(ringsOf(only.geometry)).toHaveLength(1);
    expect(edgesOf(ringsOf(only.geometry)).toSorted()).toEqual(outerEdges(communes));
    expect(areaOf(only)).toBeCloseTo(6516.47, 0);
  });

  it('the crosswalk sends each commune to its unit', () => {
    expect(readRows('public/geo/crosswalk-2023-2025.csv').map((row) => Object.values(row))).toEqual(
      facts.map((fact) => [fact['code'], fact['name'], fact['code_2025'], fact['name_2025']]),
    );
  });
});

/** Good enough at this size: degrees as a plane. */
function planarCentroid(ring: readonly Position[]): readonly [number, number] {
  let twice = 0;
  let x = 0;
  let y = 0;
  for (const [i, [bx = NaN, by = NaN]] of ring.entries()) {
    const [ax, ay] = ring[i - 1] ?? [];
    if (ax === undefined || ay === undefined) continue;
    const cross = (ax - 107.7) * (by - 12.2) - (bx - 107.7) * (ay - 12.2);
    twice += cross;
    x += cross * (ax + bx - 215.4);
    y += cross * (ay + by - 24.4);
  }
  return [107.7 + x / (3 * twice), 12.2 + y / (3 * twice)];
}
