import type { CellScene } from './cell-scene.ts';
import type { Circle, Direction } from './half-angle.ts';
import { DirectionArc, halfAngle } from './half-angle.ts';
import { IntervalList } from './intervals.ts';
import { TOUCHING } from './tolerances.ts';
import { f64, i32, u8 } from './typed.ts';

/**
 * The part of a wedge's arc that is inside the cell and inside no other star's wedge: where the union of the
 * stars ends. Intervals of the half-angle parameter about `base`.
 */
export class ArcExposure {
  readonly exposed = new IntervalList();
  base: Direction = { x: 1, y: 0 };
  circle: Circle = { x: 0, y: 0, radius: 0 };
  private readonly covered = new IntervalList();
  private readonly arc = new DirectionArc();
  private readonly scene: CellScene;

  constructor(scene: CellScene) {
    this.scene = scene;
  }

  /** Prepares for the wedges of a newly filled scene. */
  reserve(): void {
    const capacity = 4 * this.scene.count + 16;
    this.exposed.reserve(capacity);
    this.covered.reserve(capacity);
  }

  compute(wedge: number): void {
    const { scene, exposed } = this;
    this.circle = { x: f64(scene.x, wedge), y: f64(scene.y, wedge), radius: f64(scene.radius, wedge) };
    this.base = towardsCellCentre(this.circle, scene.size);
    exposed.setOnly(-Infinity, Infinity);
    this.clipToCell();
    if (exposed.length > 0 && u8(scene.isDisc, wedge) === 0) {
      const from = halfAngle(this.base, f64(scene.firstX, wedge), f64(scene.firstY, wedge));
      const to = halfAngle(this.base, f64(scene.secondX, wedge), f64(scene.secondY, wedge));
      this.arc.setBetween(from, to);
      this.arc.restrict(exposed);
    }
    for (let other = 0; other < scene.count && exposed.length > 0; other++) {
      if (i32(scene.star, other) !== i32(scene.star, wedge)) this.uncover(wedge, other);
    }
  }

  /** 0 ≤ cx + r·ux ≤ size, and the same for y: four caps. */
  private clipToCell(): void {
    const { x, y, radius } = this.circle;
    const { size } = this.scene;
    this.restrictToCap(EAST, -x / radius);
    this.restrictToCap(WEST, (x - size) / radius);
    this.restrictToCap(NORTH, -y / radius);
    this.restrictToCap(SOUTH, (y - size) / radius);
  }

  private restrictToCap(normal: Direction, cos: number): void {
    if (this.exposed.length === 0) return;
    this.arc.setCap(this.base, normal, cos, TOUCHING / this.circle.radius);
    this.arc.restrict(this.exposed);
  }

  /** Subtracts the directions whose point on the arc lies inside another wedge. */
  private uncover(wedge: number, other: number): void {
    const { scene, arc, covered } = this;
    const dx = f64(scene.x, other) - this.circle.x;
    const dy = f64(scene.y, other) - this.circle.y;
    this.setCapInsideCircle(dx, dy, f64(scene.radius, other), other < wedge);
    if (arc.kind === 'none') return;
    covered.copy(this.exposed);
    arc.restrict(covered);
    if (covered.length > 0 && u8(scene.isDisc, other) === 0) {
      // Left of the first side: n·u ≥ n·d/r with the inward normal n; right of the second side likewise.
      const r = this.circle.radius;
      const first = { x: -f64(scene.firstY, other), y: f64(scene.firstX, other) };
      arc.setCap(this.base, first, (first.x * dx + first.y * dy) / r, TOUCHING / r);
      arc.restrict(covered);
      const second = { x: f64(scene.secondY, other), y: -f64(scene.secondX, other) };
      arc.setCap(this.base, second, (second.x * dx + second.y * dy) / r, TOUCHING / r);
      arc.restrict(covered);
    }
    this.exposed.subtract(covered);
  }

  /**
   * Directions in which a point at distance r is inside the circle of radius R whose centre is at (dx, dy):
   * n·u ≥ cos α, cos α = (r² + d² − R²) / 2rd, n = d/|d|. The four factors of Heron's formula decide whether the
   * circles cross and give sin α without cancellation; both circles see the same factors, so that they agree on
   * touching. Of coincident circles the earlier star's is the outline.
   */
  private setCapInsideCircle(dx: number, dy: number, otherRadius: number, isEarlier: boolean): void {
    const { arc } = this;
    const r = this.circle.radius;
    const distance = Math.sqrt(dx * dx + dy * dy);
    const difference = r - otherRadius;
    const overlap = r + otherRadius - distance;
    const beyond = distance + difference;
    const within = distance - difference;
    if (beyond <= TOUCHING && within <= TOUCHING) arc.kind = isEarlier ? 'all' : 'none';
    else if (overlap <= TOUCHING || within <= TOUCHING) arc.kind = 'none';
    else if (beyond <= TOUCHING) arc.kind = 'all';
    else {
      const scale = 2 * r * distance;
      const cos = (distance * distance + difference * (r + otherRadius)) / scale;
      const sin = Math.sqrt((r + otherRadius + distance) * overlap * beyond * within) / scale;
      arc.setCapWithSine(this.base, { x: dx / distance, y: dy / distance }, cos, sin);
    }
  }
}

const EAST: Direction = { x: 1, y: 0 };
const WEST: Direction = { x: -1, y: 0 };
const NORTH: Direction = { x: 0, y: 1 };
const SOUTH: Direction = { x: 0, y: -1 };

/** The base lies in the middle of what is seen of the cell, so that its back is usually out of sight. */
function towardsCellCentre(circle: Circle, size: number): Direction {
  const x = size / 2 - circle.x;
  const y = size / 2 - circle.y;
  const length = Math.sqrt(x * x + y * y);
  return length > 0 ? { x: x / length, y: y / length } : EAST;
}
