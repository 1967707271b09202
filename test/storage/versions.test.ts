import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { EMPTY_DATASET, type Dataset } from '../../src/domain/dataset.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { StaleVersionError, VersionStore } from '../../src/storage/versions.ts';

const INFO = { createdAt: '2024-01-05T08:00:00Z', files: ['tram.csv'], hashes: ['ab'], changed: 3 };

function withVillageCalled(name: string): Dataset {
  const village = {
    id: `2023:24611/${name}`,
    code: null,
    name,
    communeId: '2023:24611' as const,
    centre: [107.7, 12] as const,
    clusters: [],
    settlement: null,
    population: null,
    households: null,
    hasGridPower: null,
    isSpeciallyDifficult: null,
  };
  return { ...EMPTY_DATASET, villages: [village] };
}

let opened = 0;
async function newStore(): Promise<{ store: VersionStore; reopen: () => Promise<VersionStore> }> {
  opened += 1;
  const name = `test-${opened}`;
  const store = new VersionStore(await openDatabase(name));
  return { store, reopen: async () => new VersionStore(await openDatabase(name)) };
}

describe('versions of the data', () => {
  test('nothing is current before anything was stored', async () => {
    const { store } = await newStore();
    expect(await store.readCurrent()).toBeNull();
    expect(await store.list()).toEqual([]);
  });

  test('a stored version is there after a restart, with its data unchanged', async () => {
    const { store, reopen } = await newStore();
    const dataset = withVillageCalled('Thôn 1');
    const id = await store.commit(dataset, INFO, null);
    const again = await (await reopen()).readCurrent();
    expect(again).toEqual({ versionId: id, dataset });
  });

  test('an earlier version can be brought back, and the bundled data too', async () => {
    const { store } = await newStore();
    const first = await store.commit(withVillageCalled('Thôn 1'), INFO, null);
    await store.commit(withVillageCalled('Thôn 2'), INFO, first);
    const restored = await store.switchTo(first);
    expect(restored?.dataset.villages[0]?.name).toBe('Thôn 1');
    expect((await store.readCurrent())?.versionId).toBe(first);
    await store.switchTo(null);
    expect(await store.readCurrent()).toBeNull();
    expect(await store.list()).toHaveLength(2);
  });

  test('parts that did not change are stored once', async () => {
    opened += 1;
    const database = await openDatabase(`test-${opened}`);
    const store = new VersionStore(database);
    const dataset = withVillageCalled('Thôn 1');
    const first = await store.commit(dataset, INFO, null);
    const before = await database.count('slices');
    await store.commit({ ...dataset, stations: [] }, INFO, first);
    expect(await database.count('slices')).toBe(before + 1);
  });

  test('a version made from data that are no longer current is refused and changes nothing', async () => {
    const { store } = await newStore();
    const first = await store.commit(withVillageCalled('Thôn 1'), INFO, null);
    await expect(store.commit(withVillageCalled('Thôn 2'), INFO, null)).rejects.toBeInstanceOf(
      StaleVersionError,
    );
    expect((await store.readCurrent())?.versionId).toBe(first);
    expect(await store.list()).toHaveLength(1);
  });

  test('a value that cannot be stored fails whole: the earlier version stays current', async () => {
    const { store } = await newStore();
    const first = await store.commit(withVillageCalled('Thôn 1'), INFO, null);
    const broken = { ...withVillageCalled('Thôn 2'), indicators: [() => 1] } as unknown as Dataset;
    await expect(store.commit(broken, INFO, first)).rejects.toThrow(/clone/);
    expect((await store.readCurrent())?.dataset.villages[0]?.name).toBe('Thôn 1');
    expect(await store.list()).toHaveLength(1);
  });

  test('a version that does not exist is answered with nothing, and the current one stays', async () => {
    const { store } = await newStore();
    const first = await store.commit(withVillageCalled('Thôn 1'), INFO, null);
    expect(await store.switchTo(999)).toBeNull();
    expect((await store.readCurrent())?.versionId).toBe(first);
  });

  test('an earlier version can be removed; the current one cannot, and shared parts stay', async () => {
    opened += 1;
    const database = await openDatabase(`test-${opened}`);
    const store = new VersionStore(database);
    const dataset = withVillageCalled('Thôn 1');
    const first = await store.commit(dataset, INFO, null);
    const second = await store.commit({ ...dataset, villages: [] }, INFO, first);
    const parts = await database.count('slices');
    expect(await store.remove(second)).toBe(false);
    expect(await store.remove(first)).toBe(true);
    expect((await store.list()).map(({ id }) => id)).toEqual([second]);
    expect(await database.count('slices')).toBe(parts - 1);
    expect((await store.readCurrent())?.dataset.stations).toEqual([]);
  });

  test('parts of a removed version are written again when they are needed again', async () => {
    const { store } = await newStore();
    const dataset = withVillageCalled('Thôn 1');
    const first = await store.commit(dataset, INFO, null);
    const second = await store.commit({ ...dataset, villages: [] }, INFO, first);
    await store.remove(first);
    await store.commit(dataset, INFO, second);
    expect((await store.readCurrent())?.dataset.villages[0]?.name).toBe('Thôn 1');
  });
});
