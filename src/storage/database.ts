import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { ImportTemplate, TrayEntry } from './import-extras.ts';
import type { Dataset, LayerSource, LayerKind } from '../domain/dataset.ts';

/** Parts of a dataset that are stored on their own, so that versions share what did not change. */
export const SLICES = [
  'units',
  'crosswalk',
  'villages',
  'sites',
  'stations',
  'fibre',
  'loudspeakerSystems',
  'loudspeakerClusters',
  'reported',
  'indicators',
] as const satisfies readonly (keyof Dataset)[];
export type SliceName = (typeof SLICES)[number];

export interface StoredVersion {
  readonly id?: number;
  readonly createdAt: string;
  readonly files: readonly string[];
  /** SHA-256 of each file, in the order of `files`. */
  readonly hashes: readonly string[];
  readonly changed: number;
  readonly slices: Readonly<Record<SliceName, number>>;
  readonly sources: Readonly<Partial<Record<LayerKind, LayerSource>>>;
}

interface Schema extends DBSchema {
  slices: { key: number; value: { readonly rows: readonly unknown[] } };
  versions: { key: number; value: StoredVersion };
  /** `current`: id of the version in use; absent while the bundled data are shown. */
  pointers: { key: string; value: number };
  tray: { key: string; value: TrayEntry };
  templates: { key: string; value: ImportTemplate };
}

export type Database = IDBPDatabase<Schema>;

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** One step per schema version, in order; a stored database is brought forward through the ones it lacks. */
const MIGRATIONS: readonly ((database: Database, transaction: Upgrade) => void | Promise<void>)[] = [
  (database) => {
    database.createObjectStore('slices', { autoIncrement: true });
    database.createObjectStore('versions', { keyPath: 'id', autoIncrement: true });
    database.createObjectStore('pointers');
  },
  async (database, transaction) => {
    database.createObjectStore('tray', { keyPath: 'sha256' });
    database.createObjectStore('templates', { keyPath: 'signature' });
    const versions = transaction.objectStore('versions');
    for (const version of await versions.getAll()) await versions.put({ ...version, hashes: [] });
  },
];

/** Opens the database. Rejects when the browser allows no storage (private windows, policies). */
export async function openDatabase(name: string): Promise<Database> {
  return openDB<Schema>(name, MIGRATIONS.length, {
    async upgrade(database, oldVersion, _newVersion, transaction) {
      for (const migrate of MIGRATIONS.slice(oldVersion)) await migrate(database, transaction);
    },
    blocking(_current, _blocked, event) {
      // A newer version of the app wants to upgrade in another tab: let it.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}
