import { parseCoordinate, LAT_RANGE, LON_RANGE, type CoordinateReading } from './coordinate.ts';

/** Two coordinates from one cell, in the order written. */
export interface PositionReading {
  readonly first: number;
  readonly second: number;
  /** True when the order is known from letters, a link or WKT: `first` is then the longitude. */
  readonly isLonFirst: boolean;
}

const LINK_PAIR = /(?:@|[?&](?:q|query|ll|center|destination|daddr)=(?:loc:)?)(-?\d+\.\d+),\s*(-?\d+\.\d+)/i;
const LINK_DATA = /!3d(-?\d+\.\d+)!4d(-?\d+\.\d+)/;
const WKT_POINT =
  /^(?:SRID=\d+;)?POINT\s*(?:Z|M|ZM)?\s*\(\s*(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)(?:\s+-?\d+(?:\.\d+)?){0,2}\s*\)$/i;

/** Position from a combined cell: "12,0042; 107,6876", a map link, WKT, or two DMS values in either order. */
export function parsePosition(text: string): PositionReading | null {
  const link = LINK_DATA.exec(text) ?? LINK_PAIR.exec(text.replaceAll('%2C', ','));
  if (link) return { first: Number(link[2]), second: Number(link[1]), isLonFirst: true };
  const wkt = WKT_POINT.exec(text.trim());
  if (wkt) return { first: Number(wkt[1]), second: Number(wkt[2]), isLonFirst: true };
  let other: PositionReading | null = null;
  for (const [left, right] of splits(text)) {
    const reading = pairOf(parseCoordinate(left), parseCoordinate(right));
    if (reading?.isLonFirst === true) return reading;
    other ??= reading;
  }
  return other;
}

function pairOf(left: CoordinateReading | null, right: CoordinateReading | null): PositionReading | null {
  if (left === null || right === null || 'suspect' in left || 'suspect' in right) return null;
  if (left.axis !== null && left.axis === right.axis) return null;
  const named = left.axis ?? (right.axis === null ? null : right.axis === 'lat' ? 'lon' : 'lat');
  if (named === 'lat') return { first: right.value, second: left.value, isLonFirst: true };
  if (named === 'lon') return { first: left.value, second: right.value, isLonFirst: true };
  if (isIn(left.value, LAT_RANGE) && isIn(right.value, LON_RANGE))
    return { first: right.value, second: left.value, isLonFirst: true };
  if (isIn(left.value, LON_RANGE) && isIn(right.value, LAT_RANGE))
    return { first: left.value, second: right.value, isLonFirst: true };
  // Metres, or degrees of another country: only where no cut gives a place in this one.
  const isPair = !left.isDms && !right.isDms && left.value > 180 === right.value > 180;
  return isPair ? { first: left.value, second: right.value, isLonFirst: false } : null;
}

/** Places where the text can be cut in two, the surest marks first. */
function* splits(text: string): Generator<readonly [string, string]> {
  const bare = text.replace(/^[([]|[)\]]$/g, '').trim();
  for (const mark of [
    /\s*[;|\n\t]\s*/g,
    /\s+[/&]\s+|\s*\/\s*/g,
    /,\s+/g,
    /(?<=[NSEWBTĐnseb"°])[,\s]\s*/gu,
    /\s+(?=[NSEWBTĐ])/g,
    /,/g,
    /\s+/g,
  ]) {
    for (const match of bare.matchAll(mark)) {
      const left = bare.slice(0, match.index);
      const right = bare.slice(match.index + match[0].length);
      if (left !== '' && right !== '') yield [left, right];
    }
  }
}

function isIn(value: number, range: readonly [number, number]): boolean {
  return value >= range[0] && value <= range[1];
}
