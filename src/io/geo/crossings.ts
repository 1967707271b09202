import Flatbush from 'flatbush';
import type { LonLat, PolygonRings } from '../../domain/quantities.ts';

type Segment = readonly [from: LonLat, to: LonLat];

/**
 * Whether edges of a polygon cross, overlap, or meet anywhere but at the end they share. Touching counts:
 * a valid hole may touch its outer ring, so `true` means "look closer", `false` means the rings are simple.
 */
export function hasCrossings(rings: PolygonRings): boolean {
  const segments: Segment[] = [];
  /** For each segment the one after it in its ring, with which it shares an end. */
  const next: number[] = [];
  for (const ring of rings) {
    const first = segments.length;
    for (let index = 1; index < ring.length; index += 1) {
      const from = ring[index - 1];
      const to = ring[index];
      if (from === undefined || to === undefined) continue;
      segments.push([from, to]);
      next.push(index === ring.length - 1 ? first : segments.length);
    }
  }
  if (segments.length < 4) return false;
  const tree = new Flatbush(segments.length);
  for (const [[x1, y1], [x2, y2]] of segments) {
    tree.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  tree.finish();
  return segments.some(([[x1, y1], [x2, y2]], index) => {
    const near = tree.search(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    return near.some((other) => {
      if (other <= index || next[index] === other || next[other] === index) return false;
      return meet(segments[index], segments[other]);
    });
  });
}

function meet(first: Segment | undefined, second: Segment | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  const [a, b] = first;
  const [c, d] = second;
  const abc = side(a, b, c);
  const abd = side(a, b, d);
  const cda = side(c, d, a);
  const cdb = side(c, d, b);
  if (abc * abd < 0 && cda * cdb < 0) return true;
  return (
    (abc === 0 && isWithin(c, first)) ||
    (abd === 0 && isWithin(d, first)) ||
    (cda === 0 && isWithin(a, second)) ||
    (cdb === 0 && isWithin(b, second))
  );
}

function side([ax, ay]: LonLat, [bx, by]: LonLat, [cx, cy]: LonLat): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}

function isWithin([x, y]: LonLat, [[ax, ay], [bx, by]]: Segment): boolean {
  return x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);
}
