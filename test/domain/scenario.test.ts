import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyScenarioChange,
  type HypotheticalStation,
  type ScenarioChange,
} from '../../src/domain/scenario.ts';
import type { Station } from '../../src/domain/station.ts';

function hypothetical(id: string, height = 42): HypotheticalStation {
  const station: Station = {
    id,
    code: id,
    name: null,
    operator: 'viettel',
    siteId: id,
    position: [107.7, 12],
    declaredCommuneId: null,
    status: 'planned',
    onAirYear: null,
    antennaHeight: height,
    morphology: null,
    layers: [],
  };
  return { id, station };
}

const ids = fc.constantFrom('gd-1', 'gd-2', 'gd-3');
const changes: fc.Arbitrary<ScenarioChange> = fc.oneof(
  ids.map((id) => ({ kind: 'remove' as const, id })),
  fc.tuple(ids, fc.integer({ min: 10, max: 60 })).map(([id, height]) => ({
    kind: 'add' as const,
    hypothetical: hypothetical(id, height),
  })),
  fc.tuple(ids, fc.integer({ min: 10, max: 60 })).map(([id, height]) => ({
    kind: 'replace' as const,
    hypothetical: hypothetical(id, height),
  })),
);

function asSet(stations: readonly HypotheticalStation[]): unknown {
  return stations.toSorted((a, b) => a.id.localeCompare(b.id));
}

describe('edits of a scenario', () => {
  test('an edit followed by its inverse leaves the same stations', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 12 }), changes, (history, last) => {
        const before = history.reduce<readonly HypotheticalStation[]>(
          (stations, change) => applyScenarioChange(stations, change).stations,
          [],
        );
        const { stations, inverse } = applyScenarioChange(before, last);
        const back = inverse === null ? stations : applyScenarioChange(stations, inverse).stations;
        expect(asSet(back)).toEqual(asSet(before));
      }),
    );
  });

  test('editing what is not there changes nothing and needs no undo', () => {
    const stations = [hypothetical('gd-1')];
    expect(applyScenarioChange(stations, { kind: 'remove', id: 'gd-9' })).toEqual({
      stations,
      inverse: null,
    });
    expect(applyScenarioChange(stations, { kind: 'add', hypothetical: hypothetical('gd-1', 99) })).toEqual({
      stations,
      inverse: null,
    });
  });
});
