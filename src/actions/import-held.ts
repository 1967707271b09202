import type { ImportHints, ImportInput, ImportReport } from '../io/model.ts';
import type { ImportTemplate } from '../storage/import-extras.ts';
import { importStore, type PendingFile } from '../state/import-store.ts';

/** What a pending file was read from and what came out; too large and too rich for the store. */
export interface HeldFile {
  readonly input: ImportInput;
  hints: ImportHints;
  report: ImportReport | null;
  template: ImportTemplate | null;
  abort: AbortController;
}

const held = new Map<number, HeldFile>();

export function holdFile(id: number, input: ImportInput): HeldFile {
  const entry: HeldFile = { input, hints: {}, report: null, template: null, abort: new AbortController() };
  held.set(id, entry);
  return entry;
}

export function heldFile(id: number): HeldFile | null {
  return held.get(id) ?? null;
}

/** Stops reading it, if it is being read, and forgets it. */
export function dropFile(id: number): void {
  held.get(id)?.abort.abort();
  held.delete(id);
}

export function dropAllFiles(): void {
  for (const id of held.keys()) dropFile(id);
}

export function patchFile(id: number, patch: Partial<PendingFile>): void {
  updateFile(id, () => patch);
}

export function updateFile(id: number, change: (file: PendingFile) => Partial<PendingFile>): void {
  importStore.setState(({ files }) => ({
    files: files.map((file) => (file.id === id ? { ...file, ...change(file) } : file)),
  }));
}
