import type { UnitGeometry } from '../../../../src/compute/coverage/batch.ts';
import type { PlanePiece } from './plane.ts';

type Interval = readonly [from: number, to: number];

/**
 * Covered areas of units by an independent method: horizontal lines through the middles of equal strips, on each
 * line the exact length of unit ∩ union, times the strip's height. Shares nothing with the kernel. Most accurate
 * when horizontal edges lie between strips.
 */
export function scanlineAreas(
  units: readonly UnitGeometry[],
  pieces: readonly PlanePiece[],
  rowHeight: number,
): Float64Array {
  const rings = units.map((unit) => (unit.polygons ?? []).flat());
  const extents = rings.map(yExtent);
  const low = Math.min(...extents.map((extent) => extent[0]));
  const rows = Math.ceil((Math.max(...extents.map((extent) => extent[1])) - low) / rowHeight);
  const shapes = pieces.map(withDirections);
  const areas = new Float64Array(units.length);
  for (let row = 0; row < rows; row++) {
    const y = low + (row + 0.5) * rowHeight;
    const covered = union(chords(shapes, y));
    rings.forEach((unitRings, index) => {
      const extent = extents[index] ?? [0, 0];
      if (y < extent[0] || y > extent[1]) return;
      areas[index] = (areas[index] ?? 0) + rowHeight * overlap(insideRings(unitRings, y), covered);
    });
  }
  return areas;
}

type Rings = readonly (readonly (readonly [number, number])[])[];

function yExtent(rings: Rings): Interval {
  let low = Infinity;
  let high = -Infinity;
  for (const ring of rings) {
    for (const [, y] of ring) {
      low = Math.min(low, y);
      high = Math.max(high, y);
    }
  }
  return [low, high];
}

interface Shape extends PlanePiece {
  readonly sides: readonly { readonly east: number; readonly north: number; readonly sign: 1 | -1 }[];
}

/** The sides' directions; clockwise of the start the cross product is ≤ 0, before the end ≥ 0. */
function withDirections(piece: PlanePiece): Shape {
  if (piece.width >= 360) return { ...piece, sides: [] };
  const side = (azimuth: number, sign: 1 | -1) => ({
    east: Math.sin((azimuth * Math.PI) / 180),
    north: Math.cos((azimuth * Math.PI) / 180),
    sign,
  });
  return { ...piece, sides: [side(piece.from, -1), side(piece.from + piece.width, 1)] };
}

function insideRings(rings: Rings, y: number): Interval[] {
  const xs: number[] = [];
  for (const ring of rings) {
    for (let k = 0; k + 1 < ring.length; k++) {
      const a = ring[k] ?? [0, 0];
      const b = ring[k + 1] ?? [0, 0];
      if (a[1] > y !== b[1] > y) xs.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
    }
  }
  xs.sort((a, b) => a - b);
  const intervals: Interval[] = [];
  for (let k = 0; k + 1 < xs.length; k += 2) intervals.push([xs[k] ?? 0, xs[k + 1] ?? 0]);
  return intervals;
}

function chords(shapes: readonly Shape[], y: number): Interval[] {
  const intervals: Interval[] = [];
  for (const shape of shapes) {
    const squared = shape.r * shape.r - (y - shape.y) ** 2;
    if (squared <= 0) continue;
    const [from, to] = clipToSides(shape, y - shape.y, Math.sqrt(squared));
    if (from < to) intervals.push([shape.x + from, shape.x + to]);
  }
  return intervals;
}

/** From the chord [−half, half] at height dy what satisfies sign · (east·dy − north·x) ≥ 0 for each side. */
function clipToSides(shape: Shape, dy: number, half: number): Interval {
  let from = -half;
  let to = half;
  for (const { east, north, sign } of shape.sides) {
    if (north === 0) {
      if (sign * east * dy < 0) return [0, 0];
    } else if (sign * north > 0) {
      to = Math.min(to, (east * dy) / north);
    } else {
      from = Math.max(from, (east * dy) / north);
    }
  }
  return [from, to];
}

function union(intervals: Interval[]): Interval[] {
  intervals.sort((a, b) => a[0] - b[0]);
  const merged: Interval[] = [];
  for (const interval of intervals) {
    const last = merged.at(-1);
    if (last !== undefined && interval[0] <= last[1]) {
      merged[merged.length - 1] = [last[0], Math.max(last[1], interval[1])];
    } else {
      merged.push(interval);
    }
  }
  return merged;
}

function overlap(a: readonly Interval[], b: readonly Interval[]): number {
  let sum = 0;
  for (const p of a) for (const q of b) sum += Math.max(0, Math.min(p[1], q[1]) - Math.max(p[0], q[0]));
  return sum;
}
