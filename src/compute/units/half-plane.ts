import type { Metres } from '../../domain/quantities.ts';
import type { PlanePoint } from '../geodesy/frame.ts';

/** Unclosed ring in a plane; the inside lies to the left of its direction. */
export type PlaneRing = readonly PlanePoint[];

/** Points to the left of the line from `origin` along `direction`, and on it. */
export interface HalfPlane {
  readonly origin: PlanePoint;
  readonly direction: PlanePoint;
}

/** The part of a ring between entering the half-plane and leaving it. */
interface Chain {
  readonly points: PlanePoint[];
  /** Places along the line where it enters and leaves. */
  entry: Metres;
  exit: Metres;
}

/**
 * What rings enclose within a half-plane. Rings are taken together: outer ones counter-clockwise, holes
 * clockwise, none crossing another. A hole that the line cuts becomes part of an outer ring, and a ring may
 * fall apart into several.
 */
export function clipToHalfPlane(rings: readonly PlaneRing[], half: HalfPlane): readonly PlaneRing[] {
  const kept: PlaneRing[] = [];
  const chains: Chain[] = [];
  for (const ring of rings) {
    const depths = ring.map((point) => depthIn(half, point));
    if (depths.every((depth) => depth >= 0)) kept.push(ring);
    else if (depths.some((depth) => depth >= 0)) chains.push(...cutRing(ring, depths, half));
  }
  return [...kept, ...joinChains(chains)];
}

/** Points nearer to `site` than to `other`. */
export function nearerTo(site: PlanePoint, other: PlanePoint): HalfPlane {
  return {
    origin: { x: (site.x + other.x) / 2, y: (site.y + other.y) / 2 },
    direction: { x: site.y - other.y, y: other.x - site.x },
  };
}

/** Positive to the left of the line; a distance times the direction's length. */
function depthIn({ origin, direction }: HalfPlane, point: PlanePoint): number {
  return direction.x * (point.y - origin.y) - direction.y * (point.x - origin.x);
}

function placeAlong({ origin, direction }: HalfPlane, point: PlanePoint): number {
  return direction.x * (point.x - origin.x) + direction.y * (point.y - origin.y);
}

/** The ring's stretches inside, for a ring with vertices on both sides. */
function cutRing(ring: PlaneRing, depths: readonly number[], half: HalfPlane): readonly Chain[] {
  const chains: Chain[] = [];
  const n = ring.length;
  const first = depths.findIndex((depth, i) => depth < 0 && (depths[(i + 1) % n] ?? -1) >= 0);
  let chain: Chain | null = null;
  for (let step = 0; step < n; step++) {
    const here = (first + step) % n;
    const next = (here + 1) % n;
    const from = { point: ring[here] ?? half.origin, depth: depths[here] ?? 0 };
    const to = { point: ring[next] ?? half.origin, depth: depths[next] ?? 0 };
    if (from.depth < 0 && to.depth >= 0) {
      const entry = crossing(from, to);
      chain = { points: [entry], entry: placeAlong(half, entry), exit: 0 };
    }
    if (to.depth >= 0) chain?.points.push(to.point);
    if (from.depth >= 0 && to.depth < 0 && chain !== null) {
      const exit = crossing(from, to);
      chain.points.push(exit);
      chain.exit = placeAlong(half, exit);
      chains.push(chain);
    }
  }
  return chains;
}

interface Vertex {
  readonly point: PlanePoint;
  readonly depth: number;
}

function crossing(from: Vertex, to: Vertex): PlanePoint {
  const t = from.depth / (from.depth - to.depth);
  return {
    x: from.point.x + t * (to.point.x - from.point.x),
    y: from.point.y + t * (to.point.y - from.point.y),
  };
}

/**
 * Closes chains along the line. With the inside to the left, the border follows the line forwards from where a
 * chain leaves to the next place where one enters.
 */
function joinChains(chains: readonly Chain[]): readonly PlaneRing[] {
  const exits = [...chains].sort((one, other) => one.exit - other.exit);
  const entries = [...chains].sort((one, other) => one.entry - other.entry);
  // Exits and entries alternate along the line, so the i-th of one meets the i-th of the other.
  const follower = new Map(exits.map((chain, i) => [chain, entries[i] ?? chain]));
  const rings: PlaneRing[] = [];
  const used = new Set<Chain>();
  for (const start of chains) {
    const ring: PlanePoint[] = [];
    for (let chain = start; !used.has(chain); chain = follower.get(chain) ?? start) {
      used.add(chain);
      ring.push(...chain.points);
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}
