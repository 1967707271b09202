import type { CellScene } from './cell-scene.ts';
import { IntervalList } from './intervals.ts';
import { SAME_LINE_DISTANCE, SAME_LINE_SINE, TOUCHING } from './tolerances.ts';
import { f64, i32, u8 } from './typed.ts';

/** A straight boundary part in cell coordinates: p + s·d, 0 ≤ s ≤ 1. */
export interface Segment {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  /** Whether the area it bounds is to the left (1) or to the right (−1) of its direction. */
  readonly interior: 1 | -1;
  /** The wedge that it is a side of, −1 for a unit's edge. */
  readonly wedge: number;
}

/**
 * The part of a straight segment that is covered by the wedges of a scene.
 *
 * Where the segment runs along a wedge's side, rounding must not decide. Two co-sited or lattice-placed sectors
 * share sides, and a unit's border may lie on one. The rule: boundaries with their areas on opposite sides of the
 * line cancel (both sides of it are covered); of those with their areas on the same side the earlier one counts;
 * against a unit's edge, the unit's edge counts exactly if both areas are on the same side.
 */
export class SegmentCover {
  readonly covered = new IntervalList();
  private readonly scene: CellScene;
  private from = 0;
  private to = 0;

  constructor(scene: CellScene) {
    this.scene = scene;
  }

  reserve(): void {
    this.covered.reserve(this.scene.count + 2);
  }

  /** Fills `covered` with ordered disjoint intervals of s. Wedges of the segment's own star do not count. */
  compute(segment: Segment): void {
    const { scene, covered } = this;
    covered.clear();
    const ownStar = segment.wedge < 0 ? -1 : i32(scene.star, segment.wedge);
    for (let other = 0; other < scene.count; other++) {
      if (i32(scene.star, other) === ownStar) continue;
      if (!this.clipToWedge(segment, other)) continue;
      if (this.from <= 0 && this.to >= 1) {
        covered.setOnly(0, 1);
        return;
      }
      covered.append(this.from, this.to);
    }
    covered.unite();
  }

  private clipToWedge(segment: Segment, other: number): boolean {
    const x = segment.x - f64(this.scene.x, other);
    const y = segment.y - f64(this.scene.y, other);
    if (!this.clipToCircle(segment, { x, y }, f64(this.scene.radius, other))) return false;
    if (u8(this.scene.isDisc, other) === 1) return true;
    const { scene } = this;
    const first = { x: f64(scene.firstX, other), y: f64(scene.firstY, other) };
    // The second side bounds the wedge on its right: seen from its rim to the apex, the wedge is on the left.
    const second = { x: -f64(scene.secondX, other), y: -f64(scene.secondY, other) };
    return (
      this.clipToSide(segment, { x, y }, first, other) && this.clipToSide(segment, { x, y }, second, other)
    );
  }

  /** |p + s·d − c|² ≤ R² */
  private clipToCircle(segment: Segment, start: Point, radius: number): boolean {
    const { dx, dy } = segment;
    const a = dx * dx + dy * dy;
    const b = start.x * dx + start.y * dy;
    const c = start.x * start.x + start.y * start.y - radius * radius;
    const discriminant = b * b - a * c;
    // The square of half the chord is discriminant / a; where the circle passes the line by t it is 2Rt.
    if (!(discriminant > 2 * radius * TOUCHING * a)) return false;
    const root = Math.sqrt(discriminant);
    this.from = Math.max(0, (-b - root) / a);
    this.to = Math.min(1, (-b + root) / a);
    return this.from < this.to;
  }

  /** Keeps what is left of the line through the wedge's apex along `side`; `start` is seen from the apex. */
  private clipToSide(segment: Segment, start: Point, side: Point, other: number): boolean {
    const offset = side.x * start.y - side.y * start.x;
    const slope = side.x * segment.dy - side.y * segment.dx;
    const length = Math.sqrt(segment.dx * segment.dx + segment.dy * segment.dy);
    if (Math.abs(slope) <= SAME_LINE_SINE * length) {
      if (Math.abs(offset) > SAME_LINE_DISTANCE) return offset > 0;
      const sameSide = (side.x * segment.dx + side.y * segment.dy) * segment.interior > 0;
      return segment.wedge < 0 ? sameSide : !sameSide || other < segment.wedge;
    }
    const crossing = -offset / slope;
    if (slope > 0) this.from = Math.max(this.from, crossing);
    else this.to = Math.min(this.to, crossing);
    return this.from < this.to;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}
