import { decodeAs, decodeText, encodingByName, type EncodingName } from './decode.ts';
import { detectLegacy, fixLegacyText, scoreSyllables } from './legacy.ts';

/** How the cells of a binary table are to be read as text. */
export interface TextReading {
  readonly encoding: EncodingName;
  /** Whether the label was followed; `true` also when there was none. */
  readonly isAsLabelled: boolean;
  /** One cell's bytes as NFC text. */
  readonly decode: (bytes: Uint8Array) => string;
}

/** The label is overruled only when the detector's reading is better by this share of syllables. */
const CLEARLY_BETTER = 0.2;

/**
 * Decides once, from all text bytes of a table, how each cell is decoded. `label` comes from the file's
 * companions (`.cpg`, MIF charset) and is doubted unless a person gave it (`isForced`).
 */
export function textDecoder(sample: Uint8Array, label: string | null, isForced: boolean): TextReading {
  const named = label === null ? null : encodingByName(label);
  const detected = decodeText(sample).encoding;
  const isLabelGood =
    named !== null && (isForced || share(sample, named) + CLEARLY_BETTER >= share(sample, detected));
  const encoding = isLabelGood ? named : detected;
  const isAsLabelled = label === null || isLabelGood || isPlainAscii(sample);
  return { encoding, isAsLabelled, decode: cellDecoder(sample, encoding) };
}

/** TCVN3 and VNI occur as bytes and, after a careless conversion, as Unicode characters. */
function cellDecoder(sample: Uint8Array, encoding: EncodingName): (bytes: Uint8Array) => string {
  const unicode = decodeAs(sample, 'utf-8');
  const isFontText = (encoding === 'tcvn3' || encoding === 'vni') && !unicode.includes('\ufffd');
  if (isFontText) return (bytes) => fixLegacyText(decodeAs(bytes, 'utf-8'), encoding).text;
  if (encoding !== 'utf-8') return (bytes) => decodeAs(bytes, encoding);
  const legacy = detectLegacy(unicode);
  return (bytes) => fixLegacyText(decodeAs(bytes, 'utf-8'), legacy).text;
}

function share(sample: Uint8Array, encoding: EncodingName): number {
  const text = decodeText(sample, encoding).text;
  const { judged, valid } = scoreSyllables(text);
  return judged === 0 ? 0 : valid / judged;
}

function isPlainAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}
