import { foldText } from '../../domain/fold.ts';
import { makeIssue, type Issue } from '../../domain/issue.ts';
import type { MultiPolygonRings } from '../../domain/quantities.ts';
import type { UnitLevel } from '../../domain/unit.ts';
import type { Crs } from '../crs/definitions.ts';
import type { CrsCandidate } from '../crs/rank.ts';
import type { ImportContext, ImportHints, RawRow, RawTable, Refusal } from '../model.ts';
import { ellipsoidalArea } from './area.ts';
import { boundaryColumns, normalizeCode, type BoundaryColumns } from './boundary-columns.ts';
import { boundaryCrs, swapAxes, type BoundaryCrs } from './boundary-crs.ts';
import { repairPolygons } from './repair.ts';
import { proposeVintage, type VintageProposal } from './vintage.ts';

/** One unit's boundary as the file gives it, in WGS84, repaired. */
interface BoundaryRecord {
  readonly row: number;
  readonly code: string;
  /** Every unit this polygon stands for; more than one where no source gives the line between them. */
  readonly codes: readonly string[];
  readonly name: string;
  readonly level: UnitLevel | null;
  readonly district: string | null;
  readonly districtCode: string | null;
  /** Codes of the units that were merged into this one. */
  readonly oldCodes: readonly string[];
  readonly declaredAreaKm2: number | null;
  /** On the ellipsoid. */
  readonly areaKm2: number;
  readonly rings: MultiPolygonRings;
}

export interface BoundaryReading {
  readonly columns: BoundaryColumns;
  /** The system that was used, named by the file, a person, or found from where the polygons land. */
  readonly crs: Crs;
  readonly records: readonly BoundaryRecord[];
  /** Rows without a usable polygon; `issues` says why. */
  readonly rejectedRows: readonly number[];
  /** Rows whose geometry or values were changed. */
  readonly correctedRows: readonly number[];
  /** Systems the metres can be in, best first; empty when the file or a person said it. */
  readonly systems: readonly CrsCandidate[];
  /** Best first. */
  readonly vintages: readonly VintageProposal[];
  readonly issues: readonly Issue[];
}

/** Latitude and longitude of Viet Nam never overlap, so the order of a pair is always decidable. */
const LATITUDES = [8, 24] as const;
const LONGITUDES = [102, 110] as const;

/**
 * Boundaries of administrative units from a table with polygons in any known CRS (`hints.crs` overrules
 * the table's). Refused as `BOUNDARIES_NOT_POLYGONS` when no row has a polygon, `CRS_ASK` when no system
 * puts its metres into the province.
 */
export function readBoundaries(
  table: RawTable,
  context: ImportContext,
  hints: ImportHints,
): BoundaryReading | Refusal {
  if (!table.rows.some(({ geometry }) => geometry?.type === 'polygons')) {
    return { code: 'BOUNDARIES_NOT_POLYGONS', params: {} };
  }
  const columns = boundaryColumns(table, hints);
  const system = boundaryCrs(table, columns.name, context, hints);
  if (system === null) return { code: 'CRS_ASK', params: {} };
  const { crs, toDegrees } = system;
  const outcomes = table.rows.map((row) => readRow(row, columns, { toDegrees, box: context.box }));
  const records = outcomes.flatMap(({ record }) => (record === null ? [] : [record]));
  return {
    columns,
    crs,
    records,
    rejectedRows: outcomes.filter(({ record }) => record === null).map(({ row }) => row),
    correctedRows: outcomes
      .filter(({ record, isCorrected }) => record !== null && isCorrected)
      .map(({ row }) => row),
    systems: system.candidates,
    vintages: proposeVintage(records, context),
    issues: [...system.issues, ...outcomes.flatMap(({ issues }) => issues)],
  };
}

interface RowOutcome {
  readonly row: number;
  readonly record: BoundaryRecord | null;
  readonly isCorrected: boolean;
  readonly issues: readonly Issue[];
}

interface RowContext {
  readonly toDegrees: BoundaryCrs['toDegrees'];
  readonly box: ImportContext['box'];
}

