import { makeIssue, type Issue } from '../../domain/issue.ts';
import type { LonLat } from '../../domain/quantities.ts';
import type { RawGeometry } from '../model.ts';
import { isArray, isObject } from './json.ts';

export interface GeometryResult {
  /** `null` when there is none, or none that can be used; `issues` says which. */
  readonly geometry: RawGeometry | null;
  readonly issues: readonly Issue[];
}

interface Parts {
  readonly points: LonLat[];
  readonly lines: (readonly LonLat[])[];
  readonly polygons: (readonly (readonly LonLat[])[])[];
  hasTextNumbers: boolean;
}

const STRICT_NUMBER = /^\s*[-+]?\d+(?:\.\d+)?\s*$/;

/** Thrown inside this file only: the first part that cannot be read makes the whole geometry unusable. */
class BadGeometry extends Error {}

/**
 * A GeoJSON geometry object as `RawGeometry`. Heights and measures are left out. Numbers written as text
 * are converted and reported (`GEOMETRY_TEXT_NUMBERS`); of a collection the parts of highest dimension
 * are kept and the rest reported (`GEOMETRY_MIXED`); anything unreadable is `GEOMETRY_INVALID`.
 */
export function readGeometry(value: unknown, row: number): GeometryResult {
  if (value === null || value === undefined) return { geometry: null, issues: [] };
  const parts: Parts = { points: [], lines: [], polygons: [], hasTextNumbers: false };
  try {
    addGeometry(value, parts);
  } catch (error) {
    if (!(error instanceof BadGeometry)) throw error;
    const params = { reason: error.message };
    return { geometry: null, issues: [makeIssue('error', 'GEOMETRY_INVALID', { row, params })] };
  }
  const issues: Issue[] = [];
  if (parts.hasTextNumbers) issues.push(makeIssue('warning', 'GEOMETRY_TEXT_NUMBERS', { row }));
  const { points, lines, polygons } = parts;
  if ([points, lines, polygons].filter(({ length }) => length > 0).length > 1) {
    const params = { points: points.length, lines: lines.length, polygons: polygons.length };
    issues.push(makeIssue('warning', 'GEOMETRY_MIXED', { row, params }));
  }
  return { geometry: highestDimension(parts), issues };
}

function highestDimension({ points, lines, polygons }: Parts): RawGeometry | null {
  if (polygons.length > 0) return { type: 'polygons', polygons };
  if (lines.length > 0) return { type: 'lines', lines };
  return points.length > 0 ? { type: 'points', points } : null;
}

function addGeometry(value: unknown, parts: Parts): void {
  if (!isObject(value)) throw new BadGeometry('type');
  const { type, coordinates } = value;
  if (type === 'GeometryCollection') {
    for (const member of list(value['geometries'])) addGeometry(member, parts);
    return;
  }
  if (isArray(coordinates) && coordinates.length === 0) return;
  if (type === 'Point') parts.points.push(position(coordinates, parts));
  else if (type === 'MultiPoint') for (const point of line(coordinates, parts)) parts.points.push(point);
  else if (type === 'LineString') parts.lines.push(line(coordinates, parts));
  else if (type === 'MultiLineString')
    for (const part of lineList(coordinates, parts)) parts.lines.push(part);
  else if (type === 'Polygon') parts.polygons.push(lineList(coordinates, parts));
  else if (type === 'MultiPolygon') {
    for (const member of list(coordinates)) parts.polygons.push(lineList(member, parts));
  } else throw new BadGeometry('type');
}

function lineList(value: unknown, parts: Parts): (readonly LonLat[])[] {
  return list(value).map((member) => line(member, parts));
}

function line(value: unknown, parts: Parts): LonLat[] {
  return list(value).map((member) => position(member, parts));
}

function position(value: unknown, parts: Parts): LonLat {
  const [x, y] = list(value);
  return [coordinate(x, parts), coordinate(y, parts)];
}

function coordinate(value: unknown, parts: Parts): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'string' || !STRICT_NUMBER.test(value)) throw new BadGeometry('coordinate');
  parts.hasTextNumbers = true;
  return Number(value);
}

function list(value: unknown): readonly unknown[] {
  if (!isArray(value)) throw new BadGeometry('nesting');
  return value;
}
