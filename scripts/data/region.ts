import type { LonLat } from '../../src/domain/quantities.ts';
import { distanceToSegment } from './arcs.ts';
import { at } from './arrays.ts';
import type { CommuneFact } from './facts.ts';
import { distance, toLonLat, toPlane } from './frame.ts';
import type { Point } from './frame.ts';
import type { Random } from './random.ts';

/** A commune with its drawn boundary and the place where its committee and market are. */
export interface Region {
  readonly fact: CommuneFact;
  /** Closed, degrees. */
  readonly ring: readonly LonLat[];
  /** The same ring in the plane. */
  readonly outline: readonly Point[];
  readonly box: readonly [west: number, south: number, east: number, north: number];
  readonly seat: Point;
  /** Wards and townships (phường, thị trấn). */
  readonly isTown: boolean;
}

export function makeRegion(fact: CommuneFact, ring: readonly LonLat[], random: Random): Region {
  const outline = ring.map(([lon, lat]) => toPlane(lon, lat));
  const xs = outline.map((p) => p[0]);
  const ys = outline.map((p) => p[1]);
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  const bare = { fact, ring, outline, box, seat: fact.centroid, isTown: fact.type !== 'Xã' };
  return { ...bare, seat: chooseSeat(bare, random) };
}

/** Whether the place, rounded as it will be written, lies inside and at least `marginKm` from the boundary. */
export function isWithin(region: Region, place: Point, marginKm: number): boolean {
  const [west, south, east, north] = region.box;
  if (place[0] < west || place[0] > east || place[1] < south || place[1] > north) return false;
  return contains(region.ring, toLonLat(place, 6)) && distanceToOutline(region, place) >= marginKm;
}

/** Even–odd rule. */
function contains(ring: readonly LonLat[], point: LonLat): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const a = at(ring, i - 1);
    const b = at(ring, i);
    if (a[1] > point[1] === b[1] > point[1]) continue;
    if (point[0] < a[0] + ((point[1] - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside;
  }
  return inside;
}

export function randomPlace(region: Region, random: Random): Point {
  for (;;) {
    const place = inBox(region, random);
    if (isWithin(region, place, 0.05)) return place;
  }
}

function inBox(region: Region, random: Random): Point {
  const [west, south, east, north] = region.box;
  return [random.between(west, east), random.between(south, north)];
}

/** Near the published centroid, but well inside. */
function chooseSeat(region: Region, random: Random): Point {
  let best: Point | null = null;
  let most = -Infinity;
  for (let i = 0; i < 200; i++) {
    const place = inBox(region, random);
    if (!contains(region.ring, toLonLat(place, 6))) continue;
    const score =
      Math.min(distanceToOutline(region, place), 2) - 0.35 * distance(place, region.fact.centroid);
    if (score <= most) continue;
    best = place;
    most = score;
  }
  if (best === null) throw new Error(`No place found inside ${region.fact.name}`);
  return best;
}

function distanceToOutline(region: Region, place: Point): number {
  let least = Infinity;
  for (let i = 1; i < region.outline.length; i++) {
    least = Math.min(least, distanceToSegment(place, at(region.outline, i - 1), at(region.outline, i)));
  }
  return least;
}
