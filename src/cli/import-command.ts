import type { Locale } from '../i18n/locale.ts';
import type { ImportContext, ImportHints, ImportReport } from '../io/model.ts';
import { readImport } from '../io/pipeline.ts';
import type { Arguments } from './args.ts';
import { readInput } from './context.ts';
import { hintsOf } from './hints.ts';
import { issueSentences, sentencesOf } from './sentences.ts';

/** Reads every file named and gives the reports, in order, as plain data for `--json`. */
export async function importFiles(
  args: Arguments,
  context: ImportContext,
  locale: Locale,
): Promise<object[]> {
  const hints = hintsOf(args.options);
  const reports: object[] = [];
  for (const path of args.files) {
    const report = await readFileReport(path, context, hints);
    reports.push(reportJson(path, report, locale));
  }
  return reports;
}

/** One report in a few lines, for people. */
export function reportText(report: object): string {
  return JSON.stringify(
    report,
    [
      'file',
      'refused',
      'code',
      'message',
      'kind',
      'counts',
      'rows',
      'accepted',
      'corrected',
      'rejected',
      'skipped',
    ],
    2,
  );
}

async function readFileReport(
  path: string,
  context: ImportContext,
  hints: ImportHints,
): Promise<ImportReport> {
  return await readImport(await readInput(path), context, hints);
}

function reportJson(path: string, report: ImportReport, locale: Locale): object {
  const { refused, kind, detect, mapping, counts, records, questions, sha256 } = report;
  return {
    file: path,
    sha256,
    refused:
      refused === null ? null : { code: refused.code, ...sentencesOf(locale, refused.code, refused.params) },
    kind,
    detect,
    mapping,
    counts,
    questions,
    records,
    rejected: report.rejected,
    issues: report.issues.map((issue) => {
      const { row, field, code, level, params } = issue;
      return { row, field, code, level, ...issueSentences(locale, issue), params };
    }),
  };
}
