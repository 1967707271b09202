import { asciiDigits } from './clean.ts';

export type Axis = 'lon' | 'lat';

/** A coordinate as read: degrees or metres, and the axis its own letter names. */
export type CoordinateReading =
  | { readonly value: number; readonly axis: Axis | null; readonly isDms: boolean }
  | { readonly suspect: string; readonly suggestion: string };

/** Viet Nam's box: latitudes 8–24 and longitudes 102–110 never overlap, so their order is always decidable. */
export const LAT_RANGE: readonly [number, number] = [8, 24];
export const LON_RANGE: readonly [number, number] = [102, 110];

const NUMBER = String.raw`(\d{1,3}(?:[.,]\d+)?)`;
const PART = String.raw`(\d{1,2}(?:[.,]\d+)?)`;
const SHAPE = new RegExp(
  String.raw`^(?:([NSEWBTĐ])\s*)?${NUMBER}\s*(?:[°:\-\s]\s*(?:${PART}\s*(?:['":\-\s]\s*(?:${PART}\s*["']{0,2}\s*)?)?)?)?([NSEWBTĐ])?$`,
);
/** Metres with spaces between the thousands: "411 340.27". Minutes and seconds never have three digits. */
const SPACED = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;
const PLAIN = /^[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d{1,2})?$/;
const GROUPED = /^\d{1,3}(?:[., ]\d{3}){2,}(?:[.,]\d+)?$|^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:\.\d{3})+,\d+$/;
const AXIS_OF: Readonly<Record<string, Axis>> = {
  N: 'lat',
  B: 'lat',
  S: 'lat',
  E: 'lon',
  Đ: 'lon',
  W: 'lon',
  T: 'lon',
};

/**
 * One coordinate in any notation found in Vietnamese lists: decimal degrees with point or comma, degrees-minutes(-seconds)
 * with signs, words or dashes, hemisphere letters in Vietnamese or English, or projected metres. Letters name the axis
 * and never negate: this country lies north and east, and "N" is North although "Nam" is South. `null`: not a coordinate.
 */
export function parseCoordinate(raw: string): CoordinateReading | null {
  const text = PLAIN.test(raw) ? raw : plainSigns(raw);
  if (text === '') return null;
  if (PLAIN.test(text)) return decimalReading(text);
  if (SPACED.test(text)) return { value: toNumber(text.replaceAll(' ', '')), axis: null, isDms: false };
  if (GROUPED.test(text)) return groupedReading(text);
  const match = SHAPE.exec(text);
  if (!match) return damagedReading(text);
  const [, before, degrees = '', minutes, seconds, after] = match;
  const value = fromParts(degrees, minutes, seconds);
  if (value === null) return null;
  const letter = before ?? after;
  return {
    value,
    axis: letter === undefined ? null : (AXIS_OF[letter] ?? null),
    isDms: minutes !== undefined,
  };
}

/** Degrees from parts as written; only the last part may have a fraction, minutes and seconds stay below 60. */
function fromParts(degrees: string, minutes: string | undefined, seconds: string | undefined): number | null {
  const d = toNumber(degrees);
  const m = toNumber(minutes ?? '0');
  const s = toNumber(seconds ?? '0');
  if (m >= 60 || s >= 60) return null;
  if (minutes !== undefined && !Number.isInteger(d)) return null;
  if (seconds !== undefined && !Number.isInteger(m)) return null;
  return d + m / 60 + s / 3600;
}

function decimalReading(text: string): CoordinateReading | null {
  const value = toNumber(text);
  if (!Number.isFinite(value)) return null;
  const digits = text.replace(/^[+-]/, '');
  // 10790341 is 107.90341 without its point: no metre of this country has such a value.
  if (/^\d{7,9}$/.test(digits) && value > 2_000_000) return lostPoint(digits);
  if (/^\d{6,8}$/.test(digits) && /^1[0-2]/.test(digits) && value > 8_000_000) return lostPoint(digits);
  return { value, axis: null, isDms: false };
}

/** `107.892.260` lost its locale; `1.327.660,62` and `411 340.27` are metres with thousands. */
function groupedReading(text: string): CoordinateReading {
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const marks = new Set(text.match(/[.,]/g));
  const whole = marks.size === 2 ? text.slice(0, last) : text;
  const fraction = marks.size === 2 ? text.slice(last + 1) : '';
  const value = Number(`${whole.replace(/[., ]/g, '')}.${fraction === '' ? '0' : fraction}`);
  const isDegreesLike =
    /^(?:10[2-9]|110|[89]|1\d|2[0-4])[.,]/.test(text) && marks.size === 1 && value > 2_000_000;
  if (!isDegreesLike) return { value, axis: null, isDms: false };
  const [head = '', ...rest] = text.split(/[., ]/);
  return { suspect: text, suggestion: `${head}.${rest.join('')}` };
}

function damagedReading(text: string): CoordinateReading | null {
  const match = /^(\d{1,3})[.,](\d+)[.,](\d+)$/.exec(text);
  return match ? { suspect: text, suggestion: `${match[1]}.${match[2]}${match[3]}` } : null;
}

function lostPoint(digits: string): CoordinateReading {
  const head = /^(?:10[2-9]|110)/.test(digits) ? 3 : 2;
  return { suspect: digits, suggestion: `${digits.slice(0, head)}.${digits.slice(head)}` };
}

function toNumber(text: string): number {
  return Number(text.replace(',', '.'));
}

/** Signs and words to ° ' " and single letters. Before any NFKC, which turns ˚ and º into other things. */
function plainSigns(raw: string): string {
  return asciiDigits(raw)
    .normalize('NFC')
    .replace(/[º˚°∘]/g, '°')
    .replace(/″|”|“|''|’’|′′/g, '"')
    .replace(/[′’‘ʹ´`]/g, "'")
    .replace(/(?<=\d)\s*(?:độ|deg)/giu, '°')
    .replace(/(?<=\d)\s*(?:phút|min)/giu, "'")
    .replace(/(?<=\d)\s*(?:giây|sec)/giu, '"')
    .replace(/(?<=\d)\s*d(?=\s*\d)/gi, '°')
    .replace(/(?<=\d)\s*m(?=\s*\d)/gi, "'")
    .replace(/(?<=\d)\s*s(?=\s*[NEBĐWT]?$)/g, '"')
    .replace(/(?<![\p{L}])(?:vĩ độ|kinh độ|vĩ|kinh|lat|lon|long)\.?\s*[:=]?\s*/giu, '')
    .replace(/bắc|north/giu, 'N')
    .replace(/đông|east/giu, 'E')
    .replace(/tây|west/giu, 'W')
    .replace(/nam|south/giu, 'S')
    .replace(/\s*m$/, '')
    .replace(/[−–]/g, '-')
    .trim()
    .toUpperCase();
}
