import { isVietnameseSyllable } from './syllable.ts';
import { tcvn3ToUnicode } from './tcvn3.ts';
import { vniToUnicode } from './vni.ts';

/** Encodings of the font era that survive inside valid Unicode text. */
export type LegacyEncoding = 'tcvn3' | 'vni';

export interface FixedText {
  /** NFC. */
  readonly text: string;
  /** What the text was written in; `null` when it was Unicode already. */
  readonly encoding: LegacyEncoding | null;
}

/** How far a text reads as Vietnamese: the words with accents, and those of them that are syllables. */
export interface SyllableScore {
  readonly judged: number;
  readonly valid: number;
}

const DECODERS: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: tcvn3ToUnicode,
  vni: vniToUnicode,
};
const LEGACY_ENCODINGS: readonly LegacyEncoding[] = ['tcvn3', 'vni'];
const CELL_BORDER = /[\t\n\r;,|"]/;
const CELL = /[^\t\n\r;,|"]+/g;
const TOKEN_BORDER = /[\s\0-@[-`{-\x7f‘’“”–—]+/;
/** Signs that stand beside words in any encoding and say nothing about it. */
const NEUTRAL_ENDS = /^[°º²³±…•″′\u00a0]+|[°º²³±…•″′\u00a0]+$/g;
const MICRO_UNIT = /^[µμ][a-z]?$/i;
const SAMPLE_LENGTH = 100_000;

/** Words of the text that hold anything beyond ASCII, judged as Vietnamese syllables. */
export function scoreSyllables(text: string): SyllableScore {
  return score(accentedWords(text));
}

/**
 * Which font-era encoding a text (a file, or a column's cells joined with line breaks) is written in.
 * Words with letters beyond U+00FF are Unicode for certain and are left out of the count.
 */
export function detectLegacy(text: string): LegacyEncoding | null {
  const words = accentedWords(text.slice(0, SAMPLE_LENGTH)).filter(isSingleByte);
  if (words.length === 0) return null;
  const asIs = score(words).valid;
  const [best] = LEGACY_ENCODINGS.map((encoding) => ({
    encoding,
    valid: score(words.map(DECODERS[encoding])).valid,
  })).toSorted((a, b) => b.valid - a.valid);
  if (best === undefined || best.valid <= asIs || best.valid < words.length * 0.5) return null;
  return best.encoding;
}

/**
 * Text from a cell (XLSX, DBF, CSV) in true Unicode, NFC. Without `known`, the cell itself decides; with
 * it (found by `detectLegacy` for the whole sheet) a cell that reads equally well both ways is converted.
 */
export function fixLegacyText(text: string, known: LegacyEncoding | null = null): FixedText {
  const words = accentedWords(text);
  const convertible = words.length > 0 && words.every(isSingleByte);
  if (!convertible) return { text: text.normalize('NFC'), encoding: null };
  const encoding = known ?? detectLegacy(text);
  if (encoding === null) return { text: text.normalize('NFC'), encoding: null };
  const decoded = DECODERS[encoding](text).normalize('NFC');
  const better = score(words.map(DECODERS[encoding])).valid >= Math.max(1, score(words).valid);
  return better ? { text: decoded, encoding } : { text: text.normalize('NFC'), encoding: null };
}

/** A whole delimited text, cell by cell: cells that are Unicode already stay as they are. */
export function fixLegacyCells(text: string, encoding: LegacyEncoding): string {
  if (!CELL_BORDER.test(text)) return fixLegacyText(text, encoding).text;
  return text.replace(CELL, (cell) => fixLegacyText(cell, encoding).text);
}

function accentedWords(text: string): string[] {
  return text
    .split(TOKEN_BORDER)
    .filter((token) => /[^\0-\x7f]/.test(token))
    .map((token) => token.replace(NEUTRAL_ENDS, ''))
    .filter((token) => /[^\0-\x7f]/.test(token) && /\p{L}/u.test(token) && !MICRO_UNIT.test(token));
}

function isSingleByte(word: string): boolean {
  return !/[^\0-\u00ff]/.test(word);
}

/** Lists repeat the names of their communes and operators: each word is judged once. */
function score(words: readonly string[]): SyllableScore {
  const verdicts = new Map<string, boolean>();
  let valid = 0;
  for (const word of words) {
    const known = verdicts.get(word) ?? isVietnameseSyllable(word);
    verdicts.set(word, known);
    if (known) valid += 1;
  }
  return { judged: words.length, valid };
}
