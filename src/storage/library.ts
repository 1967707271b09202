import type { Database } from './database.ts';
import type { ImportTemplate, TrayEntry } from './import-extras.ts';

/** Rejected rows and remembered ways of reading, in the same database as the versions. */
export class ImportLibrary {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async tray(): Promise<readonly TrayEntry[]> {
    const entries = await this.#database.getAll('tray');
    return entries.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  }

  async clear(sha256: string): Promise<void> {
    await this.#database.delete('tray', sha256);
  }

  async template(signature: string): Promise<ImportTemplate | null> {
    return (await this.#database.get('templates', signature)) ?? null;
  }

  async forget(signature: string): Promise<void> {
    await this.#database.delete('templates', signature);
  }
}
