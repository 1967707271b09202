import { union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { makeIssue, type Issue } from '../../domain/issue.ts';
import type { LonLat, MultiPolygonRings, PolygonRings } from '../../domain/quantities.ts';
import { isInside } from '../crs/rank.ts';
import { ellipsoidalArea, signedRingArea } from './area.ts';
import { hasCrossings } from './crossings.ts';
import { cleanRing, type RingFault } from './ring.ts';

export interface RepairedPolygons {
  /** Closed rings, outer counter-clockwise, holes clockwise, no self-crossing. Empty when nothing is left. */
  readonly polygons: MultiPolygonRings;
  /**
   * `RING_UNCLOSED`, `DUPLICATE_VERTEX`, `SPIKE_REMOVED`, `RING_REVERSED`, `RING_DROPPED` (fewer than three
   * corners or no area), `HOLE_OUTSIDE` (kept as a polygon of its own), `SELF_INTERSECTION`, `GEOMETRY_UNREPAIRABLE` (left out).
   */
  readonly issues: readonly Issue[];
}

type Fault = RingFault | 'RING_REVERSED' | 'HOLE_OUTSIDE' | 'SELF_INTERSECTION' | 'GEOMETRY_UNREPAIRABLE';

/** Information only: the area was right before. */
const HARMLESS = new Set<Fault>(['RING_REVERSED', 'DUPLICATE_VERTEX']);

/**
 * Polygons in degrees as a map and an area can use them. Holes stay holes whatever way they run; where a
 * ring crosses itself, all that it encloses is kept (a bowtie becomes two triangles). Never throws.
 */
export function repairPolygons(polygons: MultiPolygonRings, row: number): RepairedPolygons {
  const faults = new Map<Fault, number>();
  const note = (fault: Fault): void => void faults.set(fault, (faults.get(fault) ?? 0) + 1);
  const repaired = polygons
    .flatMap((rings) => separateOutsideHoles(cleanRings(rings, note), note))
    .flatMap((rings) => resolveCrossings(rings, note))
    .map((rings) => rings.map((ring, index) => wind(ring, index === 0)))
    .filter((rings) => hasArea(rings, note));
  const issues = [...faults].map(([code, count]) =>
    makeIssue(HARMLESS.has(code) ? 'info' : 'warning', code, { row, params: { count } }),
  );
  return { polygons: repaired, issues };
}

type Note = (fault: Fault) => void;

/** What is left of a tangle may have collapsed onto a line: that is no area, and is said. */
function hasArea([outer]: PolygonRings, note: Note): boolean {
  if (outer !== undefined && signedRingArea(outer) > 0) return true;
  note('GEOMETRY_UNREPAIRABLE');
  return false;
}

/** Without its outer ring a polygon is nothing: its holes go too, and each is noted. */
function cleanRings(rings: PolygonRings, note: Note): PolygonRings {
  const cleaned = rings.map((ring) => cleanRing(ring, note));
  const [outer, ...holes] = cleaned;
  if (outer === undefined || outer === null) return [];
  if (signedRingArea(outer) < 0) note('RING_REVERSED');
  return [outer, ...holes.filter((hole) => hole !== null)];
}

/** A "hole" that lies outside its outer ring is an island that the writer put into the wrong list. */
function separateOutsideHoles(rings: PolygonRings, note: Note): MultiPolygonRings {
  const [outer, ...holes] = rings;
  if (outer === undefined) return [];
  const isOutside = (hole: readonly LonLat[]): boolean => {
    const inside = hole.filter((point) => isInside(point, [[outer]])).length;
    return inside === 0 && !hole.some((point) => isCorner(point, outer));
  };
  const islands = holes.filter(isOutside);
  islands.forEach(() => note('HOLE_OUTSIDE'));
  const rest = holes.filter((hole) => !islands.includes(hole));
  return [[outer, ...rest], ...islands.map((island) => [island])];
}

function isCorner([x, y]: LonLat, ring: readonly LonLat[]): boolean {
  return ring.some(([cornerX, cornerY]) => cornerX === x && cornerY === y);
}

function resolveCrossings(rings: PolygonRings, note: Note): MultiPolygonRings {
  if (!hasCrossings(rings)) return [rings];
  const before = ellipsoidalArea([rings]);
  const resolved = selfUnion(rings) ?? selfUnion(swapAxes(rings))?.map(swapAxes) ?? null;
  if (resolved === null) {
    note('GEOMETRY_UNREPAIRABLE');
    return [];
  }
  const after = ellipsoidalArea(resolved);
  const isSame = resolved.length === 1 && Math.abs(after - before) <= before * 1e-9;
  if (isSame) return [rings];
  note('SELF_INTERSECTION');
  return resolved;
}

/**
 * Uniting a polygon with itself leaves the same region with simple rings; it keeps holes, unlike
 * `unkinkPolygon`. On about one in eighty wild tangles the clipper loses itself while sorting rings (a stack
 * overflow in polyclip-ts 0.16.8): `null`, and the same tangle seen from the other axis usually succeeds.
 */
function selfUnion(rings: PolygonRings): MultiPolygonRings | null {
  const coordinates = rings.map((ring) => ring.map(([lon, lat]): [number, number] => [lon, lat]));
  const feature: Feature<Polygon> = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates },
  };
  let result: Feature<Polygon | MultiPolygon> | null;
  try {
    result = union({ type: 'FeatureCollection', features: [feature, feature] });
  } catch {
    return null;
  }
  if (result === null) return [];
  const { geometry } = result;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((polygon) =>
    polygon.map((ring) => ring.map(([lon = 0, lat = 0]): LonLat => [lon, lat])),
  );
}

function swapAxes(rings: PolygonRings): PolygonRings {
  return rings.map((ring) => ring.map(([x, y]): LonLat => [y, x]));
}

function wind(ring: readonly LonLat[], isOuter: boolean): readonly LonLat[] {
  return signedRingArea(ring) > 0 === isOuter ? ring : ring.toReversed();
}
