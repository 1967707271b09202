import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { EMPTY_DATASET } from '../../src/domain/dataset.ts';
import { openDatabase } from '../../src/storage/database.ts';
import type { ImportTemplate, TrayEntry } from '../../src/storage/import-extras.ts';
import { ImportLibrary } from '../../src/storage/library.ts';
import { VersionStore } from '../../src/storage/versions.ts';

const INFO = { createdAt: '2024-01-05T08:00:00Z', files: ['tram.csv'], hashes: ['ab'], changed: 1 };

const ENTRY: TrayEntry = {
  sha256: 'ab',
  file: 'tram.csv',
  kind: 'stations',
  createdAt: '2024-01-05T08:00:00Z',
  headers: ['Mã trạm', 'Kinh độ'],
  rejected: [{ row: 7, cells: ['T-7', ''], codes: ['COORD_MISSING'] }],
  issues: [],
};

const TEMPLATE: ImportTemplate = {
  signature: 'ma tram|kinh do',
  name: 'tram',
  hints: { mapping: { name: 'Mã trạm' } },
  savedAt: '2024-01-05T08:00:00Z',
};

let opened = 0;
async function newStores() {
  opened += 1;
  const name = `library-${opened}`;
  const database = await openDatabase(name);
  return { name, versions: new VersionStore(database), library: new ImportLibrary(database) };
}

describe('what an import leaves besides the data', () => {
  test('is stored with its version and there after a restart', async () => {
    const { name, versions } = await newStores();
    await versions.commit(EMPTY_DATASET, INFO, null, { tray: [ENTRY], templates: [TEMPLATE] });
    const again = new ImportLibrary(await openDatabase(name));
    expect(await again.tray()).toEqual([ENTRY]);
    expect(await again.template(TEMPLATE.signature)).toEqual(TEMPLATE);
    expect(await again.template('other')).toBeNull();
  });

  test('is not stored when the version is refused', async () => {
    const { versions, library } = await newStores();
    const stale = versions.commit(EMPTY_DATASET, INFO, 41, { tray: [ENTRY], templates: [TEMPLATE] });
    await expect(stale).rejects.toThrow(/changed elsewhere/);
    expect(await library.tray()).toEqual([]);
    expect(await library.template(TEMPLATE.signature)).toBeNull();
  });

  test('failing in the middle leaves neither version nor rows nor mapping', async () => {
    const { versions, library } = await newStores();
    const broken = { ...TEMPLATE, hints: { mapping: { name: () => '' } } } as unknown as ImportTemplate;
    const commit = versions.commit(EMPTY_DATASET, INFO, null, { tray: [ENTRY], templates: [broken] });
    await expect(commit).rejects.toThrow(/clone/);
    expect(await versions.readCurrent()).toBeNull();
    expect(await versions.list()).toEqual([]);
    expect(await library.tray()).toEqual([]);
  });

  test('the same file again takes the place of its earlier rows, and can be cleared', async () => {
    const { versions, library } = await newStores();
    const first = await versions.commit(EMPTY_DATASET, INFO, null, { tray: [ENTRY], templates: [] });
    const later = { ...ENTRY, createdAt: '2024-02-01T08:00:00Z' };
    const other = { ...ENTRY, sha256: 'cd', file: 'khac.csv' };
    await versions.commit(EMPTY_DATASET, INFO, first, { tray: [later, other], templates: [] });
    expect((await library.tray()).map(({ file }) => file)).toEqual(['tram.csv', 'khac.csv']);
    await library.clear('ab');
    expect(await library.tray()).toEqual([other]);
  });

  test('a remembered mapping can be forgotten', async () => {
    const { versions, library } = await newStores();
    await versions.commit(EMPTY_DATASET, INFO, null, { tray: [], templates: [TEMPLATE] });
    await library.forget(TEMPLATE.signature);
    expect(await library.template(TEMPLATE.signature)).toBeNull();
  });
});

test('a database of the first schema keeps its versions and gains the new stores', async () => {
  const old = await openDB('first-schema', 1, {
    upgrade(database) {
      database.createObjectStore('slices', { autoIncrement: true });
      database.createObjectStore('versions', { keyPath: 'id', autoIncrement: true });
      database.createObjectStore('pointers');
    },
  });
  const names = ['units', 'crosswalk', 'villages', 'sites', 'stations', 'fibre'];
  const more = ['loudspeakerSystems', 'loudspeakerClusters', 'reported', 'indicators'];
  const slices: Record<string, IDBValidKey> = {};
  for (const slice of [...names, ...more]) slices[slice] = await old.add('slices', { rows: [] });
  const stored = { createdAt: '2023-12-01T00:00:00Z', files: ['cu.csv'], changed: 2, slices, sources: {} };
  const id = await old.add('versions', stored);
  await old.put('pointers', id, 'current');
  old.close();

  const database = await openDatabase('first-schema');
  const versions = new VersionStore(database);
  expect(await versions.readCurrent()).toEqual({ versionId: id, dataset: EMPTY_DATASET });
  expect(await versions.list()).toEqual([
    { id, createdAt: '2023-12-01T00:00:00Z', files: ['cu.csv'], hashes: [], changed: 2 },
  ]);
  expect(await new ImportLibrary(database).tray()).toEqual([]);
});
