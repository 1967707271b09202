import type { TextParams } from '../../i18n/fill.ts';
import type { Locale } from '../../i18n/locale.ts';
import { textOfCode, translator } from '../../i18n/text.ts';

/** A finding in words: what it is, and what to do about it where something can be done. */
export interface CodeWords {
  readonly text: string;
  readonly advice: string | null;
}

/** Sentences of a code that arrived at run time. A code without any says so, with the code to report. */
export function codeWords(
  locale: Locale,
  topic: 'issue' | 'notice' | 'failure',
  ...[code, params]: readonly [string, TextParams]
): CodeWords {
  const text = textOfCode(locale, topic, code, params);
  return { text: text ?? translator(locale)('code.unknown', { code }), advice: null };
}
