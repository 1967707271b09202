import type { Dataset } from '../domain/dataset.ts';
import type { ImportExtras } from './import-extras.ts';
import { SLICES, type Database, type SliceName, type StoredVersion } from './database.ts';

export interface VersionRecord {
  readonly id: number;
  readonly createdAt: string;
  readonly files: readonly string[];
  /** SHA-256 of each file, in the order of `files`. */
  readonly hashes: readonly string[];
  readonly changed: number;
}

export interface StoredDataset {
  readonly versionId: number;
  readonly dataset: Dataset;
}

const NO_EXTRAS: ImportExtras = { tray: [], templates: [] };

/** Another tab stored a version since this one read its data; committing would silently undo that import. */
export class StaleVersionError extends Error {
  constructor() {
    super('The stored data were changed elsewhere since they were read');
    this.name = 'StaleVersionError';
  }
}

/**
 * Versions of the data in IndexedDB. A version is written with all its parts and made current in one
 * transaction: a crash or a full disk in the middle leaves the earlier version as it was.
 */
export class VersionStore {
  readonly #database: Database;
  /** Which stored part an array in memory is, so that unchanged parts are not written again. */
  readonly #stored = new WeakMap<object, number>();

  constructor(database: Database) {
    this.#database = database;
  }

  async readCurrent(): Promise<StoredDataset | null> {
    const id = await this.#database.get('pointers', 'current');
    return id === undefined ? null : this.#read(id);
  }

  async list(): Promise<readonly VersionRecord[]> {
    const versions = await this.#database.getAll('versions');
    return versions.flatMap(({ id, createdAt, files, hashes, changed }) =>
      id === undefined ? [] : [{ id, createdAt, files, hashes, changed }],
    );
  }

  /**
   * @param base version the dataset was made from, `null` for the bundled data.
   * @param extras rejected rows and remembered mappings, kept with the version or, when it fails, not at all.
   * @returns the new version's id.
   * @throws StaleVersionError when `base` is no longer current; DOMException `QuotaExceededError` on a full disk.
   */
  async commit(
    dataset: Dataset,
    info: Omit<VersionRecord, 'id'>,
    base: number | null,
    extras: ImportExtras = NO_EXTRAS,
  ): Promise<number> {
    const transaction = this.#database.transaction(
      ['slices', 'versions', 'pointers', 'tray', 'templates'],
      'readwrite',
    );
    const pointers = transaction.objectStore('pointers');
    const written: [object, number][] = [];
    try {
      const current = (await pointers.get('current')) ?? null;
      if (current !== base) throw new StaleVersionError();
      const slices: Partial<Record<SliceName, number>> = {};
      for (const name of SLICES) {
        const rows: readonly unknown[] = dataset[name];
        const known = this.#stored.get(rows);
        const parts = transaction.objectStore('slices');
        const isThere = known !== undefined && (await parts.count(known)) > 0;
        const key = isThere ? known : await parts.add({ rows });
        written.push([rows, key]);
        slices[name] = key;
      }
      const version: StoredVersion = {
        ...info,
        slices: slices as Record<SliceName, number>,
        sources: dataset.sources,
      };
      const id = await transaction.objectStore('versions').add(version);
      await pointers.put(id, 'current');
      for (const entry of extras.tray) await transaction.objectStore('tray').put(entry);
      for (const template of extras.templates) await transaction.objectStore('templates').put(template);
      await transaction.done;
      for (const [rows, key] of written) this.#stored.set(rows, key);
      return id;
    } catch (error) {
      abortQuietly(transaction);
      await transaction.done.catch(() => undefined);
      throw error;
    }
  }

  /** Makes an earlier version current; `null` returns to the bundled data and keeps the versions. */
  async switchTo(id: number | null): Promise<StoredDataset | null> {
    if (id === null) {
      await this.#database.delete('pointers', 'current');
      return null;
    }
    const stored = await this.#read(id);
    if (stored !== null) await this.#database.put('pointers', id, 'current');
    return stored;
  }

  /** Deletes an earlier version and the parts that no other version shares. The current one is never deleted. */
  async remove(id: number): Promise<boolean> {
    const transaction = this.#database.transaction(['slices', 'versions', 'pointers'], 'readwrite');
    const current = await transaction.objectStore('pointers').get('current');
    const versions = await transaction.objectStore('versions').getAll();
    const removed = versions.find((version) => version.id === id);
    if (removed === undefined || current === id) {
      await transaction.done;
      return false;
    }
    const kept = new Set(
      versions.flatMap((version) => (version.id === id ? [] : Object.values(version.slices))),
    );
    const slices = transaction.objectStore('slices');
    for (const key of Object.values(removed.slices)) if (!kept.has(key)) await slices.delete(key);
    await transaction.objectStore('versions').delete(id);
    await transaction.done;
    return true;
  }

  async #read(id: number): Promise<StoredDataset | null> {
    const transaction = this.#database.transaction(['slices', 'versions']);
    const version = await transaction.objectStore('versions').get(id);
    if (version === undefined) return null;
    const parts = await Promise.all(
      SLICES.map(async (name) => {
        const key = version.slices[name];
        const slice = await transaction.objectStore('slices').get(key);
        if (slice === undefined) throw new Error(`Stored version ${id} lacks its part "${name}"`);
        this.#stored.set(slice.rows, key);
        return [name, slice.rows] as const;
      }),
    );
    // The parts were written from a Dataset by `commit`, name by name.
    const dataset = { ...Object.fromEntries(parts), sources: version.sources } as unknown as Dataset;
    return { versionId: id, dataset };
  }
}

/** A transaction that already failed on its own refuses to be aborted again. */
function abortQuietly(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // Already finished: there is nothing left to undo.
  }
}
