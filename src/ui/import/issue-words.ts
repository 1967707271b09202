import { fill, type TextParams } from '../../i18n/fill.ts';
import { issuesEn } from '../../i18n/issues.en.ts';
import { issuesVi } from '../../i18n/issues.vi.ts';
import type { Locale } from '../../i18n/locale.ts';
import { textOfCode } from '../../i18n/text.ts';
import { codeWords } from '../hooks/code-words.ts';

/** A finding in words: what it is, and what to do about it. */
interface IssueWords {
  readonly text: string;
  readonly advice: string | null;
}

/** Sentences of a finding of the importer. A code without any says so, with the code to report. */
export function issueWords(locale: Locale, code: string, params: TextParams): IssueWords {
  const known = (locale === 'vi' ? issuesVi : issuesEn)[code];
  if (known === undefined) return { text: codeWords(locale, 'issue', code, params), advice: null };
  const { message, suggestion } = known;
  const words = inWords(locale, params);
  return {
    text: fill(locale, message, words),
    advice: suggestion === '' ? null : fill(locale, suggestion, words),
  };
}

/** Kinds and fields arrive under the names the program uses; people read the catalogue's. */
function inWords(locale: Locale, params: TextParams): TextParams {
  const named = Object.entries(params).map(([name, value]) => {
    const topics = PARAMETER_TOPICS[name] ?? [];
    const words = topics.map((topic) => textOfCode(locale, topic, String(value), {}));
    return [name, words.find((word) => word !== null) ?? value] as const;
  });
  return Object.fromEntries(named);
}

const PARAMETER_TOPICS: Readonly<Record<string, readonly string[]>> = {
  kind: ['import.kind'],
  other: ['import.kind', 'import.crs'],
  crs: ['import.crs'],
  field: ['import.field'],
  layer: ['layer'],
};
