import { at } from './arrays.ts';
import { distance } from './frame.ts';
import type { Point } from './frame.ts';
import type { Random } from './random.ts';

/** Places along the roads, about 300 m apart. */
export type Roads = readonly Point[];

/**
 * Roads that join the communes' seats: the shortest tree, and the links that save a long way round. Each link
 * bends by midpoint displacement.
 */
export function buildRoads(seats: readonly Point[], random: Random): Roads {
  const links = shortestTree(seats);
  const ways = wayLengths(seats, links);
  for (let a = 0; a < seats.length; a++) {
    for (let b = a + 1; b < seats.length; b++) {
      const straight = distance(at(seats, a), at(seats, b));
      if (straight < 13 && at(at(ways, a), b) > 2.6 * straight) links.push([a, b]);
    }
  }
  return links.flatMap(([a, b]) => bendingLine(at(seats, a), at(seats, b), random));
}

export function distanceToRoad(roads: Roads, place: Point): number {
  let least = Infinity;
  for (const point of roads) least = Math.min(least, distance(point, place));
  return least;
}

/** Prim's algorithm. */
function shortestTree(seats: readonly Point[]): [number, number][] {
  const links: [number, number][] = [];
  const joined = [0];
  const open = new Set(seats.keys());
  open.delete(0);
  while (open.size > 0) {
    const [link] = joined
      .flatMap((a) => [...open].map((b) => ({ a, b, length: distance(at(seats, a), at(seats, b)) })))
      .toSorted((p, q) => p.length - q.length);
    if (link === undefined) break;
    links.push([link.a, link.b]);
    joined.push(link.b);
    open.delete(link.b);
  }
  return links;
}

/** Lengths along the tree between all seats. */
function wayLengths(seats: readonly Point[], links: readonly (readonly [number, number])[]): number[][] {
  return seats.map((_, start) => {
    const length = seats.map(() => Infinity);
    length[start] = 0;
    const queue = [start];
    for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
      for (const [a, b] of links) {
        if (a !== here && b !== here) continue;
        const next = a === here ? b : a;
        if (at(length, next) < Infinity) continue;
        length[next] = at(length, here) + distance(at(seats, a), at(seats, b));
        queue.push(next);
      }
    }
    return length;
  });
}

const STEP_KM = 0.3;

function bendingLine(from: Point, to: Point, random: Random): Point[] {
  let line: Point[] = [from, to];
  for (let step = distance(from, to); step > STEP_KM; step /= 2) {
    const next: Point[] = [from];
    for (let i = 1; i < line.length; i++) {
      const a = at(line, i - 1);
      const b = at(line, i);
      const side = random.between(-0.17, 0.17);
      next.push([(a[0] + b[0]) / 2 - side * (b[1] - a[1]), (a[1] + b[1]) / 2 + side * (b[0] - a[0])], b);
    }
    line = next;
  }
  return line;
}
