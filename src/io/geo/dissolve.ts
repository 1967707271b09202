import type { LonLat, MultiPolygonRings } from '../../domain/quantities.ts';
import { isInside } from '../crs/rank.ts';

/**
 * The outline of areas that share their borders vertex by vertex: an edge that two of them walk in opposite
 * directions lies inside and falls away. `null` when the borders do not meet so, as then the lines that are left
 * would be no outline. Areas given as one and the same value count once.
 */
export function dissolve(areas: readonly MultiPolygonRings[]): MultiPolygonRings | null {
  const distinct = [...new Set(areas)];
  const edges = new EdgeSet();
  for (const [outer, ...holes] of distinct.flat()) {
    if (outer !== undefined) edges.addRing(outer, 1);
    for (const hole of holes) edges.addRing(hole, -1);
  }
  const rings = edges.takeRings().filter((ring) => !isSliver(ring));
  const outers = rings.filter((ring) => signedArea(ring) > 0);
  if (outers.length === 0 || outers.length > MOST_OUTERS_PER_AREA * distinct.length + 1) return null;
  const holes = rings.filter((ring) => signedArea(ring) < 0);
  return outers.map((outer) => [outer, ...holes.filter((hole) => liesIn(hole, outer))]);
}

type Ring = readonly LonLat[];

/** An exclave or two is possible; where every other area keeps an outline of its own, nothing was shared. */
const MOST_OUTERS_PER_AREA = 0.25;
/** 4πA/P² of a ring: 1 for a circle, near 0 for what is left where one neighbour has a vertex more. */
const LEAST_ROUNDNESS = 0.01;

/** Directed edges, each cancelled by its opposite. */
class EdgeSet {
  readonly #ends = new Map<string, LonLat[]>();

  /** Walks the ring so that its signed area has the sign asked for. */
  addRing(ring: Ring, sign: 1 | -1): void {
    const walked = Math.sign(signedArea(ring)) === sign ? ring : ring.toReversed();
    for (const [index, from] of walked.entries()) {
      const to = walked[index + 1];
      if (to !== undefined && keyOf(from) !== keyOf(to) && !this.#take(to, from)) this.#add(from, to);
    }
  }

  /** What is left as closed rings; the set is empty afterwards. */
  takeRings(): readonly Ring[] {
    const rings: Ring[] = [];
    for (const key of this.#ends.keys()) {
      while (this.#ends.has(key)) rings.push(this.#takeRing(key));
    }
    return rings;
  }

  #takeRing(startKey: string): Ring {
    const [lon = Number.NaN, lat = Number.NaN] = startKey.split(' ').map(Number);
    const ring: LonLat[] = [[lon, lat]];
    let next = this.#takeFirst(startKey);
    while (next !== null) {
      ring.push(next);
      if (keyOf(next) === startKey) break;
      next = this.#takeFirst(keyOf(next));
    }
    return ring;
  }

  #add(from: LonLat, to: LonLat): void {
    const key = keyOf(from);
    const ends = this.#ends.get(key);
    if (ends === undefined) this.#ends.set(key, [to]);
    else ends.push(to);
  }

  #take(from: LonLat, to: LonLat): boolean {
    const key = keyOf(from);
    const ends = this.#ends.get(key) ?? [];
    const index = ends.findIndex((end) => keyOf(end) === keyOf(to));
    if (index < 0) return false;
    ends.splice(index, 1);
    if (ends.length === 0) this.#ends.delete(key);
    return true;
  }

  #takeFirst(key: string): LonLat | null {
    const first = this.#ends.get(key)?.[0];
    const [lon = Number.NaN, lat = Number.NaN] = key.split(' ').map(Number);
    return first !== undefined && this.#take([lon, lat], first) ? first : null;
  }
}

function keyOf([lon, lat]: LonLat): string {
  return `${lon} ${lat}`;
}

/** Square degrees, positive when the ring runs counter-clockwise. */
function signedArea(ring: Ring): number {
  const [origin] = ring;
  if (origin === undefined) return 0;
  return ring.reduce((sum, [lon, lat], index) => {
    const [nextLon, nextLat] = ring[index + 1] ?? origin;
    return sum + ((lon - origin[0]) * (nextLat - origin[1]) - (nextLon - origin[0]) * (lat - origin[1])) / 2;
  }, 0);
}

function isSliver(ring: Ring): boolean {
  const length = ring.reduce((sum, [lon, lat], index) => {
    const next = ring[index + 1];
    return next === undefined ? sum : sum + Math.hypot(next[0] - lon, next[1] - lat);
  }, 0);
  return 4 * Math.PI * Math.abs(signedArea(ring)) < LEAST_ROUNDNESS * length ** 2;
}

function liesIn(hole: Ring, outer: Ring): boolean {
  const [first, second] = hole;
  if (first === undefined || second === undefined) return false;
  return isInside([(first[0] + second[0]) / 2, (first[1] + second[1]) / 2], [[outer]]);
}
