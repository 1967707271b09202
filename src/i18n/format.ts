import { LOCALE_TAGS, type Locale } from './locale.ts';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})/;
const SQUARE_METRES_PER_KM2 = 1_000_000;
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** A number with at most `digits` decimals: 1.234,5 in Vietnamese, 1,234.5 in English. */
export function formatNumber(locale: Locale, value: number, digits = 0): string {
  return numberFormat(locale, digits).format(value);
}

/**
 * A share 0…1 as a percentage with one decimal. What is not complete never reads 100 %, and what is not
 * nothing never reads 0 %, however it would round.
 */
export function formatPercent(locale: Locale, share: number): string {
  const percent = share * 100;
  const rounded = Math.round(percent * 10) / 10;
  const honest = share < 1 && rounded >= 100 ? 99.9 : share > 0 && rounded <= 0 ? 0.1 : rounded;
  const isWhole = share <= 0 || share >= 1;
  return `${numberFormat(locale, 1, isWhole ? 0 : 1).format(honest)}%`;
}

/** Square metres as km²: one decimal from 100 km² up, two below. */
export function formatKm2(locale: Locale, squareMetres: number): string {
  const km2 = squareMetres / SQUARE_METRES_PER_KM2;
  return formatNumber(locale, km2, km2 >= 100 ? 1 : 2);
}

/** A length as people say it: "850 m", "3,42 km". */
export function formatLength(locale: Locale, metres: number): string {
  return metres < 1000
    ? `${formatNumber(locale, metres)} m`
    : `${formatNumber(locale, metres / 1000, metres < 10_000 ? 2 : 1)} km`;
}

/** ISO date or date-time as dd/mm/yyyy; a bare year or anything else is returned as it is written. */
export function formatDate(iso: string): string {
  const match = ISO_DATE.exec(iso);
  return match === null ? iso : `${match[3]}/${match[2]}/${match[1]}`;
}

/** ISO date-time in the user's own time zone: "dd/mm/yyyy hh:mm". */
export function formatDateTime(locale: Locale, iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const time = new Intl.DateTimeFormat(LOCALE_TAGS[locale], {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(date);
  const [day, month] = [date.getDate(), date.getMonth() + 1].map((part) => String(part).padStart(2, '0'));
  return `${day}/${month}/${date.getFullYear()} ${time}`;
}

export function formatBytes(locale: Locale, bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${formatNumber(locale, bytes / 1000 ** step, step === 0 ? 0 : 1)} ${BYTE_UNITS[step] ?? 'B'}`;
}

/** Degrees with five decimals, about one metre: "12,00423° B" is written by the caller's catalogue. */
export function formatDegrees(locale: Locale, degrees: number): string {
  return formatNumber(locale, degrees, 5);
}

/** Degrees, minutes and seconds to a tenth, about three metres: 12°00′15,1″. For positions north and east. */
export function formatDms(locale: Locale, degrees: number): string {
  const tenths = Math.round(degrees * 36_000);
  const minutes = Math.floor(tenths / 600);
  const seconds = numberFormat(locale, 1, 1).format((tenths % 600) / 10);
  return `${Math.floor(minutes / 60)}°${twoDigits(minutes % 60)}′${seconds.padStart(4, '0')}″`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, digits: number, leastDigits = 0): Intl.NumberFormat {
  const key = `${locale}${digits}${leastDigits}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(LOCALE_TAGS[locale], {
    maximumFractionDigits: digits,
    minimumFractionDigits: leastDigits,
  });
  formats.set(key, made);
  return made;
}
