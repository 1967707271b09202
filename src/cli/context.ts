import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../domain/dataset.ts';
import { PROVINCE_BOX, readBundled } from '../io/bundled.ts';
import type { ImportContext, ImportInput } from '../io/model.ts';

/** The bundled data, seen from this file. */
const DATA = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'public', 'geo');

/** What imports are compared with: the units and villages of the bundled data, where they are installed. */
export async function bundledContext(): Promise<ImportContext> {
  if (!existsSync(join(DATA, 'manifest.json'))) return emptyContext();
  const { dataset } = await readBundled(async (file) => new Uint8Array(await readFile(join(DATA, file))));
  return contextOf(dataset);
}

export function emptyContext(): ImportContext {
  return { units: [], crosswalk: [], villages: [], box: PROVINCE_BOX };
}

export function contextOf({ units, crosswalk, villages }: Dataset): ImportContext {
  return { units, crosswalk, villages, box: PROVINCE_BOX };
}

/** A file of the disk as the importer takes it. */
export async function readInput(path: string): Promise<ImportInput> {
  return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
}
