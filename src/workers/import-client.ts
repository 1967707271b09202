import { proxy, wrap, type Remote } from 'comlink';
import type { Dataset } from '../domain/dataset.ts';
import type { ImportContext, ImportHints, ImportInput, ImportReport } from '../io/model.ts';
import type { ImportJobs, ReportPart } from './import.worker.ts';

interface ReadOptions {
  readonly hints: ImportHints;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

export interface Importer {
  read(input: ImportInput, context: ImportContext, options: ReadOptions): Promise<ImportReport>;
  readBundled(): Promise<{ readonly dataset: Dataset }>;
}

/**
 * Reads files in a worker of their own. Cancelling ends that worker: a parser in the middle of a file has no
 * other way to stop at once, and nothing of it is kept.
 */
export function startImporter(bundledFolder: URL): Importer {
  let bundled: ReturnType<Importer['readBundled']> | null = null;
  return {
    async read(input, context, { hints, onProgress, signal }) {
      const { worker, jobs } = startWorker();
      const stopped = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      try {
        const parts = new ReportParts();
        const listener = proxy({ progress: onProgress, part: (part: ReportPart) => parts.add(part) });
        const rest = await Promise.race([jobs.read(input, context, hints, listener), stopped]);
        return { ...rest, ...parts.lists };
      } finally {
        worker.terminate();
      }
    },
    async readBundled() {
      // They never change while the app is open, so they are read once; a failure may be tried again.
      bundled ??= readBundledIn(bundledFolder);
      try {
        return await bundled;
      } catch (error) {
        bundled = null;
        throw error;
      }
    },
  };
}

/** The long lists of a report, put together again in the order in which their pieces arrive. */
class ReportParts {
  readonly lists = {
    records: [] as ReportPart['records'][number][],
    rejected: [] as ReportPart['rejected'][number][],
    issues: [] as ReportPart['issues'][number][],
  };

  add({ records, rejected, issues }: ReportPart): void {
    for (const record of records) this.lists.records.push(record);
    for (const row of rejected) this.lists.rejected.push(row);
    for (const issue of issues) this.lists.issues.push(issue);
  }
}

async function readBundledIn(folder: URL): ReturnType<Importer['readBundled']> {
  const { worker, jobs } = startWorker();
  try {
    return await jobs.readBundled(folder.href);
  } finally {
    worker.terminate();
  }
}

function startWorker(): { readonly worker: Worker; readonly jobs: Remote<ImportJobs> } {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), {
    type: 'module',
    name: 'import',
  });
  return { worker, jobs: wrap<ImportJobs>(worker) };
}
