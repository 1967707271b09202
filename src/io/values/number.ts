import { asciiDigits } from './clean.ts';

export type DecimalMark = '.' | ',';

const PLAIN = /^[+-]?\d+$/;
const POINT = /^[+-]?\d*\.\d+(?:[eE][+-]?\d{1,3})?$|^[+-]?\d+(?:[eE][+-]?\d{1,3})$/;
const COMMA = /^[+-]?\d*,\d+(?:[eE][+-]?\d{1,3})?$/;
const GROUPED_COMMA = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const GROUPED_POINT = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const UNIT = /\s*(?:%|m2|m²|km2|km²|km|m|met|mét|dBm|dB|MHz|hộ|người|loa|cụm|thuê bao|°|độ)\.?$/iu;

/**
 * A number by a strict grammar: one decimal mark, thousands in proper groups, an optional unit after it.
 * Everything else, hexadecimal, `Infinity`, `1e309` and the empty text included, is `null`: never 0, never a guess.
 */
export function parseNumber(text: string, decimal: DecimalMark): number | null {
  const bare = bareNumber(text);
  if (PLAIN.test(bare)) return finite(bare);
  // A single mark that cannot be a thousands one is the decimal mark, whatever the column's habit.
  if (isPlainly(bare)) return finite(bare.replace(',', '.'));
  if (decimal === '.') {
    if (POINT.test(bare)) return finite(bare);
    return GROUPED_COMMA.test(bare) ? finite(bare.replaceAll(',', '')) : null;
  }
  if (COMMA.test(bare)) return finite(bare.replace(',', '.'));
  return GROUPED_POINT.test(bare) ? finite(bare.replaceAll('.', '').replace(',', '.')) : null;
}

/** A whole number; `1.234` and `1,234` are both a thousand and more, because a count has no fraction. */
export function parseInteger(text: string, decimal: DecimalMark): number | null {
  const bare = bareNumber(text);
  if (PLAIN.test(bare)) return finite(bare);
  if (/^[+-]?\d{1,3}(?:[.,]\d{3})+$/.test(bare) && !(bare.includes('.') && bare.includes(',')))
    return finite(bare.replace(/[.,]/g, ''));
  const value = parseNumber(text, decimal);
  return value !== null && Number.isInteger(value) ? value : null;
}

/**
 * Which mark is the decimal one, from all cells of a column: a thousands rule is a property of the column,
 * not of a cell. `null` when nothing in the column tells.
 */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark | null {
  let comma = 0;
  let point = 0;
  for (const cell of cells) {
    const mark = evidence(bareNumber(cell));
    if (mark === ',') comma += 1;
    if (mark === '.') point += 1;
  }
  if (comma === point) return null;
  return comma > point ? ',' : '.';
}

function evidence(text: string): DecimalMark | null {
  const lastComma = text.lastIndexOf(',');
  const lastPoint = text.lastIndexOf('.');
  if (!/^[+-]?[\d.,]+$/.test(text) || (lastComma < 0 && lastPoint < 0)) return null;
  if (lastComma >= 0 && lastPoint >= 0) return lastComma > lastPoint ? ',' : '.';
  const mark = lastComma >= 0 ? ',' : '.';
  if (text.indexOf(mark) !== text.lastIndexOf(mark)) return mark === ',' ? '.' : ',';
  // Three digits after a single mark can be thousands: "1.234" says nothing, "0.234" and "1234.567" do.
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split(mark);
  const ambiguous = fraction.length === 3 && whole.length <= 3 && whole.length > 0 && !whole.startsWith('0');
  return ambiguous ? null : mark;
}

function isPlainly(text: string): boolean {
  return evidence(text) !== null && /^[+-]?\d*[.,]\d+$/.test(text);
}

function bareNumber(text: string): string {
  return asciiDigits(text)
    .replace(/[−–]/g, '-')
    .replace(UNIT, '')
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '')
    .trim();
}

function finite(text: string): number | null {
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
