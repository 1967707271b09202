import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectDependence, selectSiteDependence } from '../../../src/state/select/dependence.ts';
import { at, makeLayer, makeStation, makeVillage } from '../../compute/build.ts';
import { SMALL_WORLD, snapshotOf } from '../world.ts';

test('a mast is told the villages that only it serves, and the people in them', () => {
  const snapshot = snapshotOf(SMALL_WORLD);
  // Both stations of the mast serve A; they fall together, so A depends on the one mast.
  expect(selectSiteDependence(snapshot, 'site-S1')).toMatchObject({
    villages: [{ name: 'A' }],
    people: 600,
    withoutPopulation: 0,
    singlyServed: 1,
  });
  expect(selectSiteDependence(snapshot, 'site-none')).toMatchObject({ villages: [], people: 0 });
});

test('follows the selection, and says how many villages have no known population', () => {
  const villages = SMALL_WORLD.villages.map((village) => ({ ...village, population: null }));
  const dataset = { ...SMALL_WORLD, villages };
  expect(selectSiteDependence(snapshotOf(dataset), 'site-S1')).toMatchObject({
    people: 0,
    withoutPopulation: 1,
  });
  const other = snapshotOf(dataset, { technologies: ['2G'] });
  expect(selectSiteDependence(other, 'site-S1')?.villages).toEqual([]);
});

const stations = fc.array(
  fc.record({
    x: fc.integer({ min: -9000, max: 9000 }),
    y: fc.integer({ min: -4000, max: 4000 }),
    radius: fc.integer({ min: 300, max: 6000 }),
    site: fc.integer({ min: 0, max: 4 }),
  }),
  { minLength: 1, maxLength: 8 },
);

test('the lists of all masts add up to the singly served villages, counted by distance alone', () => {
  const villages = Array.from({ length: 30 }, (_, i) =>
    makeVillage(`v${i}`, { centre: at(-8700 + i * 600, ((i * 7) % 9) * 900 - 3600), population: i }),
  );
  fc.assert(
    fc.property(stations, (specs) => {
      const snapshot = snapshotOf({
        ...SMALL_WORLD,
        villages,
        stations: specs.map(({ x, y, radius, site }, i) =>
          makeStation(`s${i}`, {
            siteId: `site-${site}`,
            position: at(x, y),
            layers: [makeLayer('4G', { givenRadius: radius })],
          }),
        ),
      });
      const found = selectDependence(snapshot);
      const sum = [...(found?.villagesBySite.values() ?? [])].reduce((total, list) => total + list.length, 0);
      const alone = villages.filter((_, i) => {
        const [vx, vy] = [-8700 + i * 600, ((i * 7) % 9) * 900 - 3600];
        const near = specs.filter(({ x, y, radius }) => Math.hypot(vx - x, vy - y) <= radius);
        return new Set(near.map(({ site }) => site)).size === 1;
      });
      expect(found?.singlyServed).toBe(alone.length);
      expect(sum).toBe(alone.length);
    }),
    { numRuns: 60 },
  );
});
