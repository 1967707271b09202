import { makeIssue, type Issue } from '../../domain/issue.ts';
import type { LonLat } from '../../domain/quantities.ts';
import { toWgs84 } from '../crs/transform.ts';
import type { ProjectedPoint } from '../crs/rank.ts';
import { geometryOf, type ColumnMap } from '../fields/columns.ts';
import type { ImportContext, ImportHints, ImportQuestion, RawRow, RawTable } from '../model.ts';
import { cleanText, isBlank } from '../values/clean.ts';
import { LAT_RANGE, LON_RANGE, parseCoordinate, type Axis } from '../values/coordinate.ts';
import { parsePosition } from '../values/position.ts';
import { decideGeographic, decideProjected } from './coordinate-system.ts';
import { planOutlines, type OutlinePlan } from './outlines.ts';
import type { RowReader } from './row-reader.ts';

/** How the positions of one table are read; decided once for all rows. */
export interface PositionPlan {
  /** Code of the system the file is in; `null` when the table has no positions. */
  readonly crs: string | null;
  readonly isProjected: boolean;
  readonly issues: readonly Issue[];
  readonly questions: readonly ImportQuestion[];
  /** Position in WGS84; `null` when the row has none. What is wrong or was changed is noted on the row. */
  read(row: RowReader, isRequired: boolean): RowPosition | null;
  /** Area in WGS84; `null` when the row has none. */
  readonly outline: OutlinePlan['outline'];
}

export interface RowPosition {
  readonly position: LonLat;
  readonly easting: number | null;
  readonly northing: number | null;
}

/** Two numbers as read from the row: the one that should be the longitude (or easting) first. */
type Pair =
  | { readonly lon: number; readonly lat: number; readonly axes: readonly [Axis | null, Axis | null] }
  | {
      readonly fault: 'COORD_MISSING' | 'COORD_INVALID' | 'COORD_SUSPECT';
      readonly params: Record<string, string>;
    };

const PROJECTED_FROM = 1_000;
const NO_OUTLINES: OutlinePlan = { crs: null, issues: [], questions: [], outline: () => null };

/** `communeOf`: the commune a row names, for judging the candidates of a projected system. */
export function planPositions(
  table: RawTable,
  columns: ColumnMap,
  setting: { context: ImportContext; hints: ImportHints; communeOf: (row: RawRow) => string | null },
): PositionPlan {
  const source = sourceOf(table, columns);
  if (source === null) {
    const plan = geometryOf(table) === 'polygons' ? planOutlines(table, columns, setting) : NO_OUTLINES;
    return { ...plan, isProjected: false, read: () => null };
  }
  const sample = sampleOf(table, source, setting.communeOf);
  const isProjected =
    sample.length > 0 && sample.filter((point) => point.northing > PROJECTED_FROM).length * 2 > sample.length;
  const { context, hints } = setting;
  const decision = isProjected
    ? decideProjected(table, sample, context, hints)
    : decideGeographic(table, hints);
  const convert = toWgs84(decision.crs);
  return {
    crs: decision.crs.code,
    isProjected,
    issues: decision.issues,
    questions: decision.questions,
    outline: NO_OUTLINES.outline,
    read: (row, isRequired) => {
      const pair = source(row.raw);
      if ('fault' in pair) return readFault(row, pair, isRequired);
      const place = isProjected ? readMetres(row, pair, convert) : readDegrees(row, pair, convert);
      if (place !== null && !isWithin(place.position, context.box)) {
        const [lon, lat] = place.position;
        row.note('warning', 'OUTSIDE_PROVINCE', 'lon', { lon: lon.toFixed(5), lat: lat.toFixed(5) });
      }
      return place;
    },
  };
}

/** File-level word on rows whose columns were the other way round. */
export function swappedSummary(issues: readonly Issue[]): Issue[] {
  const count = issues.filter((issue) => issue.code === 'LATLON_SWAPPED').length;
  return count === 0 ? [] : [makeIssue('ask', 'LATLON_SWAPPED_ROWS', { params: { count } })];
}

type Source = (row: RawRow) => Pair;

function sourceOf(table: RawTable, columns: ColumnMap): Source | null {
  if (table.rows.some((row) => row.geometry?.type === 'points')) return geometryPair;
  const first = columns.get('lon') ?? columns.get('y');
  const second = columns.get('lat') ?? columns.get('x');
  if (first !== undefined && second !== undefined) {
    return isDegreesInXy(table, columns)
      ? (row) => cellPair(row.cells[second] ?? '', row.cells[first] ?? '')
      : (row) => cellPair(row.cells[first] ?? '', row.cells[second] ?? '');
  }
  const combined = columns.get('position');
  return combined === undefined ? null : (row) => positionPair(row.cells[combined] ?? '');
}

