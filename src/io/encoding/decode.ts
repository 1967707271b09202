import { makeIssue, type Issue } from '../../domain/issue.ts';
import { detectLegacy, fixLegacyCells, scoreSyllables } from './legacy.ts';
import { tcvn3ToUnicode } from './tcvn3.ts';
import { validateUtf8 } from './utf8.ts';
import { vniToUnicode } from './vni.ts';

export type EncodingName =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1258'
  | 'windows-1252'
  | 'tcvn3'
  | 'vni';

/** One way to read the file, with up to five accented cells as they would look. */
interface EncodingCandidate {
  readonly encoding: EncodingName;
  /** Share of accented words that are Vietnamese syllables, 0…1. */
  readonly score: number;
  readonly preview: readonly string[];
}

export interface DecodedText {
  /** NFC, without byte order mark. Bytes that fit nowhere are U+FFFD. */
  readonly text: string;
  readonly encoding: EncodingName;
  /** Best first; the first is the one used unless a hint overruled it. */
  readonly candidates: readonly EncodingCandidate[];
  readonly badBytes: number;
  readonly issues: readonly Issue[];
}

const LEGACY_BYTES: readonly EncodingName[] = ['tcvn3', 'windows-1258', 'vni', 'windows-1252'];
/** Chosen by score; below this share of good syllables the choice is a guess and is asked. */
const SURE_SCORE = 0.6;
/** A UTF-8 file with some damage holds far more good sequences than bad bytes; other encodings hold none. */
const GOOD_SEQUENCES_PER_BAD_BYTE = 4;
const SAMPLE_BYTES = 100_000;

/**
 * The text of a file in whichever encoding Vietnamese offices use. Never throws. `hint` (a name as in
 * `EncodingName`, in any case, common aliases accepted) overrules the detector.
 */
export function decodeText(bytes: Uint8Array, hint?: string): DecodedText {
  const named = hint === undefined ? null : encodingByName(hint);
  const marked = byteOrderMark(bytes) ?? utf16WithoutMark(bytes);
  if (marked !== null && (named === null || named.startsWith('utf'))) return decodeUnicode(bytes, marked);
  const utf8 = validateUtf8(bytes);
  const isUtf8 = utf8.badBytes === 0 || utf8.sequences >= utf8.badBytes * GOOD_SEQUENCES_PER_BAD_BYTE;
  if (named === null) return isUtf8 ? decodeUtf8(bytes, utf8.badBytes) : decodeByScore(bytes);
  const isFontText = (named === 'tcvn3' || named === 'vni') && isUtf8 && utf8.sequences > 0;
  if (!isFontText) {
    const isByteReading = LEGACY_BYTES.includes(named);
    return finish({ text: decodeAs(bytes, named), encoding: named, badBytes: 0, isByteReading }, bytes);
  }
  const text = fixLegacyCells(decodeAs(bytes, 'utf-8'), named);
  return finish({ text, encoding: named, badBytes: utf8.badBytes }, bytes);
}

/** The encoding meant by a label of a `.cpg` file, a hint or a command line; `null` when it is not one of ours. */
export function encodingByName(label: string): EncodingName | null {
  const name = label
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  if (/^(?:utf-?8|65001|unicode-1-1-utf-8)$/.test(name)) return 'utf-8';
  if (/^utf-?8-(?:bom|sig)$/.test(name)) return 'utf-8-bom';
  if (/^utf-?16(?:-?le)?$/.test(name)) return 'utf-16le';
  if (/^utf-?16-?be$/.test(name)) return 'utf-16be';
  if (/^(?:(?:windows-|x-cp|cp|ansi-|win)?1258)$/.test(name)) return 'windows-1258';
  if (/^(?:(?:windows-|cp|ansi-|win)?1252|iso-?8859-?1|88591|latin-?1)$/.test(name)) return 'windows-1252';
  if (/^(?:tcvn|abc)/.test(name)) return 'tcvn3';
  if (name.startsWith('vni')) return 'vni';
  return null;
}

