import { fill, type TextParams } from '../../i18n/fill.ts';
import { issuesEn } from '../../i18n/issues.en.ts';
import { issuesVi } from '../../i18n/issues.vi.ts';
import type { Locale } from '../../i18n/locale.ts';
import { textOfCode, translator } from '../../i18n/text.ts';

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
  return {
    text: fill(locale, message, params),
    advice: suggestion === '' ? null : fill(locale, suggestion, params),
  };
}

type CodeTopic = 'issue' | 'notice' | 'failure';

/** The sentence of a notice or a failure. */
export function codeWords(
  locale: Locale,
  topic: CodeTopic,
  ...[code, params]: readonly [string, TextParams]
): string {
  return textOfCode(locale, topic, code, params) ?? translator(locale)('code.unknown', { code });
}
