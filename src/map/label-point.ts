import type { LonLat, MultiPolygonRings, PolygonRings } from '../domain/quantities.ts';

/**
 * Where a name is written: the pole of inaccessibility of the largest polygon, which unlike a centroid always
 * lies inside and has room around it. Quadtree search after Mapbox's polylabel (Garcia-Castellanos and
 * Lombardo 2007 state the problem). Degrees in, degrees out; `null` for an empty geometry.
 */
export function labelPoint(polygons: MultiPolygonRings): LonLat | null {
  const largest = largestPolygon(polygons);
  const outer = largest?.[0];
  if (largest === undefined || outer === undefined || outer.length < 4) return null;
  const box = ringBox(outer);
  const shrink = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const flat = largest.map((ring) => ring.map(([lon, lat]): LonLat => [lon * shrink, lat]));
  const [x, y] = poleOfInaccessibility(flat);
  return [x / shrink, y];
}

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Distance to the outline, negative outside. */
  readonly distance: number;
  /** Largest distance that any point of the cell can have. */
  readonly reach: number;
}

/** Names need not be placed finer than this share of the polygon's smaller side. */
const PRECISION = 0.01;
const MAX_CELLS = 2000;

function poleOfInaccessibility(rings: PolygonRings): LonLat {
  const box = ringBox(rings[0] ?? []);
  const width = box.east - box.west;
  const height = box.north - box.south;
  const size = Math.min(width, height);
  if (size === 0) return [box.west, box.south];
  const half = size / 2;
  const queue: Cell[] = [];
  for (let x = box.west; x < box.east; x += size) {
    for (let y = box.south; y < box.north; y += size) queue.push(makeCell(x + half, y + half, half, rings));
  }
  let best = makeCell(box.west + width / 2, box.south + height / 2, 0, rings);
  for (let seen = 0; seen < MAX_CELLS; seen++) {
    const cell = takeMostPromising(queue);
    if (cell === undefined || cell.reach - best.distance <= size * PRECISION) break;
    if (cell.distance > best.distance) best = cell;
    const quarter = cell.half / 2;
    for (const [dx, dy] of CORNERS) {
      queue.push(makeCell(cell.x + dx * quarter, cell.y + dy * quarter, quarter, rings));
    }
  }
  return [best.x, best.y];
}

const CORNERS: readonly (readonly [number, number])[] = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
];

function takeMostPromising(queue: Cell[]): Cell | undefined {
  let best = 0;
  for (const [index, cell] of queue.entries()) {
    if (cell.reach > (queue[best]?.reach ?? -Infinity)) best = index;
  }
  const taken = queue[best];
  const last = queue.pop();
  if (last !== undefined && best < queue.length) queue[best] = last;
  return taken;
}

function makeCell(x: number, y: number, half: number, rings: PolygonRings): Cell {
  const distance = signedDistance(x, y, rings);
  return { x, y, half, distance, reach: distance + half * Math.SQRT2 };
}

function signedDistance(x: number, y: number, rings: PolygonRings): number {
  let inside = false;
  let smallest = Infinity;
  for (const ring of rings) {
    let before = ring[ring.length - 1] ?? [x, y];
    for (const point of ring) {
      if (crosses(x, y, point, before)) inside = !inside;
      smallest = Math.min(smallest, squaredDistanceToSegment(x, y, point, before));
      before = point;
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(smallest);
}

function crosses(x: number, y: number, [ax, ay]: LonLat, [bx, by]: LonLat): boolean {
  return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
}

function squaredDistanceToSegment(x: number, y: number, [ax, ay]: LonLat, [bx, by]: LonLat): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2));
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}

function largestPolygon(polygons: MultiPolygonRings): PolygonRings | undefined {
  let largest: PolygonRings | undefined;
  let area = -1;
  for (const polygon of polygons) {
    const size = Math.abs(shoelace(polygon[0] ?? []));
    if (size > area) {
      area = size;
      largest = polygon;
    }
  }
  return largest;
}

function shoelace(ring: readonly LonLat[]): number {
  let sum = 0;
  let before = ring[ring.length - 1];
  for (const point of ring) {
    if (before !== undefined) sum += before[0] * point[1] - point[0] * before[1];
    before = point;
  }
  return sum / 2;
}

function ringBox(ring: readonly LonLat[]): { west: number; south: number; east: number; north: number } {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lon, lat] of ring) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}
