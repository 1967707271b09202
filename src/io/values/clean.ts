/** Control and format characters: NUL, zero width, soft hyphen, direction overrides, byte order mark. */
const INVISIBLE = /\uFEFF|(?!\s)[\p{Cc}\p{Cf}]/gu;
const SPACES = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
/** Anything that cleaning would change, so that the many tidy cells pay for one test only. */
const UNTIDY = /^ | $| {2}|[^\S ]|[\p{Cc}\p{Cf}]/u;
const NULL_WORDS: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '—',
  '–',
  'n/a',
  'na',
  'null',
  'none',
  'nan',
  '#n/a',
]);
const OTHER_DIGITS = /[\uFF0C\uFF0E\uFF10-\uFF19\u0660-\u0669\u06F0-\u06F9]/;
const EXCEL_ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

/** Cell text as it is compared and kept: NFC, single plain spaces, nothing invisible (NUL, zero width, RTL override). */
export function cleanText(raw: string): string {
  if (isPlainAscii(raw)) return raw;
  if (!UNTIDY.test(raw)) return raw.normalize('NFC');
  return raw.normalize('NFC').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** A cell that says "no value": empty, a dash, n/a. */
export function isBlank(text: string): boolean {
  return text.length < 5 && NULL_WORDS.has(text.toLowerCase());
}

/** `#N/A`, `#VALUE!` and their kind: a formula that failed before the file was saved. */
export function isExcelError(text: string): boolean {
  return text.startsWith('#') && EXCEL_ERROR.test(text);
}

/** Digits of other scripts (full width, Arabic-Indic, Persian) as ASCII; the same text when there are none. */
export function asciiDigits(text: string): string {
  if (!OTHER_DIGITS.test(text)) return text;
  return text
    .replace(/[\uFF10-\uFF19\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
      String((digit.codePointAt(0) ?? 0) & 0xf),
    )
    .replace(/\uFF0E/g, '.')
    .replace(/\uFF0C/g, ',');
}

function isPlainAscii(text: string): boolean {
  let previousSpace = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 126 || code < 32 || (code === 32 && previousSpace)) return false;
    previousSpace = code === 32;
  }
  return !previousSpace || text === '';
}
