import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Dataset } from '../domain/dataset.ts';
import { PROVINCE_BOX, readBundled } from '../io/bundled.ts';
import type { ImportContext, ImportInput } from '../io/model.ts';

const DATA = new URL('../../public/geo/', import.meta.url);

/** What imports are compared with: the units and villages of the bundled data, where they are installed. */
export async function bundledContext(): Promise<ImportContext> {
  if (!existsSync(new URL('manifest.json', DATA))) return emptyContext();
  const { dataset } = await readBundled(async (file) => new Uint8Array(await readFile(new URL(file, DATA))));
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
