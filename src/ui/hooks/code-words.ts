import type { TextParams } from '../../i18n/fill.ts';
import type { Locale } from '../../i18n/locale.ts';
import { textOfCode, translator } from '../../i18n/text.ts';

type CodeTopic = 'issue' | 'notice' | 'failure';

/** The sentence of a notice or a failure. */
export function codeWords(
  locale: Locale,
  topic: CodeTopic,
  ...[code, params]: readonly [string, TextParams]
): string {
  return textOfCode(locale, topic, code, params) ?? translator(locale)('code.unknown', { code });
}
