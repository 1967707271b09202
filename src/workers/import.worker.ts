import { expose } from 'comlink';
import { readBundled } from '../io/bundled.ts';
import type { ImportContext, ImportHints, ImportInput, ImportReport } from '../io/model.ts';
import { readImport } from '../io/pipeline.ts';

/** What the importer worker does; functions of plain data, so that the page only waits and never reads. */
const jobs = {
  read(
    input: ImportInput,
    context: ImportContext,
    hints: ImportHints,
    onProgress: (share: number) => void,
  ): Promise<ImportReport> {
    return readImport(input, context, hints, onProgress);
  },

  /** Bundled files by name below `base`, a folder's address. */
  readBundled(base: string): ReturnType<typeof readBundled> {
    return readBundled(async (file) => {
      const response = await fetch(new URL(file, base));
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    });
  },
};

export type ImportJobs = typeof jobs;

expose(jobs);
