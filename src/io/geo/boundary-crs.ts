import { makeIssue, type Issue } from '../../domain/issue.ts';
import type { LonLat } from '../../domain/quantities.ts';
import { crsByCode, type Crs } from '../crs/definitions.ts';
import { rankCrs, type CrsCandidate, type ProjectedPoint } from '../crs/rank.ts';
import type { ImportContext, ImportHints, RawGeometry, RawTable } from '../model.ts';
import { geometryToWgs84 } from './reproject.ts';

export interface BoundaryCrs {
  readonly crs: Crs;
  readonly toDegrees: (geometry: RawGeometry) => RawGeometry;
  /** `CRS_ASK` when the system was found from where the polygons land. */
  readonly issues: readonly Issue[];
  /** Systems that put polygons into the province, best first; empty when the system was given. */
  readonly candidates: readonly CrsCandidate[];
}

/**
 * The system of a boundary file: a person's answer, what the file says, or else the one that puts the
 * polygons' middles into the units they are named after. `null` when none puts any into the province.
 */
export function boundaryCrs(
  table: RawTable,
  nameColumn: number | null,
  context: ImportContext,
  hints: ImportHints,
): BoundaryCrs | null {
  const known = crsByCode(hints.crs ?? table.crs ?? '');
  if (known !== null) return { crs: known, toDegrees: geometryToWgs84(known), issues: [], candidates: [] };
  const middles = table.rows.flatMap(({ geometry, cells }): ProjectedPoint[] => {
    if (geometry?.type !== 'polygons') return [];
    const [easting, northing] = middleOf(geometry.polygons.flat(2));
    const name = nameColumn === null ? '' : (cells[nameColumn] ?? '');
    return [{ easting, northing, communeName: name === '' ? null : name }];
  });
  const candidates = rankCrs(middles, context);
  const [best] = candidates;
  if (best === undefined) return null;
  const convert = geometryToWgs84(best.crs);
  const params = { crs: best.crs.code, name: best.crs.name };
  return {
    crs: best.crs,
    toDegrees: best.axisSwapped ? (geometry) => convert(swapAxes(geometry)) : convert,
    issues: [makeIssue('ask', 'CRS_ASK', { params })],
    candidates,
  };
}

/** The same geometry with x and y exchanged. */
export function swapAxes(geometry: RawGeometry): RawGeometry {
  const turn = ([x, y]: LonLat): LonLat => [y, x];
  if (geometry.type === 'points') return { type: 'points', points: geometry.points.map(turn) };
  if (geometry.type === 'lines')
    return { type: 'lines', lines: geometry.lines.map((line) => line.map(turn)) };
  const polygons = geometry.polygons.map((rings) => rings.map((ring) => ring.map(turn)));
  return { type: 'polygons', polygons };
}

function middleOf(points: readonly LonLat[]): LonLat {
  let [sumX, sumY] = [0, 0];
  for (const [x, y] of points) {
    sumX += x;
    sumY += y;
  }
  return [sumX / points.length, sumY / points.length];
}
