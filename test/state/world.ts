import type { CoverageInput } from '../../src/compute/coverage/session.ts';
import { CoverageSession, type AreaLayer } from '../../src/compute/coverage/session.ts';
import { combineBlocks } from '../../src/compute/coverage/kernel/engine.ts';
import type { FootprintMask } from '../../src/compute/coverage/batch.ts';
import { EMPTY_DATASET, type Dataset } from '../../src/domain/dataset.ts';
import { DEFAULT_RULE } from '../../src/domain/rule.ts';
import { DEFAULT_STATION_FILTER } from '../../src/domain/selection.ts';
import { EMPTY_RESULTS, type AreaKey, type ResultsState } from '../../src/state/results-store.ts';
import { selectRequiredAreas } from '../../src/state/select/required.ts';
import type { Snapshot } from '../../src/state/snapshot.ts';
import { DEFAULT_VIEW, type ViewState } from '../../src/state/view-store.ts';
import { makeLayer, makeStation, makeUnit, makeVillage, square, at } from '../compute/build.ts';

/** A pool of one worker that lives in this very thread. */
class InlinePool {
  readonly session = new CoverageSession();

  load(input: CoverageInput): ReturnType<CoverageSession['setSources']> {
    this.session.setGround(input);
    return this.session.setSources(input);
  }

  union(layer: AreaLayer, mask: FootprintMask): Float64Array {
    const index = this.session.layerIndex(layer);
    const block = this.session.unionBlock(layer, mask, { block: 0, blocks: 1 });
    const { areas } = combineBlocks(index.grid, [block]);
    return Float64Array.from(index.measured, (unit) => areas[unit] ?? Number.NaN);
  }
}

/**
 * A province small enough to work out by hand: two communes side by side, squares of 10 km, in one district.
 * West: a Viettel 4G disc of 2 km around its middle with village A in it, village B outside. East: village C
 * without a centre. All three with people; fibre in A only; a working loudspeaker in B, a broken one in C.
 */
export const SMALL_WORLD: Dataset = {
  ...EMPTY_DATASET,
  units: [
    makeUnit('2023:67', { level: 'province', name: 'Tỉnh Thử', polygons: null, parentId: null }),
    makeUnit('2023:660', { level: 'district', name: 'Huyện Thử', polygons: null, parentId: '2023:67' }),
    makeUnit('2023:1', { name: 'Xã Tây', polygons: square(-10_000, -5000, 10_000), parentId: '2023:660' }),
    makeUnit('2023:2', { name: 'Xã Đông', polygons: square(0, -5000, 10_000), parentId: '2023:660' }),
    makeUnit('2025:1', { name: 'Xã Mới', polygons: null, parentId: null }),
  ],
  crosswalk: [
    { from: '2023:1', to: '2025:1' },
    { from: '2023:2', to: '2025:1' },
  ],
  villages: [
    makeVillage('A', { communeId: '2023:1', centre: at(-5000, 500), population: 600, households: 150 }),
    makeVillage('B', { communeId: '2023:1', centre: at(-5000, 4000), population: 300, households: 70 }),
    makeVillage('C', { communeId: '2023:2', centre: null, population: 100, households: 25 }),
  ],
  stations: [
    makeStation('S1', {
      operator: 'viettel',
      position: at(-5000, 0),
      declaredCommuneId: '2023:1',
      layers: [makeLayer('4G', { givenRadius: 2000 })],
    }),
    makeStation('S2', {
      operator: 'mobifone',
      siteId: 'site-S1',
      position: at(-5000, 0),
      declaredCommuneId: '2023:1',
      layers: [makeLayer('4G', { givenRadius: 1000 })],
    }),
  ],
  sites: [{ id: 'site-S1', code: 'V-1', position: at(-5000, 0), towerHeight: null, owner: null }],
  fibre: [
    { villageId: 'A', reached: true, providers: ['VNPT'], householdsPassed: 100, subscribers: 40 },
    { villageId: 'B', reached: false, providers: [], householdsPassed: null, subscribers: null },
  ],
  loudspeakerSystems: [],
  loudspeakerClusters: [
    {
      id: 'L1',
      communeId: '2023:1',
      villageId: 'B',
      position: null,
      kind: 'ip',
      speakers: 2,
      state: 'working',
      checkedOn: null,
    },
    {
      id: 'L2',
      communeId: '2023:2',
      villageId: 'C',
      position: null,
      kind: 'fm',
      speakers: 2,
      state: 'broken',
      checkedOn: null,
    },
  ],
};

/** A snapshot with everything computed that the view needs. */
export function snapshotOf(dataset: Dataset, view: Partial<ViewState> = {}, rule = DEFAULT_RULE): Snapshot {
  const pool = new InlinePool();
  const communes = (vintage: string) =>
    dataset.units
      .filter((unit) => unit.vintage === vintage && unit.level === 'commune')
      .map(({ id, polygons }) => ({ id, polygons }));
  const { batch, serving } = pool.load({
    communes: { '2023': communes('2023'), '2025': communes('2025') },
    villages: dataset.villages,
    stations: dataset.stations,
    radio: rule.radio,
    filter: DEFAULT_STATION_FILTER,
  });
  const units = {
    '2023': pool.session.layerIndex('2023'),
    '2025': pool.session.layerIndex('2025'),
    settlements: pool.session.layerIndex('settlements'),
  };
  const results: ResultsState = { ...EMPTY_RESULTS, answered: 1, batch, serving, units };
  const snapshot: Snapshot = {
    data: { status: 'ready', failure: null, dataset, versionId: null, versions: [] },
    view: { ...DEFAULT_VIEW, ...view },
    rule: { rule, stationFilter: DEFAULT_STATION_FILTER },
    results,
  };
  const unions = selectRequiredAreas(snapshot, true).map(({ key, layer, mask }): [AreaKey, Float64Array] => [
    key,
    pool.union(layer, mask),
  ]);
  return { ...snapshot, results: { ...results, unions: new Map(unions) } };
}
