import { expose } from 'comlink';
import { readBundled } from '../io/bundled.ts';
import type { ImportContext, ImportHints, ImportInput, ImportReport } from '../io/model.ts';
import { readImport } from '../io/pipeline.ts';

/** Some of the long lists of a report. */
export type ReportPart = Pick<ImportReport, 'records' | 'rejected' | 'issues'>;

/** What the page is told while a file is read. */
interface ReadListener {
  progress(share: number): void | Promise<void>;
  part(part: ReportPart): void | Promise<void>;
}

const NO_PART: ReportPart = { records: [], rejected: [], issues: [] };
/** Unpacking a message stops the page; this many rows take it a few milliseconds. */
const PIECE = 2_000;

/** What the importer worker does; functions of plain data, so that the page only waits and never reads. */
const jobs = {
  /** The long lists of the report arrive piece by piece through `listener`; the answer holds the rest. */
  async read(
    input: ImportInput,
    context: ImportContext,
    hints: ImportHints,
    listener: ReadListener,
  ): Promise<ImportReport> {
    const report = await readImport(input, context, hints, (share) => void listener.progress(share));
    for (const records of pieces(report.records)) await listener.part({ ...NO_PART, records });
    for (const rejected of pieces(report.rejected)) await listener.part({ ...NO_PART, rejected });
    for (const issues of pieces(report.issues)) await listener.part({ ...NO_PART, issues });
    return { ...report, ...NO_PART };
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

function* pieces<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += PIECE) yield items.slice(from, from + PIECE);
}
