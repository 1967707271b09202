import type { LonLat } from '../../domain/quantities.ts';

export type RingFault = 'RING_UNCLOSED' | 'DUPLICATE_VERTEX' | 'SPIKE_REMOVED' | 'RING_DROPPED';

/** Relative to the product of the two edges: below it they are one line. */
const COLLINEAR = 1e-12;

/**
 * A ring closed, without repeated vertices and without spikes (there and back along one line). `null` when
 * fewer than three corners remain. Each kind of fault found is noted once.
 */
export function cleanRing(
  ring: readonly LonLat[],
  note: (fault: RingFault) => void,
): readonly LonLat[] | null {
  const finite = ring.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const first = finite[0];
  const last = finite.at(-1);
  const isClosed = finite.length > 1 && first !== undefined && last !== undefined && same(first, last);
  const open = isClosed ? finite.slice(0, -1) : finite;
  const distinct = withoutRepeats(open);
  const corners = withoutSpikes(distinct);
  const start = corners[0];
  if (corners.length < 3 || start === undefined) {
    note('RING_DROPPED');
    return null;
  }
  if (!isClosed) note('RING_UNCLOSED');
  if (distinct.length < open.length) note('DUPLICATE_VERTEX');
  if (corners.length < distinct.length) note('SPIKE_REMOVED');
  return [...corners, start];
}

function withoutRepeats(open: readonly LonLat[]): readonly LonLat[] {
  const distinct = open.filter((point, index) => index === 0 || !same(point, open[index - 1] ?? point));
  const [first] = distinct;
  while (first !== undefined && distinct.length > 1 && same(distinct.at(-1) ?? first, first)) distinct.pop();
  return distinct;
}

/** Taking a spike's tip off may leave its foot twice, or bare another spike: go back a step each time. */
function withoutSpikes(open: readonly LonLat[]): LonLat[] {
  const kept: LonLat[] = [];
  for (const point of open) {
    kept.push(point);
    trimEnd(kept);
  }
  let isStable = false;
  while (!isStable && kept.length >= 3) isStable = !trimSeam(kept);
  return kept;
}

function trimEnd(kept: LonLat[]): void {
  for (;;) {
    const [a, b, c] = [kept.at(-3), kept.at(-2), kept.at(-1)];
    if (b === undefined || c === undefined) return;
    if (same(b, c)) kept.pop();
    else if (a !== undefined && isSpike(a, b, c)) kept.splice(-2, 1);
    else return;
  }
}

/** The places where the end of the list meets its beginning. */
function trimSeam(kept: LonLat[]): boolean {
  const [a, b, c, d] = [kept.at(-2), kept.at(-1), kept[0], kept[1]];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false;
  if (same(b, c) || isSpike(a, b, c)) {
    kept.pop();
    return true;
  }
  if (!isSpike(b, c, d)) return false;
  kept.shift();
  return true;
}

function isSpike([ax, ay]: LonLat, [bx, by]: LonLat, [cx, cy]: LonLat): boolean {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, cx - bx, cy - by];
  const cross = Math.abs(ux * vy - uy * vx);
  return ux * vx + uy * vy < 0 && cross <= COLLINEAR * Math.hypot(ux, uy) * Math.hypot(vx, vy);
}

function same(a: LonLat, b: LonLat): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
