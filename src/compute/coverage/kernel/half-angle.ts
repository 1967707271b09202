/*
 * Directions on a circle as one number. With a base direction b, the direction at angle δ from it is written
 * τ = tan(δ/2). τ grows monotonically from −∞ to ∞ as δ goes from −180° to 180°, so that arcs are intervals of τ
 * (or the outside of one), and neither an arc tangent nor a sine is needed until an area is added up.
 */

/** Half-angle parameter of the unit direction (x, y) for the unit base direction; ±∞ opposite to the base. */
export function halfAngle(base: Direction, x: number, y: number): number {
  const sin = base.x * y - base.y * x;
  const cos = base.x * x + base.y * y;
  // Both forms are tan(δ/2); each is free of cancellation on its half.
  return cos >= 0 ? sin / (1 + cos) : (1 - cos) / sin;
}

export interface Direction {
  readonly x: number;
  readonly y: number;
}

/** Unit direction of a half-angle parameter. */
export function directionAt(base: Direction, tau: number): Direction {
  if (!Number.isFinite(tau)) return { x: -base.x, y: -base.y };
  const scale = 1 / (1 + tau * tau);
  const cos = (1 - tau * tau) * scale;
  const sin = 2 * tau * scale;
  return { x: base.x * cos - base.y * sin, y: base.y * cos + base.x * sin };
}

/** A parameter strictly between two others, which may be infinite. */
export function between(from: number, to: number): number {
  if (from === -Infinity) return to === Infinity ? 0 : to - 1;
  return to === Infinity ? from + 1 : (from + to) / 2;
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * Twice the area that an arc contributes by Green's theorem, ∫ (x dy − y dx) along it:
 * r²·Δδ + r·(cx·Δuy − cy·Δux), with Δδ = 2·(atan τ₂ − atan τ₁).
 */
export function arcTerm(circle: Circle, base: Direction, from: number, to: number): number {
  const angle = 2 * (Math.atan(to) - Math.atan(from));
  const a = directionAt(base, from);
  const b = directionAt(base, to);
  const r = circle.radius;
  return r * r * angle + r * (circle.x * (b.y - a.y) - circle.y * (b.x - a.x));
}

/** A set of directions that is an arc: nothing, everything, [from, to], or outside of (from, to) reversed. */
export class DirectionArc {
  kind: 'none' | 'all' | 'inside' | 'wrapped' = 'none';
  /** The arc begins at `from` and ends at `to`, counter-clockwise; `wrapped` when it passes the back of the base. */
  from = 0;
  to = 0;

  /** Directions within the angle α of the unit normal n: n·u ≥ cos α; within `slack` of ±1 all or nothing. */
  setCap(base: Direction, normal: Direction, cos: number, slack: number): void {
    if (cos <= slack - 1) this.kind = 'all';
    else if (cos >= 1 - slack) this.kind = 'none';
    else this.setCapWithSine(base, normal, cos, Math.sqrt((1 - cos) * (1 + cos)));
  }

  /** As `setCap`, where sin α > 0 is known more precisely than cos α tells. */
  setCapWithSine(base: Direction, normal: Direction, cos: number, sin: number): void {
    if (sin < SMALLEST_SINE) {
      this.kind = cos > 0 ? 'none' : 'all';
      return;
    }
    const from = halfAngle(base, normal.x * cos + normal.y * sin, normal.y * cos - normal.x * sin);
    const to = halfAngle(base, normal.x * cos - normal.y * sin, normal.y * cos + normal.x * sin);
    this.setBetween(from, to);
  }

  /** From one parameter counter-clockwise to another. */
  setBetween(from: number, to: number): void {
    this.from = from;
    this.to = to;
    this.kind = from <= to ? 'inside' : 'wrapped';
  }

  /** Keeps the intervals' parts that are in the arc. */
  restrict(intervals: {
    clear(): void;
    keepInside(from: number, to: number): void;
    keepOutside(from: number, to: number): void;
  }): void {
    if (this.kind === 'none') intervals.clear();
    else if (this.kind === 'inside') intervals.keepInside(this.from, this.to);
    else if (this.kind === 'wrapped') intervals.keepOutside(this.to, this.from);
  }
}

/** Caps narrower than this are rounding: 10⁻⁸ m at 10 km. */
const SMALLEST_SINE = 1e-12;
