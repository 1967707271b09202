import type { Issue } from '../domain/issue.ts';
import type { IssueSentences, RejectedRows } from '../io/export/rejected.ts';
import { fill } from '../i18n/fill.ts';
import { libraryStore } from '../state/library-store.ts';
import { uiStore, type Locale } from '../state/ui-store.ts';
import { heldFile } from './import-held.ts';
import { ports } from './ports.ts';

export type RejectedFormat = 'csv' | 'xlsx';

/** Reads what waits in the storage; without storage nothing waits. */
export async function loadTray(): Promise<void> {
  try {
    const entries = await ports().storage.tray();
    libraryStore.setState({
      waiting: entries.map(({ sha256, file, kind, createdAt, rejected }) => {
        return { sha256, file, kind, createdAt, count: rejected.length };
      }),
    });
  } catch (error) {
    console.warn(error);
    libraryStore.setState({ waiting: [] });
  }
}

/** Dismisses the waiting rows of one file, because they were corrected or are not wanted. */
export async function clearWaiting(sha256: string): Promise<void> {
  await ports().storage.clearTray(sha256);
  await loadTray();
}

/** Hands the waiting rows of one file to the user: original columns, then line, codes, reasons and suggestions. */
export async function downloadWaiting(sha256: string, format: RejectedFormat): Promise<void> {
  const entry = (await ports().storage.tray()).find((waiting) => waiting.sha256 === sha256);
  if (entry !== undefined) await download(entry.file, entry, format);
}

/** The same for a file that is still being reviewed. */
export async function downloadRejected(fileId: number, format: RejectedFormat): Promise<void> {
  const report = heldFile(fileId)?.report ?? null;
  if (report !== null) await download(report.file, report, format);
}

async function download(file: string, rows: RejectedRows, format: RejectedFormat): Promise<void> {
  const { writeRejected, writeRejectedWorkbook } = await import('../io/export/rejected.ts');
  const { locale } = uiStore.getState();
  const sentences = await sentencesOf(locale);
  const name = `${file.replace(/\.[^.]*$/, '')}_dong-loi.${format}`;
  if (format === 'xlsx') {
    ports().shell.saveFile(name, await writeRejectedWorkbook(rows, sentences));
    return;
  }
  const bytes = writeRejected(rows, sentences, CSV_STYLES[locale]);
  ports().shell.saveFile(name, new Blob([Uint8Array.from(bytes)], { type: 'text/csv;charset=utf-8' }));
}

/** Excel splits a CSV at the list separator of its own language. */
const CSV_STYLES = {
  vi: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
} as const;

/** The sentences are many and few visits need them: loaded when asked for. */
async function sentencesOf(locale: Locale): Promise<IssueSentences> {
  const known =
    locale === 'vi'
      ? (await import('../i18n/issues.vi.ts')).issuesVi
      : (await import('../i18n/issues.en.ts')).issuesEn;
  return ({ code, params }: Issue) => {
    const text = known[code];
    if (text === undefined) return { message: code, suggestion: '' };
    return {
      message: fill(locale, text.message, params),
      suggestion: fill(locale, text.suggestion, params),
    };
  };
}
