import { EMPTY_DATASET, type Dataset } from '../domain/dataset.ts';
import type { Issue } from '../domain/issue.ts';
import { applyReport } from '../io/apply.ts';
import type { ImportHints, ImportKind, Refusal } from '../io/model.ts';
import { readImport } from '../io/pipeline.ts';
import { contextOf, readInput } from './context.ts';

export interface CoverageFile {
  readonly path: string;
  readonly kind: ImportKind;
}

export interface CoverageData {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  /** The first file that could not be read. */
  readonly refused: { readonly path: string; readonly refusal: Refusal } | null;
}

/** A dataset of just these files, read in order, each against what the ones before it brought. */
export async function coverageData(
  files: readonly CoverageFile[],
  hints: ImportHints,
): Promise<CoverageData> {
  let dataset = EMPTY_DATASET;
  const issues: Issue[] = [];
  for (const { path, kind } of files) {
    const input = await readInput(path);
    const report = await readImport(
      input,
      contextOf(dataset),
      kind === 'boundaries' ? { ...hints, kind } : hintsFor(kind, hints),
    );
    if (report.refused !== null) return { dataset, issues, refused: { path, refusal: report.refused } };
    const applied = applyReport(dataset, report, { mode: 'merge', importedAt: null });
    dataset = applied.dataset;
    issues.push(...report.issues.filter((issue) => issue.level !== 'info'), ...applied.issues);
  }
  return { dataset, issues, refused: null };
}

/** Stations may come as stations or as cells: what the file is, is left to the importer. */
function hintsFor(kind: ImportKind, hints: ImportHints): ImportHints {
  return kind === 'stations' ? hints : { ...hints, kind };
}
