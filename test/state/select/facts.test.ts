import { describe, expect, test } from 'vitest';
import type { LayerSource } from '../../../src/domain/dataset.ts';
import { selectFacts } from '../../../src/state/select/facts.ts';
import { selectModernSignal } from '../../../src/state/select/modern-signal.ts';
import { SMALL_WORLD, snapshotOf } from '../world.ts';

const SOURCE: LayerSource = {
  fileName: 'tram.csv',
  sha256: '',
  asOf: null,
  importedAt: null,
  synthetic: false,
  note: '',
  counts: { rows: 0, accepted: 0, corrected: 0, rejected: 0, skipped: 0 },
  decisions: [],
};

describe('the date of the data', () => {
  const factsOf = (stations: LayerSource | undefined) => {
    const units = { ...SOURCE, asOf: '2025-07-01' };
    const sources = { 'boundaries-2025': units, ...(stations === undefined ? {} : { stations }) };
    return selectFacts(snapshotOf({ ...SMALL_WORLD, sources }));
  };

  test('is that of the stations', () => {
    expect(factsOf({ ...SOURCE, asOf: '2023-12-31' }).asOf).toBe('2023-12-31');
  });

  test('is never borrowed from another layer', () => {
    const facts = factsOf({ ...SOURCE, importedAt: '2026-03-04T05:06:07.000Z' });
    expect([facts.asOf, facts.importedAt]).toEqual([null, '2026-03-04T05:06:07.000Z']);
    expect(factsOf(undefined)).toMatchObject({ asOf: null, importedAt: null });
  });
});

describe('people with 3G or 4G', () => {
  test('do not depend on what the view has switched on', () => {
    const all = selectModernSignal(snapshotOf(SMALL_WORLD));
    const only2g = selectModernSignal(snapshotOf(SMALL_WORLD, { technologies: ['2G'], minOperators: 2 }));
    expect(all?.value).not.toBeNull();
    expect(only2g).toEqual(all);
  });

  test('are those whom either reaches, each once', () => {
    const [first, second] = SMALL_WORLD.stations;
    const [, villageB] = SMALL_WORLD.villages;
    if (first === undefined || second === undefined || villageB === undefined) throw new Error('incomplete');
    // 3G stands 500 m from A (600 people) and 4G in B (300); C (100) has no centre, so nobody can tell.
    const stations = [
      { ...first, layers: first.layers.map((layer) => ({ ...layer, technology: '3G' as const })) },
      { ...second, position: villageB.centre ?? second.position },
    ];
    const ratio = selectModernSignal(snapshotOf({ ...SMALL_WORLD, stations }));
    expect(ratio).toMatchObject({ numerator: 900, denominator: 900, value: 1 });
  });
});
