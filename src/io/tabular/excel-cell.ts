import type { CellObject } from '@e965/xlsx';

const DAY_SECONDS = 86_400;
/** Days between Excel's two calendars. */
const OFFSET_1904 = 1_462;

/** A cell as the text a CSV would hold: the cached value of a formula, a date as an ISO day, a number unrounded. */
export function cellText(cell: CellObject, is1904: boolean): string {
  const { v, z } = cell;
  if (cell.t === 'e') return cell.w ?? '#VALUE!';
  if (v === undefined || v === null) return '';
  if (typeof v === 'number') return numberText(v, typeof z === 'string' ? z : '', is1904);
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE';
  return v instanceof Date ? v.toISOString().slice(0, 10) : v;
}

function numberText(value: number, format: string, is1904: boolean): string {
  if (isDateFormat(format) && value >= 1) return dateText(value + (is1904 ? OFFSET_1904 : 0));
  if (/^0{2,}$/.test(format) && Number.isInteger(value)) return String(value).padStart(format.length, '0');
  if (format.endsWith('%')) return `${Number((value * 100).toPrecision(12))}%`;
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  return String(value);
}

/** Whether a number format shows a date; words in quotes, colours and currencies in brackets do not count. */
function isDateFormat(format: string): boolean {
  if (format === '' || format === 'General') return false;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  return /[dmy]/i.test(bare) && !/[#0?]/.test(bare);
}

/** Serial day (30 December 1899 = 0) as `yyyy-mm-dd`, with the time of day when there is one. No time zone. */
function dateText(serial: number): string {
  const seconds = Math.round(serial * DAY_SECONDS);
  const iso = new Date(Date.UTC(1899, 11, 30) + seconds * 1000).toISOString();
  return seconds % DAY_SECONDS === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}
