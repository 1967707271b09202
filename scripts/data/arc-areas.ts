import { at } from './arrays.ts';
import type { Arc } from './arcs.ts';
import { distance } from './frame.ts';
import type { Point } from './frame.ts';

/** Area (km²) of each region, from its arcs. */
export function regionAreas(arcs: readonly Arc[], regions: number): Float64Array {
  const areas = new Float64Array(regions);
  for (const arc of arcs) {
    let twice = 0;
    for (let i = 1; i < arc.points.length; i++) {
      const a = at(arc.points, i - 1);
      const b = at(arc.points, i);
      twice += a[0] * b[1] - b[0] * a[1];
    }
    if (arc.left >= 0) areas[arc.left] = at(areas, arc.left) + twice / 2;
    if (arc.right >= 0) areas[arc.right] = at(areas, arc.right) - twice / 2;
  }
  return areas;
}

/**
 * Moves the arcs sideways, a few metres each, until every region has its area. How much passes between two
 * regions is a flow down a potential that is solved for on the graph of regions, so that an error in the
 * middle is handed on over several borders instead of distorting one.
 */
export function correctAreas(arcs: readonly Arc[], targets: readonly number[]): Arc[] {
  let out = [...arcs];
  for (let round = 0; round < 6; round++) {
    const areas = regionAreas(out, targets.length);
    const missing = targets.map((target, i) => target - at(areas, i));
    const potential = solvePotential(out, missing);
    const level = (region: number): number => (region < 0 ? 0 : at(potential, region));
    out = out.map((arc) => shiftArc(arc, softness(arc) * (level(arc.left) - level(arc.right))));
  }
  return out;
}

/** Gauss–Seidel on Σ L_ij (p_i − p_j) = missing_i, where L is the movable length of a border; outside has p = 0. */
function solvePotential(arcs: readonly Arc[], missing: readonly number[]): Float64Array {
  const links = missing.map((): { other: number; length: number }[] => []);
  for (const arc of arcs) {
    const length = movableLength(arc) * softness(arc);
    if (arc.left >= 0) at(links, arc.left).push({ other: arc.right, length });
    if (arc.right >= 0) at(links, arc.right).push({ other: arc.left, length });
  }
  const potential = new Float64Array(missing.length);
  for (let sweep = 0; sweep < 600; sweep++) {
    for (const [i, own] of links.entries()) {
      let flow = at(missing, i);
      let total = 0;
      for (const { other, length } of own) {
        flow += length * (other < 0 ? 0 : at(potential, other));
        total += length;
      }
      potential[i] = flow / total;
    }
  }
  return potential;
}

/** The province's outline is kept stiffer than the lines inside. */
function softness(arc: Arc): number {
  return arc.left < 0 || arc.right < 0 ? 0.4 : 1;
}

function movableLength(arc: Arc): number {
  let length = 0;
  for (let i = 1; i + 1 < arc.points.length; i++) {
    length += distance(at(arc.points, i - 1), at(arc.points, i + 1)) / 2;
  }
  return length;
}

/** Moves the inner points by `offset` kilometres to the right, which enlarges the region on the left. */
function shiftArc(arc: Arc, offset: number): Arc {
  const points = arc.points.map((p, i): Point => {
    const a = arc.points[i - 1];
    const b = arc.points[i + 1];
    if (a === undefined || b === undefined) return p;
    const chord = distance(a, b);
    if (chord === 0) return p;
    return [p[0] + (offset * (b[1] - a[1])) / chord, p[1] - (offset * (b[0] - a[0])) / chord];
  });
  return { ...arc, points };
}
