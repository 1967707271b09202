import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measuresOf, type Service } from '../../src/domain/metric.ts';
import { DEFAULT_STATION_FILTER } from '../../src/domain/selection.ts';
import { STATION_STATUSES } from '../../src/domain/station.ts';
import { DEFAULT_RULE } from '../../src/domain/rule.ts';
import { TECHNOLOGIES } from '../../src/domain/technology.ts';
import { readAddress, writeAddress, type AddressState } from '../../src/state/address.ts';
import { DEFAULT_VIEW } from '../../src/state/view-store.ts';

const DEFAULT_STATE: AddressState = {
  view: {
    vintage: '2023',
    metric: DEFAULT_VIEW.metric,
    technologies: TECHNOLOGIES,
    operators: null,
    minOperators: 1,
    layers: DEFAULT_VIEW.layers,
  },
  camera: null,
  rule: DEFAULT_RULE,
  year: null,
  statuses: DEFAULT_STATION_FILTER.statuses,
  selected: null,
};

const services: readonly Service[] = [...TECHNOLOGIES, 'any', 'ftth', 'loudspeaker'];
const layers = fc.record({
  fill: fc.boolean(),
  coverage: fc.boolean(),
  villages: fc.boolean(),
  sites: fc.boolean(),
  fibre: fc.boolean(),
  loudspeakers: fc.boolean(),
  labels: fc.boolean(),
});
const metric = fc
  .constantFrom(...services)
  .chain((service) => fc.constantFrom(...measuresOf(service)).map((measure) => ({ service, measure })));
const states: fc.Arbitrary<AddressState> = fc.record({
  view: fc.record({
    vintage: fc.constantFrom('2023' as const, '2025' as const),
    metric,
    technologies: fc.subarray([...TECHNOLOGIES], { minLength: 1 }),
    operators: fc.option(
      fc.uniqueArray(
        fc.constantFrom('viettel' as const, 'mobifone' as const, 'other:Mạng A.B&c=%' as const),
        {
          minLength: 1,
        },
      ),
    ),
    minOperators: fc.integer({ min: 1, max: 4 }),
    layers,
  }),
  camera: fc
    .option(
      fc.record({
        centre: fc.tuple(
          fc.integer({ min: 106_00000, max: 109_00000 }),
          fc.integer({ min: 11_00000, max: 13_00000 }),
        ),
        zoom: fc.integer({ min: 700, max: 1800 }),
      }),
    )
    .map((c) =>
      c === null ? null : { centre: [c.centre[0] / 1e5, c.centre[1] / 1e5] as const, zoom: c.zoom / 100 },
    ),
  rule: fc.record({
    village: fc.oneof(
      fc.constant({ kind: 'centre' as const }),
      fc.integer({ min: 1, max: 100 }).map((percent) => ({ kind: 'area' as const, percent })),
    ),
    radio: fc
      .tuple(fc.integer({ min: -130, max: -60 }), fc.integer({ min: 50, max: 99 }))
      .map(([level, probability]) => ({
        ...DEFAULT_RULE.radio,
        thresholds: { ...DEFAULT_RULE.radio.thresholds, '4G': level },
        areaProbability: probability / 100,
      })),
  }),
  statuses: fc.subarray([...STATION_STATUSES], { minLength: 1 }),
  year: fc.option(fc.integer({ min: 2000, max: 2030 })),
  selected: fc.option(
    fc.record({
      kind: fc.constantFrom('unit' as const, 'village' as const),
      id: fc.string({ minLength: 1 }),
    }),
  ),
});

describe('the address', () => {
  test('of the untouched view is empty', () => {
    expect(writeAddress(DEFAULT_STATE)).toBe('');
    expect(readAddress('')).toEqual(DEFAULT_STATE);
  });

  test('restores whatever view it was written for', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readAddress(`#${writeAddress(state)}`)).toEqual(state);
      }),
    );
  });

  test('reads a link as a person would write it', () => {
    const state = readAddress(
      '#map=11.5/12.01/107.69&t=4G&o=viettel&k=2&m=any.villages&s=unit:2023:24618&r=area.60',
    );
    expect(state.camera).toEqual({ centre: [107.69, 12.01], zoom: 11.5 });
    expect(state.view.technologies).toEqual(['4G']);
    expect(state.view.operators).toEqual(['viettel']);
    expect(state.view.minOperators).toBe(2);
    expect(state.view.metric).toEqual({ service: 'any', measure: 'villages' });
    expect(state.selected).toEqual({ kind: 'unit', id: '2023:24618' });
    expect(state.rule.village).toEqual({ kind: 'area', percent: 60 });
  });

  test('a broken link gives a usable view, never an error', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('map', 'v', 'm', 't', 'o', 'k', 'l', 'r', 'th', 'p', 'y', 's'),
        (text, key) => {
          const state = readAddress(`#${key}=${text}`);
          expect(state.view.technologies.length).toBeGreaterThan(0);
          expect(['2023', '2025']).toContain(state.view.vintage);
          expect(state.rule.radio.areaProbability).toBeGreaterThanOrEqual(0.5);
        },
      ),
    );
  });
});
