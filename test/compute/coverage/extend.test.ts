import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendFootprints, appendServing, renumber } from '../../../src/compute/coverage/extend.ts';
import { operatorsServing, buildServingIndex } from '../../../src/compute/coverage/serving.ts';
import { ALL, at, batchOf, FRAME, makeVillage, type PieSpec } from '../build.ts';

const pies = fc.array(
  fc.record({
    x: fc.integer({ min: -5000, max: 5000 }),
    y: fc.integer({ min: -5000, max: 5000 }),
    radius: fc.integer({ min: 500, max: 4000 }),
    operator: fc.constantFrom('viettel' as const, 'mobifone' as const, 'gmobile' as const),
  }),
  { minLength: 1, maxLength: 6 },
);

const villages = Array.from({ length: 12 }, (_, i) =>
  makeVillage(`v${i}`, {
    centre: i % 4 === 0 ? null : at(i * 800 - 4500, 0),
    clusters: [{ name: 'c', position: at(0, i * 700 - 4000) }],
  }),
);

test('appended footprints keep the numbers of the base and carry their own pieces', () => {
  const base = batchOf([
    { x: 0, y: 0, radius: 1000 },
    { x: 9, y: 9, radius: 2000, from: 10, width: 90, operator: 'mobifone' },
  ]);
  const extra = renumber(
    batchOf([{ x: 5, y: 5, radius: 3000, from: 30, width: 60, operator: 'gmobile' }]),
    base,
  );
  const joined = appendFootprints(base, extra);
  expect(joined.count).toBe(3);
  expect(joined.operators).toEqual(['viettel', 'mobifone', 'gmobile']);
  expect([...joined.operator]).toEqual([0, 1, 2]);
  expect([...joined.station]).toEqual([0, 1, 2]);
  expect([...joined.pieceStart]).toEqual([0, 1, 2, 3]);
  expect([...joined.pieceRadius]).toEqual([1000, 2000, 3000]);
  expect([...joined.pieceFrom]).toEqual([0, 10, 30]);
  expect([...joined.pieceWidth]).toEqual([360, 90, 60]);
  expect(base.count).toBe(2);
});

test('who serves whom is the same as after testing all footprints together', () => {
  fc.assert(
    fc.property(pies, pies, (some: PieSpec[], others: PieSpec[]) => {
      const base = batchOf(some);
      const extra = renumber(batchOf(others), base);
      const joined = appendFootprints(base, extra);
      const added = appendServing(
        buildServingIndex(villages, base, FRAME),
        buildServingIndex(villages, extra, FRAME),
        base.count,
      );
      const together = buildServingIndex(villages, joined, FRAME);
      expect(added).toEqual(together);
      for (let point = 0; point + 1 < added.pointStart.length; point++) {
        expect(operatorsServing(added, joined, point, ALL)).toBe(
          operatorsServing(together, joined, point, ALL),
        );
      }
    }),
    { numRuns: 100 },
  );
});
