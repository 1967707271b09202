import { booleanPointInPolygon, distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { readAreas, readRows, readVillageFeatures } from './files.ts';

const communes = new Map(
  readAreas('communes-2023.geojson').map((commune) => [commune.properties.ma_xa, commune.geometry]),
);
const features = readVillageFeatures();

function isInside(code: string, position: readonly number[]): boolean {
  const geometry = communes.get(code);
  return geometry !== undefined && booleanPointInPolygon([...position], geometry);
}

describe('places', () => {
  it('village centres and clusters lie in their commune', () => {
    const strays = features.filter(
      ({ geometry, properties }) => !isInside(properties.ma_xa, geometry.coordinates),
    );
    expect(strays.map(({ properties }) => properties.ma_thon)).toEqual([]);
  });

  it('clusters lie 0.5 to 3.5 km from their centre', () => {
    const centres = new Map(
      features.flatMap(({ geometry, properties }) =>
        properties.loai === 'trung tâm thôn' ? [[properties.ma_thon, geometry.coordinates] as const] : [],
      ),
    );
    for (const { geometry, properties } of features) {
      const centre = centres.get(properties.ma_thon);
      if (properties.loai !== 'cụm dân cư' || centre === undefined) continue;
      const km = distance(centre, geometry.coordinates);
      expect(km).toBeGreaterThanOrEqual(0.5);
      expect(km).toBeLessThanOrEqual(3.5);
    }
  });

  it('stations stand in the commune that their row names', () => {
    const strays = readRows('public/geo/stations.csv').filter(
      (row) => !isInside(row['Mã xã'] ?? '', [Number(row['Kinh độ']), Number(row['Vĩ độ'])]),
    );
    expect(strays.map((row) => row['Mã trạm'])).toEqual([]);
  });

  it('loudspeaker clusters with coordinates stand in their commune', () => {
    const placed = readRows('public/geo/loudspeaker-clusters.csv').filter((row) => row['Kinh độ'] !== '');
    expect(placed.length).toBeGreaterThan(300);
    const strays = placed.filter(
      (row) => !isInside(row['Mã xã'] ?? '', [Number(row['Kinh độ']), Number(row['Vĩ độ'])]),
    );
    expect(strays.map((row) => row['Mã cụm loa'])).toEqual([]);
  });
});
