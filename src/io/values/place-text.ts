import type { LonLat } from '../../domain/quantities.ts';
import { fromVn2000 } from '../crs/vn2000.ts';
import { LAT_RANGE, LON_RANGE, parseCoordinate, type CoordinateReading } from './coordinate.ts';

/**
 * A position as people type or paste it: two coordinates in either order, in any notation that lists use, as
 * degrees of WGS84 or as metres of VN-2000 (EPSG:9218). `null` when the text is anything else.
 */
export function readPlaceText(text: string): LonLat | null {
  for (const [left, right] of splits(text.trim())) {
    const place = pair(parseCoordinate(left), parseCoordinate(right));
    if (place !== null) return place;
  }
  return null;
}

const EASTINGS: readonly [number, number] = [100_000, 900_000];
const NORTHINGS: readonly [number, number] = [880_000, 2_660_000];

/** Ways to cut the text in two, the likeliest first: a comma alone may be a decimal comma. */
function splits(text: string): readonly (readonly [string, string])[] {
  const cuts = [...text.matchAll(/\s*;\s*|\s*,\s+|\s+|,/g)];
  return cuts
    .toSorted((a, b) => likelihood(b[0]) - likelihood(a[0]))
    .map((cut) => [text.slice(0, cut.index), text.slice(cut.index + cut[0].length)]);
}

function likelihood(separator: string): number {
  if (separator.includes(';')) return 3;
  if (separator === ',') return 0;
  return separator.includes(',') ? 2 : 1;
}

function pair(first: CoordinateReading | null, second: CoordinateReading | null): LonLat | null {
  if (first === null || second === null || !('value' in first) || !('value' in second)) return null;
  if (isLat(first) && isLon(second)) return [second.value, first.value];
  if (isLon(first) && isLat(second)) return [first.value, second.value];
  const [small, large] = [first.value, second.value].toSorted((a, b) => a - b);
  if (small === undefined || large === undefined) return null;
  const isPlane = isWithin(small, EASTINGS) && isWithin(large, NORTHINGS);
  return isPlane ? fromVn2000({ easting: small, northing: large }) : null;
}

type Reading = Extract<CoordinateReading, { readonly value: number }>;

function isLat({ value, axis }: Reading): boolean {
  return axis !== 'lon' && isWithin(value, LAT_RANGE);
}

function isLon({ value, axis }: Reading): boolean {
  return axis !== 'lat' && isWithin(value, LON_RANGE);
}

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}
