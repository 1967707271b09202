import { describe, expect, it } from 'vitest';
import { assignVillages, buildHierarchy, distinctPolygons } from '../../../src/compute/units/hierarchy.ts';
import type { AdminUnit, CrosswalkEntry, UnitId } from '../../../src/domain/unit.ts';
import { makeUnit, makeVillage } from '../build.ts';

const UNITS: readonly AdminUnit[] = [
  makeUnit('2023:p', { level: 'province' }),
  makeUnit('2023:d1', { level: 'district', parentId: '2023:p' }),
  makeUnit('2023:d2', { level: 'district', parentId: '2023:p' }),
  makeUnit('2023:a', { parentId: '2023:d1', sharesPolygonWith: ['2023:b'] }),
  makeUnit('2023:b', { parentId: '2023:d1', sharesPolygonWith: ['2023:a'] }),
  makeUnit('2023:c', { parentId: '2023:d2' }),
  makeUnit('2023:e', { parentId: '2023:d2' }),
  makeUnit('2025:p', { level: 'province' }),
  makeUnit('2025:a', { parentId: '2025:p' }),
  makeUnit('2025:y', { parentId: '2025:p' }),
  makeUnit('2025:z', { parentId: '2025:p' }),
];
const CROSSWALK: readonly CrosswalkEntry[] = [
  { from: '2023:a', to: '2025:a' },
  { from: '2023:c', to: '2025:a' },
  { from: '2023:b', to: '2025:y' },
  { from: '2023:nowhere', to: '2025:y' },
];
const hierarchy = buildHierarchy(UNITS, CROSSWALK);

describe('hierarchy', () => {
  it('follows parents within a vintage and the crosswalk between them', () => {
    expect(hierarchy.partsOf('2023:c')).toEqual(['2023:c']);
    expect(hierarchy.partsOf('2023:d1')).toEqual(['2023:a', '2023:b']);
    expect(hierarchy.partsOf('2023:p')).toEqual(['2023:a', '2023:b', '2023:c', '2023:e']);
    // The code "a" is reused by a larger unit: the vintage keeps them apart.
    expect(hierarchy.partsOf('2025:a')).toEqual(['2023:a', '2023:c']);
    expect(hierarchy.partsOf('2025:y')).toEqual(['2023:b']);
    expect(hierarchy.partsOf('2025:z')).toEqual(['2025:z']);
    expect(hierarchy.partsOf('2025:p')).toEqual(['2023:a', '2023:b', '2023:c', '2025:z']);
    expect(hierarchy.partsOf('2023:unknown')).toEqual([]);
  });

  it('lists communes without a partner in the other vintage', () => {
    expect(hierarchy.unmapped).toEqual(['2023:e', '2025:z']);
    expect(buildHierarchy(UNITS.slice(0, 7), []).unmapped).toEqual([]);
  });

  it('does not compose a unit from a commune that was split', () => {
    const split = buildHierarchy(UNITS, [...CROSSWALK, { from: '2023:c', to: '2025:z' }]);
    expect(split.split).toEqual(['2023:c']);
    expect(split.partsOf('2025:a')).toEqual(['2025:a']);
    expect(split.partsOf('2025:z')).toEqual(['2025:z']);
    expect(split.partsOf('2025:y')).toEqual(['2023:b']);
  });

  it('ends when parents name each other', () => {
    const circle = buildHierarchy(
      [
        makeUnit('2023:x', { level: 'district', parentId: '2023:y' }),
        makeUnit('2023:y', { level: 'district', parentId: '2023:x' }),
      ],
      [],
    );
    expect(circle.partsOf('2023:x')).toEqual([]);
  });
});

describe('shared polygons', () => {
  it('are counted once in a sum', () => {
    const { parts, sharedWith } = distinctPolygons(hierarchy, ['2023:a', '2023:b', '2023:c']);
    expect(parts).toEqual(['2023:a', '2023:c']);
    expect(sharedWith).toEqual([]);
  });

  it('are told when the other half is outside', () => {
    expect(distinctPolygons(hierarchy, ['2023:b'])).toEqual({ parts: ['2023:b'], sharedWith: ['2023:a'] });
  });
});

describe('villages of a unit', () => {
  const communes: readonly (UnitId | null)[] = ['2023:a', '2023:c', '2025:a', '2025:y', null, '2023:gone'];
  const membership = assignVillages(
    hierarchy,
    communes.map((communeId, i) => makeVillage(`${i}`, { communeId })),
  );

  it('go by the declared commune, in both vintages', () => {
    expect(membership.villagesOf('2023:a')).toEqual([0]);
    expect(membership.villagesOf('2025:a')).toEqual([0, 1, 2]);
    // 2025:y is wholly 2023:b, which lies in d1; 2025:a lies across d1 and d2.
    expect(membership.villagesOf('2023:d1')).toEqual([0, 3]);
    expect(membership.villagesOf('2023:d2')).toEqual([1]);
    expect(membership.villagesOf('2023:p')).toEqual([0, 1, 2, 3]);
    expect(membership.villagesOf('2025:p')).toEqual([0, 1, 2, 3]);
  });

  it('without a known commune are told', () => {
    expect(membership.unassigned).toEqual([4, 5]);
  });
});
