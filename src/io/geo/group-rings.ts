import type { LonLat, MultiPolygonRings } from '../../domain/quantities.ts';
import { isInside } from '../crs/rank.ts';

type Ring = readonly LonLat[];

interface PlacedRing {
  readonly ring: Ring;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/**
 * Loose rings (shapefiles, MapInfo regions) as polygons with holes, by nesting alone: a ring inside an odd
 * number of others is a hole of the innermost of them. The direction of the rings is not trusted, since
 * many programs write it wrongly.
 */
export function groupRings(rings: readonly Ring[]): MultiPolygonRings {
  if (rings.length === 1) return [rings];
  const placed = rings.map((ring): PlacedRing => ({ ring, box: boxOf(ring) }));
  const containers = placed.map((inner) =>
    placed.filter((outer) => outer !== inner && contains(outer, inner)),
  );
  const depthOf = new Map(placed.map((ring, index) => [ring, containers[index]?.length ?? 0]));
  const polygons = new Map<PlacedRing, Ring[]>();
  placed.forEach((ring, index) => {
    if ((containers[index]?.length ?? 0) % 2 === 0) polygons.set(ring, [ring.ring]);
  });
  placed.forEach((hole, index) => {
    const around = containers[index] ?? [];
    if (around.length % 2 === 0) return;
    const innermost = around.find((outer) => depthOf.get(outer) === around.length - 1);
    const polygon = innermost === undefined ? undefined : polygons.get(innermost);
    if (polygon === undefined) polygons.set(hole, [hole.ring]);
    else polygon.push(hole.ring);
  });
  return [...polygons.values()];
}

/** By most of the inner ring's corners: single ones may lie on the outer ring itself. */
function contains(outer: PlacedRing, inner: PlacedRing): boolean {
  const [west, south, east, north] = outer.box;
  const [innerWest, innerSouth, innerEast, innerNorth] = inner.box;
  if (innerWest < west || innerSouth < south || innerEast > east || innerNorth > north) return false;
  const isSameBox = innerWest === west && innerSouth === south && innerEast === east && innerNorth === north;
  if (isSameBox) return false;
  const inside = inner.ring.filter((point) => isInside(point, [[outer.ring]])).length;
  return inside > inner.ring.length / 2;
}

function boxOf(ring: Ring): PlacedRing['box'] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}
