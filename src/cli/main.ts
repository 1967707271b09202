import { writeFile } from 'node:fs/promises';
import type { Issue } from '../domain/issue.ts';
import type { Locale } from '../i18n/locale.ts';
import { writeCsv } from '../io/export/csv.ts';
import { parseArguments, type Arguments } from './args.ts';
import { bundledContext } from './context.ts';
import { RATIO_COLUMNS, ratioRows } from './coverage-command.ts';
import { coverageData, type CoverageFile } from './coverage-data.ts';
import { hintsOf } from './hints.ts';
import { importFiles, reportText } from './import-command.ts';
import { sentencesOf } from './sentences.ts';

const USAGE = `phu-song import FILE... [--kind KIND] [--crs EPSG:9218] [--encoding E] [--sheet S] [--lang vi|en] [--json]
phu-song coverage --units FILE --stations FILE [--villages FILE] --out ratios.csv`;

/** 0: done; 1: a file was refused; 2: the command line is wrong. */
async function main(words: readonly string[]): Promise<number> {
  const args = parseArguments(words);
  const locale: Locale = args.options.get('lang') === 'en' ? 'en' : 'vi';
  if (args.command === 'import' && args.files.length > 0) return await runImport(args, locale);
  if (args.command === 'coverage' && args.options.has('units') && args.options.has('stations')) {
    return await runCoverage(args, locale);
  }
  console.error(USAGE);
  return args.flags.has('help') ? 0 : 2;
}

async function runImport(args: Arguments, locale: Locale): Promise<number> {
  const reports = await importFiles(args, await bundledContext(), locale);
  if (args.flags.has('json')) await print(`${JSON.stringify(reports, null, 1)}\n`);
  else await print(`${reports.map(reportText).join('\n')}\n`);
  return 0;
}

async function runCoverage(args: Arguments, locale: Locale): Promise<number> {
  const files: CoverageFile[] = (['units', 'stations', 'villages'] as const).flatMap((option) => {
    const path = args.options.get(option);
    return path === undefined ? [] : [{ path, kind: option === 'units' ? 'boundaries' : option }];
  });
  const { dataset, issues, refused } = await coverageData(files, hintsOf(args.options));
  if (refused !== null) {
    const { message, suggestion } = sentencesOf(locale, refused.refusal.code, refused.refusal.params);
    console.error(`${refused.path}: ${message} ${suggestion}`);
    return 1;
  }
  for (const [code, count] of countByCode(issues)) console.error(`${code}: ${count}`);
  const csv = writeCsv([RATIO_COLUMNS, ...ratioRows(dataset)], { delimiter: ',', decimal: '.' });
  const out = args.options.get('out');
  if (out === undefined) await print(new TextDecoder().decode(csv));
  else await writeFile(out, csv);
  return 0;
}

function countByCode(issues: readonly Issue[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** Waits until a pipe has taken everything, so that a large answer is not cut off at the end of the process. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

process.exitCode = await main(process.argv.slice(2));