function readRow(raw: RawRow, columns: BoundaryColumns, { toDegrees, box }: RowContext): RowOutcome {
  const { row } = raw;
  const reject = (code: string): RowOutcome => ({
    row,
    record: null,
    isCorrected: false,
    issues: [makeIssue('error', code, { row })],
  });
  if (raw.geometry === null) return reject('GEOMETRY_MISSING');
  const converted = toDegrees(raw.geometry);
  if (converted.type !== 'polygons') return reject('GEOMETRY_WRONG_TYPE');
  const swapped = isSwapped(converted.polygons);
  const geometry = swapped ? swapAxes(converted) : converted;
  const repaired = repairPolygons(geometry.type === 'polygons' ? geometry.polygons : [], row);
  if (repaired.polygons.length === 0) return reject('GEOMETRY_EMPTY');
  const issues = [...repaired.issues];
  if (swapped) issues.push(makeIssue('ask', 'LATLON_SWAPPED', { row }));
  if (!withinBox(repaired.polygons, box)) issues.push(makeIssue('warning', 'OUTSIDE_PROVINCE', { row }));
  return {
    row,
    record: recordOf(raw, columns, repaired.polygons),
    isCorrected: issues.some(({ code, level }) => level !== 'info' && code !== 'OUTSIDE_PROVINCE'),
    issues,
  };
}

function recordOf(raw: RawRow, columns: BoundaryColumns, rings: MultiPolygonRings): BoundaryRecord {
  const text = (column: number | null): string => (column === null ? '' : (raw.cells[column] ?? '').trim());
  const listed = codeList(text(columns.codes));
  const code = normalizeCode(text(columns.code)) || (listed[0] ?? '');
  const codes = listed.length > 0 ? listed : codeList(code);
  const name = text(columns.name).replace(/\s+/g, ' ');
  const areaKm2 = ellipsoidalArea(rings) / 1e6;
  return {
    row: raw.row,
    code: codes.length > 1 && !codes.includes(code) ? (codes[0] ?? code) : code,
    codes,
    name,
    level: levelOf(code, name),
    district: text(columns.district) || null,
    districtCode: normalizeCode(text(columns.districtCode)) || null,
    oldCodes: codeList(text(columns.oldCodes)),
    declaredAreaKm2: squareKilometres(text(columns.areaKm2), areaKm2),
    areaKm2,
    rings,
  };
}

/** `["24631","24634"]`, `24631;24634`, `24631, 24634` or one code. */
function codeList(text: string): string[] {
  return text
    .split(/[[\]",;|/\s]+/)
    .map(normalizeCode)
    .filter((code) => code !== '');
}

/** Code length in the national list: province 2, district 3, commune 5 digits; otherwise the name's prefix. */
function levelOf(code: string, name: string): UnitLevel | null {
  if (/^\d{5}$/.test(code)) return 'commune';
  if (/^\d{3}$/.test(code)) return 'district';
  if (/^\d{2}$/.test(code)) return 'province';
  const folded = foldText(name);
  if (/^(?:xa|phuong|thi tran|dac khu)\s/.test(folded)) return 'commune';
  if (/^(?:huyen|quan|thi xa|thanh pho)\s/.test(folded)) return 'district';
  return /^tinh\s/.test(folded) ? 'province' : null;
}

/** Lists give km², hectares or m² under the same heading: the unit is the one nearest to the drawn area. */
function squareKilometres(text: string, drawn: number): number | null {
  if (!/^\d+(?:[.,]\d+)?$/.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  if (value <= 0 || drawn <= 0) return null;
  const distance = (unit: number): number => Math.abs(Math.log((value * unit) / drawn));
  const [unit = 1] = [1, 0.01, 1e-6].toSorted((a, b) => distance(a) - distance(b));
  return value * unit;
}

/** Latitudes read as x and longitudes as y. */
function isSwapped(polygons: MultiPolygonRings): boolean {
  const points = polygons.flat(2);
  return points.length > 0 && points.every(([x, y]) => isBetween(x, LATITUDES) && isBetween(y, LONGITUDES));
}

function withinBox(polygons: MultiPolygonRings, [west, south, east, north]: ImportContext['box']): boolean {
  return polygons
    .flat(2)
    .every(([lon, lat]) => isBetween(lon, [west, east]) && isBetween(lat, [south, north]));
}

function isBetween(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}
