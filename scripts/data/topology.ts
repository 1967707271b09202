import { at, get } from './arrays.ts';
import type { LonLat } from '../../src/domain/quantities.ts';

/** A border in degrees; `left` and `right` of its direction are region indices (−1: outside). */
export interface GeoArc {
  readonly left: number;
  readonly right: number;
  readonly points: readonly LonLat[];
}

/**
 * Closed rings around a set of regions, chained from the shared arcs, so that neighbours and unions use exactly
 * the same vertices. Outer rings come out counter-clockwise, holes clockwise (RFC 7946, section 3.1.6).
 */
export function dissolve(arcs: readonly GeoArc[], belongs: (region: number) => boolean): LonLat[][] {
  const pieces = new Map<string, readonly LonLat[]>();
  for (const arc of arcs) {
    const left = arc.left >= 0 && belongs(arc.left);
    const right = arc.right >= 0 && belongs(arc.right);
    if (left === right) continue;
    const points = left ? arc.points : arc.points.toReversed();
    pieces.set(key(at(points, 0)), points);
  }
  const rings: LonLat[][] = [];
  const starts = [...pieces.keys()];
  for (const start of starts) {
    if (!pieces.has(start)) continue;
    const ring: LonLat[] = [];
    for (let from = start; pieces.has(from);) {
      const points = get(pieces, from);
      pieces.delete(from);
      ring.push(...points.slice(0, -1));
      from = key(at(points, points.length - 1));
    }
    ring.push(at(ring, 0));
    rings.push(ring);
  }
  return rings;
}

/** GeoJSON geometry of rings from `dissolve`; a hole in a union is refused, because no unit here may have one. */
export function polygonGeometry(
  rings: readonly (readonly LonLat[])[],
): GeoJSON.Polygon | GeoJSON.MultiPolygon {
  if (rings.some((ring) => signedArea(ring) <= 0)) throw new Error('A unit has a hole');
  const coordinates = rings.map((ring) => [ring.map(([lon, lat]) => [lon, lat])]);
  const only = coordinates.length === 1 ? coordinates[0] : undefined;
  return only === undefined ? { type: 'MultiPolygon', coordinates } : { type: 'Polygon', coordinates: only };
}

/** In square degrees, positive when counter-clockwise. */
export function signedArea(ring: readonly LonLat[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const a = at(ring, i - 1);
    const b = at(ring, i);
    twice += a[0] * b[1] - b[0] * a[1];
  }
  return twice / 2;
}

/** Indices of the arcs that cross or touch another one, or themselves, elsewhere than in a common end. */
export function crossingArcs(arcs: readonly GeoArc[]): Set<number> {
  const segments = arcs.flatMap((arc, index) =>
    arc.points.slice(1).map((b, i) => ({ arc: index, a: at(arc.points, i), b })),
  );
  const buckets = new Map<string, number[]>();
  const crossing = new Set<number>();
  for (const [s, segment] of segments.entries()) {
    for (const bucket of bucketsOf(segment.a, segment.b)) {
      const others = buckets.get(bucket) ?? [];
      const met = others.map((o) => at(segments, o)).filter((other) => meet(segment, other));
      if (met.length > 0) crossing.add(segment.arc);
      for (const other of met) crossing.add(other.arc);
      others.push(s);
      buckets.set(bucket, others);
    }
  }
  return crossing;
}

interface Segment {
  readonly a: LonLat;
  readonly b: LonLat;
}

const BUCKET = 0.004;

function bucketsOf(a: LonLat, b: LonLat): string[] {
  const out: string[] = [];
  for (let i = cellOf(Math.min(a[0], b[0])); i <= cellOf(Math.max(a[0], b[0])); i++) {
    for (let j = cellOf(Math.min(a[1], b[1])); j <= cellOf(Math.max(a[1], b[1])); j++) out.push(`${i},${j}`);
  }
  return out;
}

function cellOf(degrees: number): number {
  return Math.floor(degrees / BUCKET);
}

function meet(p: Segment, q: Segment): boolean {
  const shared = [p.a, p.b].filter((end) => same(end, q.a) || same(end, q.b)).length;
  if (shared === 2) return true;
  if (shared === 1) return false;
  return turn(p.a, p.b, q.a) * turn(p.a, p.b, q.b) <= 0 && turn(q.a, q.b, p.a) * turn(q.a, q.b, p.b) <= 0;
}

function turn(a: LonLat, b: LonLat, c: LonLat): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function same(a: LonLat, b: LonLat): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function key(point: LonLat): string {
  return `${point[0]},${point[1]}`;
}
