import { describe, expect, it } from 'vitest';
import {
  fibreAnswers,
  localServices,
  loudspeakerAnswers,
} from '../../../src/compute/classes/local-services.ts';
import { assignVillages, buildHierarchy } from '../../../src/compute/units/hierarchy.ts';
import type {
  FibreRecord,
  LoudspeakerCluster,
  LoudspeakerState,
  LoudspeakerSystem,
} from '../../../src/domain/services.ts';
import type { UnitId } from '../../../src/domain/unit.ts';
import { makeUnit, makeVillage } from '../build.ts';

const fibre = (villageId: string, reached: boolean | null, householdsPassed: number | null = null) =>
  ({ villageId, reached, providers: [], householdsPassed, subscribers: null }) satisfies FibreRecord;
const cluster = (villageId: string | null, state: LoudspeakerState, communeId: UnitId = '2023:1') =>
  ({
    id: `${villageId}-${state}`,
    communeId,
    villageId,
    position: null,
    kind: null,
    speakers: null,
    state,
    checkedOn: null,
  }) satisfies LoudspeakerCluster;
const system = (communeId: UnitId, change: Partial<LoudspeakerSystem> = {}): LoudspeakerSystem => ({
  communeId,
  kinds: ['ip'],
  state: 'working',
  ipSinceYear: null,
  websiteSinceYear: null,
  ...change,
});

describe('answers per village', () => {
  it('fibre: reached, not reached, not known, no record', () => {
    const villages = ['a', 'b', 'c', 'd'].map((id) => makeVillage(id));
    const records = [fibre('a', true), fibre('b', false), fibre('c', null)];
    expect(fibreAnswers(villages, records)).toEqual([true, false, null, null]);
  });

  it('loudspeakers: only working clusters count', () => {
    const villages = ['a', 'b', 'c', 'd'].map((id) => makeVillage(id));
    const elsewhere = makeVillage('e', { communeId: '2023:2' });
    const clusters = [
      cluster('a', 'broken'),
      cluster('a', 'working'),
      cluster('b', 'broken'),
      cluster('c', 'unknown'),
      cluster('c', 'broken'),
    ];
    expect(loudspeakerAnswers([...villages, elsewhere], [], clusters)).toEqual([
      true,
      false,
      null,
      false,
      null,
    ]);
    expect(loudspeakerAnswers([elsewhere], [system('2023:2')], clusters)).toEqual([false]);
  });

  it('a cluster that breaks takes its village out of reach', () => {
    const villages = [makeVillage('a')];
    expect(loudspeakerAnswers(villages, [], [cluster('a', 'working')])).toEqual([true]);
    expect(loudspeakerAnswers(villages, [], [cluster('a', 'broken')])).toEqual([false]);
  });
});

describe('local services of a unit', () => {
  const hierarchy = buildHierarchy(
    [
      makeUnit('2023:d', { level: 'district' }),
      makeUnit('2023:1', { parentId: '2023:d' }),
      makeUnit('2023:2', { parentId: '2023:d' }),
      makeUnit('2023:3', { parentId: '2023:d' }),
    ],
    [],
  );
  const villages = [
    makeVillage('a', { households: 100 }),
    makeVillage('b', { households: 50 }),
    makeVillage('c', { communeId: '2023:2', households: 80 }),
    makeVillage('d', { communeId: '2023:3', households: null }),
  ];
  const ratios = (year: number | null) =>
    localServices({
      hierarchy,
      membership: assignVillages(hierarchy, villages),
      villages,
      fibre: [fibre('a', true, 40), fibre('b', false), fibre('c', true)],
      systems: [
        system('2023:1', { ipSinceYear: 2023, websiteSinceYear: 2022 }),
        system('2023:2', { kinds: ['fm'], websiteSinceYear: 2023 }),
      ],
      clusters: [cluster('a', 'working')],
      year,
    })('2023:d');

  it('counts villages, households and communes', () => {
    const found = ratios(null);
    expect(found.fibreVillages).toMatchObject({ numerator: 2, denominator: 3, unknown: 1 });
    // a: 40 of 100, b: 0 of 50; c: not counted by anyone, 80 unknown; d: households not known.
    expect(found.fibreHouseholds).toMatchObject({ numerator: 40, denominator: 150, unknown: 80, leftOut: 1 });
    expect(found.fibreCommunes).toMatchObject({ numerator: 2, denominator: 2, unknown: 1 });
    expect(found.loudspeakerVillages).toMatchObject({ numerator: 1, denominator: 3, unknown: 1 });
    expect(found.ipLoudspeakerCommunes).toMatchObject({ numerator: 1, denominator: 2, unknown: 1 });
    expect(found.websiteCommunes).toMatchObject({ numerator: 2, denominator: 2, unknown: 1 });
  });

  it('goes back to the end of a year', () => {
    expect(ratios(2022).ipLoudspeakerCommunes.numerator).toBe(0);
    expect(ratios(2022).websiteCommunes.numerator).toBe(1);
  });
});