/** Bytes read as one given encoding, NFC, without byte order mark; never throws. */
export function decodeAs(bytes: Uint8Array, encoding: EncodingName): string {
  if (encoding === 'tcvn3') return toNfc(tcvn3ToUnicode(latin1(bytes)));
  if (encoding === 'vni') return toNfc(vniToUnicode(latin1(bytes)));
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  const text = encoding === 'windows-1252' ? latin1(bytes) : new TextDecoder(label).decode(bytes);
  return toNfc(text.replace(/^\ufeff+/, ''));
}

function byteOrderMark(bytes: Uint8Array): EncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Vietnamese text is mostly ASCII letters, digits and spaces: in UTF-16 every other byte of those is zero. */
function utf16WithoutMark(bytes: Uint8Array): EncodingName | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 8 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const half = length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return null;
}

function decodeUnicode(bytes: Uint8Array, encoding: EncodingName): DecodedText {
  if (encoding === 'utf-8-bom') {
    const decoded = decodeUtf8(bytes, validateUtf8(bytes).badBytes);
    return decoded.encoding === 'utf-8' ? { ...decoded, encoding: 'utf-8-bom' } : decoded;
  }
  const text = decodeAs(bytes, encoding);
  return finish(withLegacyFixed({ text, encoding, badBytes: count(text, '\ufffd') }), bytes);
}

function decodeUtf8(bytes: Uint8Array, badBytes: number): DecodedText {
  return finish(withLegacyFixed({ text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8', badBytes }), bytes);
}

interface Draft {
  readonly text: string;
  readonly encoding: EncodingName;
  readonly badBytes: number;
  /** The Unicode reading that a font-era one replaced: the "before" of the preview. */
  readonly before?: Draft;
  /** Whether the bytes were taken as one of the single-byte encodings. */
  readonly isByteReading?: boolean;
}

/** Valid Unicode may still hold the codes of a font: lists typed in .VnTime and pasted into a new file. */
function withLegacyFixed(draft: Draft): Draft {
  const legacy = detectLegacy(draft.text);
  if (legacy === null) return draft;
  return { ...draft, text: fixLegacyCells(draft.text, legacy), encoding: legacy, before: draft };
}

function decodeByScore(bytes: Uint8Array): DecodedText {
  const [best] = rankBytes(bytes);
  const encoding = best?.encoding ?? 'windows-1258';
  return finish({ text: decodeAs(bytes, encoding), encoding, badBytes: 0, isByteReading: true }, bytes);
}

function finish(draft: Draft, bytes: Uint8Array): DecodedText {
  const isLegacyBytes = draft.isByteReading === true && validateUtf8(bytes).badBytes > 0;
  const drafts = draft.before === undefined ? [draft] : [draft, draft.before];
  const candidates = isLegacyBytes
    ? rankBytes(bytes)
    : drafts.map(({ encoding, text }) => candidate(encoding, text));
  const used = candidates.find(({ encoding }) => encoding === draft.encoding);
  const issues = draft.badBytes > 0 ? badRows(draft.text) : [];
  if (isLegacyBytes && (used?.score ?? 0) < SURE_SCORE) {
    issues.push(makeIssue('ask', 'ENCODING_UNSURE', { params: { encoding: draft.encoding } }));
  }
  const { text, encoding, badBytes } = draft;
  return { text, encoding, candidates, badBytes, issues };
}

function rankBytes(bytes: Uint8Array): EncodingCandidate[] {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return LEGACY_BYTES.map((encoding) => candidate(encoding, decodeAs(sample, encoding))).toSorted(
    (a, b) => b.score - a.score,
  );
}

function candidate(encoding: EncodingName, text: string): EncodingCandidate {
  const sample = text.slice(0, SAMPLE_BYTES);
  const { judged, valid } = scoreSyllables(sample);
  const cells = sample.split(/[\t\n\r;,|"]+/).filter((cell) => /[^\0-\x7f]/.test(cell));
  return { encoding, score: judged === 0 ? 0 : valid / judged, preview: cells.slice(0, 5) };
}

function badRows(text: string): Issue[] {
  const issues: Issue[] = [];
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const bad = count(line, '\ufffd');
    if (bad > 0) issues.push(makeIssue('warning', 'BAD_BYTES', { row: index + 1, params: { count: bad } }));
  });
  return issues;
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

function toNfc(text: string): string {
  return /[^\0-\x7f]/.test(text) ? text.normalize('NFC') : text;
}
