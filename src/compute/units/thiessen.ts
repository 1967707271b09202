import type { LonLat, MultiPolygonRings, SquareMetres } from '../../domain/quantities.ts';
import type { Frame, PlanePoint } from '../geodesy/frame.ts';
import { clipToHalfPlane, nearerTo } from './half-plane.ts';
import type { PlaneRing } from './half-plane.ts';

/** Smaller leavings are rounding, not land. */
const LEAST_AREA: SquareMetres = 1e-3;

/**
 * Thiessen cells: the parts of an area that are nearer to one place than to any other, in the order of the
 * places. They fill the area without overlapping. `null` for a place whose cell does not touch the area and for
 * places that coincide with another: nobody can tell theirs apart.
 *
 * Each cell is the area cut by the bisectors to all other places, in the frame's plane; with the tens of
 * villages that a commune has, this is quicker than building a triangulation.
 */
export function thiessenCells(
  area: MultiPolygonRings,
  places: readonly LonLat[],
  frame: Frame,
): readonly (MultiPolygonRings | null)[] {
  const rings = planeRings(area, frame);
  const sites = places.map(([lon, lat]) => frame.project(lon, lat));
  return sites.map((site, i) => {
    const others = sites.filter((_, j) => j !== i);
    if (others.some((other) => other.x === site.x && other.y === site.y)) return null;
    const cell = others.reduce<readonly PlaneRing[]>(
      (left, other) => clipToHalfPlane(left, nearerTo(site, other)),
      rings,
    );
    return polygonsFrom(cell, frame);
  });
}

/** Unclosed rings, outer ones counter-clockwise and holes clockwise whatever the file had. */
function planeRings(area: MultiPolygonRings, frame: Frame): readonly PlaneRing[] {
  return area.flatMap((rings) =>
    rings.map((ring, i) => {
      const points = ring.slice(0, -1).map(([lon, lat]) => frame.project(lon, lat));
      return signedArea(points) > 0 === (i === 0) ? points : points.reverse();
    }),
  );
}

/** Holes go into the outer ring around them. */
function polygonsFrom(rings: readonly PlaneRing[], frame: Frame): MultiPolygonRings | null {
  const outers = rings.filter((ring) => signedArea(ring) > LEAST_AREA);
  const holes = rings.filter((ring) => signedArea(ring) + LEAST_AREA < 0);
  if (outers.length === 0) return null;
  return outers.map((outer) => {
    const inside = holes.filter(([corner]) => corner !== undefined && contains(outer, corner));
    return [outer, ...inside].map((ring) => closedRing(ring, frame));
  });
}

function closedRing(ring: PlaneRing, frame: Frame): readonly LonLat[] {
  const places = ring.map(({ x, y }) => frame.unproject(x, y));
  return [...places, ...places.slice(0, 1)];
}

function signedArea(ring: PlaneRing): SquareMetres {
  let twice = 0;
  ring.forEach((point, i) => {
    const next = ring[(i + 1) % ring.length] ?? point;
    twice += point.x * next.y - next.x * point.y;
  });
  return twice / 2;
}

/** Even–odd rule. */
function contains(ring: PlaneRing, place: PlanePoint): boolean {
  let inside = false;
  ring.forEach((from, i) => {
    const to = ring[(i + 1) % ring.length] ?? from;
    if (from.y > place.y === to.y > place.y) return;
    const x = from.x + ((place.y - from.y) / (to.y - from.y)) * (to.x - from.x);
    if (place.x < x) inside = !inside;
  });
  return inside;
}