/** Survey metres call the northing X; degrees in columns named X and Y are x = longitude. */
function isDegreesInXy(table: RawTable, columns: ColumnMap): boolean {
  const x = columns.get('x');
  if (x === undefined || columns.has('lon') || columns.has('lat')) return false;
  const cell = table.rows.find((row) => !isBlank(cleanText(row.cells[x] ?? '')))?.cells[x] ?? '';
  const reading = parseCoordinate(cleanText(cell));
  return (
    reading !== null && 'value' in reading && reading.value >= LON_RANGE[0] && reading.value <= LON_RANGE[1]
  );
}

function geometryPair(row: RawRow): Pair {
  const point = row.geometry?.type === 'points' ? row.geometry.points[0] : undefined;
  if (point === undefined) return { fault: 'COORD_MISSING', params: {} };
  return { lon: point[0], lat: point[1], axes: [null, null] };
}

function cellPair(lonCell: string, latCell: string): Pair {
  const lonText = cleanText(lonCell);
  const latText = cleanText(latCell);
  if (isBlank(lonText) || isBlank(latText))
    return { fault: 'COORD_MISSING', params: { lon: lonText, lat: latText } };
  const lon = parseCoordinate(lonText);
  const lat = parseCoordinate(latText);
  if (lon === null || lat === null)
    return { fault: 'COORD_INVALID', params: { value: lon === null ? lonText : latText } };
  if ('suspect' in lon)
    return { fault: 'COORD_SUSPECT', params: { value: lon.suspect, suggestion: lon.suggestion } };
  if ('suspect' in lat)
    return { fault: 'COORD_SUSPECT', params: { value: lat.suspect, suggestion: lat.suggestion } };
  return { lon: lon.value, lat: lat.value, axes: [lon.axis, lat.axis] };
}

function positionPair(cell: string): Pair {
  const text = cleanText(cell);
  if (isBlank(text)) return { fault: 'COORD_MISSING', params: {} };
  const reading = parsePosition(text);
  if (reading === null) return { fault: 'COORD_INVALID', params: { value: text.slice(0, 60) } };
  return {
    lon: reading.first,
    lat: reading.second,
    axes: reading.isLonFirst ? ['lon', 'lat'] : [null, null],
  };
}

function sampleOf(
  table: RawTable,
  source: Source,
  communeOf: (row: RawRow) => string | null,
): ProjectedPoint[] {
  const step = Math.max(1, Math.floor(table.rows.length / 1_000));
  const points: ProjectedPoint[] = [];
  for (let at = 0; at < table.rows.length; at += step) {
    const row = table.rows[at];
    const pair = row === undefined ? null : source(row);
    if (row === undefined || pair === null || 'fault' in pair) continue;
    const { lon, lat } = pair;
    points.push({ easting: Math.min(lon, lat), northing: Math.max(lon, lat), communeName: communeOf(row) });
  }
  // In degrees the larger number is the longitude; only the comparison with metres matters then.
  return points;
}

function readFault(row: RowReader, pair: Extract<Pair, { fault: string }>, isRequired: boolean): null {
  if (isRequired) row.reject(pair.fault, 'lon', pair.params);
  else if (pair.fault !== 'COORD_MISSING') row.correct(pair.fault, 'lon', pair.params);
  return null;
}

type Valid = Exclude<Pair, { fault: string }>;
type Convert = (x: number, y: number) => LonLat;

function readDegrees(row: RowReader, pair: Valid, convert: Convert): RowPosition | null {
  const { lon, lat, axes } = pair;
  if (lon === 0 && lat === 0) return refuse(row, 'COORD_NULL_ISLAND', pair);
  const isNamedSwapped = axes[0] === 'lat' || axes[1] === 'lon';
  const isSwapped = isNamedSwapped || (isIn(lon, LAT_RANGE) && isIn(lat, LON_RANGE));
  if (isSwapped) row.correct('LATLON_SWAPPED', 'lon', { lon, lat });
  const [east, north] = isSwapped ? [lat, lon] : [lon, lat];
  if (Math.abs(north) > 90 || Math.abs(east) > 180) return refuse(row, 'COORD_OUT_OF_RANGE', pair);
  return { position: convert(east, north), easting: null, northing: null };
}

/** Northings of the country are beyond 0.9 million metres and eastings below: their order is always decidable. */
function readMetres(row: RowReader, pair: Valid, convert: Convert): RowPosition | null {
  const easting = Math.min(pair.lon, pair.lat);
  const northing = Math.max(pair.lon, pair.lat);
  if (easting < PROJECTED_FROM || northing > 3_000_000) return refuse(row, 'COORD_OUT_OF_RANGE', pair);
  const [lon, lat] = convert(easting, northing);
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return refuse(row, 'COORD_OUT_OF_RANGE', pair);
  return { position: [lon, lat], easting, northing };
}

function refuse(row: RowReader, code: string, { lon, lat }: Valid): null {
  row.reject(code, 'lon', { lon, lat });
  return null;
}

function isIn(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

function isWithin([lon, lat]: LonLat, [west, south, east, north]: ImportContext['box']): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
