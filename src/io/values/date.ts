const DMY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T,].*)?$/;
const YMD = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ T_].*)?$/;
const MY = /^(?:t|tháng|thang)?\s*(\d{1,2})[/.-](\d{4})$/iu;
const YEAR = /^(?:năm\s*)?((?:19|20)\d{2})$/iu;
const WORDS = /^(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/iu;
/** Excel's day 0 is 30 December 1899 for all dates after February 1900 (its calendar has a 29 February 1900). */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A date as precisely as it was written: `2019-03-31`, `2019-03` or `2019`. */
export interface PartialDate {
  readonly iso: string;
  readonly year: number;
}

/**
 * Dates as written in Viet Nam: day first, whole or partial (`T3/2019`), ISO, or Excel's serial day. Calendar days
 * that do not exist (31/02) are `null`. No time zone takes part, so no date can shift by a day.
 */
export function parseDate(text: string): PartialDate | null {
  const dmy = DMY.exec(text) ?? WORDS.exec(text);
  if (dmy) return calendarDate(fullYear(dmy[3] ?? ''), Number(dmy[2]), Number(dmy[1]));
  const ymd = YMD.exec(text);
  if (ymd) return calendarDate(Number(ymd[1]), Number(ymd[2]), Number(ymd[3]));
  const my = MY.exec(text);
  if (my) return monthDate(Number(my[2]), Number(my[1]));
  const year = YEAR.exec(text);
  if (year) return { iso: year[1] ?? '', year: Number(year[1]) };
  return /^\d{5}(?:\.\d+)?$/.test(text) ? serialDate(Number(text)) : null;
}

function serialDate(serial: number): PartialDate | null {
  // 1955-01-01 … 2119-06-28: outside of it a five-digit number is something else.
  if (serial < 20_090 || serial >= 80_170) return null;
  const date = new Date(EXCEL_EPOCH + Math.floor(serial) * DAY);
  return calendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function calendarDate(year: number, month: number, day: number): PartialDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && isPlausible(year);
  return exists ? { iso: `${year}-${two(month)}-${two(day)}`, year } : null;
}

function monthDate(year: number, month: number): PartialDate | null {
  return month >= 1 && month <= 12 && isPlausible(year) ? { iso: `${year}-${two(month)}`, year } : null;
}

function isPlausible(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
