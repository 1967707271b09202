import type { LonLat, MultiPolygonRings } from '../../domain/quantities.ts';

/** Centroid of the largest outer ring (planar, in degrees): good enough for a label or a search to fly to. */
export function ringCentre(polygons: MultiPolygonRings): LonLat | null {
  let best: LonLat | null = null;
  let bestArea = -1;
  for (const [outer = []] of polygons) {
    const { area, centre } = centroid(outer);
    if (area > bestArea) {
      bestArea = area;
      best = centre;
    }
  }
  return best;
}

function centroid(ring: readonly LonLat[]): { area: number; centre: LonLat | null } {
  const [origin] = ring;
  if (origin === undefined) return { area: 0, centre: null };
  let doubled = 0;
  let x = 0;
  let y = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [ax, ay] = relative(ring[at - 1] ?? origin, origin);
    const [bx, by] = relative(ring[at] ?? origin, origin);
    const cross = ax * by - bx * ay;
    doubled += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (doubled === 0) return { area: 0, centre: origin };
  return {
    area: Math.abs(doubled) / 2,
    centre: [origin[0] + x / (3 * doubled), origin[1] + y / (3 * doubled)],
  };
}

function relative(point: LonLat, origin: LonLat): LonLat {
  return [point[0] - origin[0], point[1] - origin[1]];
}
