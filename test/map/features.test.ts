import { describe, expect, test } from 'vitest';
import * as features from '../../src/map/features.ts';
import { site, square, unit, village } from './frames.ts';

describe('frame parts as GeoJSON', () => {
  test('number features by their place in the part and keep the id beside it', () => {
    const { features: areas } = features.unitFeatures([
      unit('A', square(107, 12, 1)),
      unit('B', square(108, 12, 1)),
    ]);
    expect(areas.map((area) => [area.id, area.properties?.['id']])).toEqual([
      [0, 'A'],
      [1, 'B'],
    ]);
  });

  test('copy coordinates instead of handing out the frame', () => {
    const polygons = square(107, 12, 1);
    const { features: areas } = features.unitFeatures([unit('A', polygons)]);
    expect(areas[0]?.geometry.coordinates).toEqual(polygons);
    expect(areas[0]?.geometry.coordinates[0]?.[0]).not.toBe(polygons[0]?.[0]);
  });

  test('name two communes that share one drawn polygon together, once', () => {
    const shared = square(107, 12, 1);
    const labels = features.unitLabelFeatures([
      { ...unit('Quảng Khê', shared), name: 'Xã Quảng Khê' },
      { ...unit('Đắk Plao', shared), name: 'Xã Đắk Plao' },
    ]);
    expect(labels.features.map((label) => label.properties?.['shortName'])).toEqual(['Quảng Khê · Đắk Plao']);
  });

  test('write names in NFC', () => {
    const decomposed = 'Bon Đắk Ẵ'.normalize('NFD');
    const { features: marks } = features.villageFeatures([village('1', [107, 12], { name: decomposed })]);
    expect(marks[0]?.properties?.['name']).toBe('Bon Đắk Ẵ');
  });

  test('draw the most urgent class on top', () => {
    const order = (['full', 'unknown', 'dent', 'white'] as const).map(
      (cls) =>
        features.villageFeatures([village('1', [107, 12], { class: cls })]).features[0]?.properties?.[
          'urgency'
        ],
    );
    expect(order).toEqual([2, 12, 22, 32]);
  });

  test('do not take unknown fibre for fibre, nor unknown service for none', () => {
    const { features: marks } = features.villageFeatures([
      village('1', [107, 12], { fibre: null }),
      village('2', [107, 12], { fibre: true }),
    ]);
    expect(marks.map((mark) => mark.properties?.['fibre'])).toEqual([false, true]);
    const clusters = [null, false, true].map((served, index) => ({
      id: `${index}`,
      position: [107, 12] as const,
      served,
    }));
    const served = features.clusterFeatures(clusters).features.map((mark) => mark.properties?.['served']);
    expect(served).toEqual(['unknown', 'no', 'yes']);
  });

  test('mark a mast with any hypothetical tenant', () => {
    const mast = site('S', [107, 12], {
      tenants: [
        { operator: 'viettel', status: 'active' },
        { operator: 'mobifone', status: 'hypothetical' },
      ],
    });
    const { features: marks } = features.siteFeatures([mast, site('T', [107, 12])]);
    expect(marks.map((mark) => mark.properties?.['hypothetical'])).toEqual([true, false]);
  });

  test('label districts and leave the province without a name on itself', () => {
    const labels = features.outlineLabelFeatures([
      { id: 'P', name: 'Đắk Nông', level: 'province', polygons: square(107, 12, 1) },
      { id: 'D', name: 'Cư Jút', level: 'district', polygons: square(107, 12, 0.5) },
    ]);
    expect(labels.features.map((label) => label.properties?.['name'])).toEqual(['Cư Jút']);
  });
});
