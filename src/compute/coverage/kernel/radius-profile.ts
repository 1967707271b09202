import type { Degrees, Metres } from '../../../domain/quantities.ts';
import { f64 } from './typed.ts';

/** One wedge of a star: constant radius between two azimuths, clockwise, with its neighbours' radii. */
export interface Wedge {
  /** 0 ≤ from < 360 */
  readonly from: Degrees;
  /** 0 ≤ to < 360; equal to `from` for a full disc only. */
  readonly to: Degrees;
  readonly radius: Metres;
  /** Radius just before `from` and just after `to`; 0 where nothing adjoins. */
  readonly before: Metres;
  readonly after: Metres;
}

/** Breakpoints nearer than this are one: 0.2 µm at 10 km. */
const SAME_AZIMUTH: Degrees = 1e-9;
const WIDEST_WEDGE: Degrees = 180;

/**
 * The union of discs and pies around one centre, as its radius by azimuth. The union of co-sited pieces is
 * star-shaped whatever their overlaps, so it is described by a step function: sides that two sectors share,
 * concentric arcs and duplicates disappear here and can never reach the geometry.
 */
export class RadiusProfile {
  private discRadius = 0;
  private pies = 0;
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly radius: number[] = [];

  /**
   * Adds a disc (width 360°) or a pie. A radius of 0 adds nothing.
   *
   * @throws RangeError for radii or widths that no footprint can have
   */
  add(from: Degrees, width: Degrees, radius: Metres): void {
    if (!(radius >= 0 && radius < 1e6)) throw new RangeError(`A piece has the radius ${radius} m`);
    if (!(width > 0 && width <= 360) || !Number.isFinite(from)) {
      throw new RangeError(`A piece has the start ${from}° and the width ${width}°`);
    }
    if (width >= 360 - SAME_AZIMUTH) {
      this.discRadius = Math.max(this.discRadius, radius);
      return;
    }
    this.from[this.pies] = wrap(from);
    this.to[this.pies] = wrap(from + width);
    this.radius[this.pies] = radius;
    this.pies += 1;
  }

  /** The disjoint wedges of the union, clockwise, equal neighbours merged, none wider than 180°. Empties itself. */
  takeWedges(): Wedge[] {
    const azimuths = this.breakpoints();
    const radii = this.radiiBetween(azimuths);
    const { discRadius } = this;
    this.discRadius = 0;
    this.pies = 0;
    return mergeSteps(azimuths, radii, discRadius);
  }

  private breakpoints(): Float64Array {
    const all = new Float64Array(2 * this.pies);
    let count = 0;
    for (let pie = 0; pie < this.pies; pie++) {
      count = insert(all, count, this.from[pie] ?? Number.NaN);
      count = insert(all, count, this.to[pie] ?? Number.NaN);
    }
    return all.subarray(0, count);
  }

  /** Greatest radius between each breakpoint and the next. */
  private radiiBetween(azimuths: Float64Array): Float64Array {
    const count = azimuths.length;
    const radii = new Float64Array(count).fill(this.discRadius);
    for (let pie = 0; pie < this.pies; pie++) {
      const radius = this.radius[pie] ?? Number.NaN;
      const end = indexOf(azimuths, this.to[pie] ?? Number.NaN);
      let k = indexOf(azimuths, this.from[pie] ?? Number.NaN);
      for (; k !== end; k = k + 1 === count ? 0 : k + 1) {
        if (radius > f64(radii, k)) radii[k] = radius;
      }
    }
    return radii;
  }
}

/** Inserts into an ascending column unless the azimuth is there already; pieces usually come in order. */
function insert(ascending: Float64Array, count: number, azimuth: Degrees): number {
  let place = count;
  while (place > 0 && f64(ascending, place - 1) > azimuth) place -= 1;
  const isKnown =
    (place > 0 && azimuth - f64(ascending, place - 1) < SAME_AZIMUTH) ||
    (place < count && f64(ascending, place) - azimuth < SAME_AZIMUTH);
  if (isKnown) return count;
  ascending.copyWithin(place + 1, place, count);
  ascending[place] = azimuth;
  return count + 1;
}

function mergeSteps(azimuths: Float64Array, radii: Float64Array, discRadius: Metres): Wedge[] {
  const count = azimuths.length;
  let start = 0;
  while (start < count && radiusAt(radii, start) === radiusAt(radii, start - 1)) start += 1;
  if (start === count) {
    const radius = count > 0 ? radiusAt(radii, 0) : discRadius;
    return radius > 0 ? [{ from: 0, to: 0, radius, before: radius, after: radius }] : [];
  }
  const wedges: Wedge[] = [];
  for (let k = start; k < start + count;) {
    const radius = radiusAt(radii, k);
    let next = k + 1;
    while (next < start + count && radiusAt(radii, next) === radius) next += 1;
    if (radius > 0) {
      const wedge = {
        from: f64(azimuths, k % count),
        to: f64(azimuths, next % count),
        radius,
        before: radiusAt(radii, k - 1),
        after: radiusAt(radii, next),
      };
      pushConvex(wedges, wedge);
    }
    k = next;
  }
  return wedges;
}

function radiusAt(radii: Float64Array, k: number): number {
  const count = radii.length;
  return f64(radii, k < 0 ? k + count : k < count ? k : k - count);
}

/** Pieces must be convex for the kernel, so anything wider than a half disc is halved. */
function pushConvex(wedges: Wedge[], wedge: Wedge): void {
  const width = wrap(wedge.to - wedge.from);
  if (width <= WIDEST_WEDGE + SAME_AZIMUTH) {
    wedges.push(wedge);
    return;
  }
  const middle = wrap(wedge.from + width / 2);
  wedges.push(
    { ...wedge, to: middle, after: wedge.radius },
    { ...wedge, from: middle, before: wedge.radius },
  );
}

/** 0 ≤ a < 360, and exactly 0 for what is 360 but for rounding. */
function wrap(azimuth: Degrees): Degrees {
  const rest = azimuth % 360;
  const turned = rest < 0 ? rest + 360 : rest;
  return turned > 360 - SAME_AZIMUTH ? 0 : turned;
}

/** Index of the breakpoint that stands for an azimuth: the last one not above it, rounding allowed for. */
function indexOf(azimuths: Float64Array, azimuth: Degrees): number {
  let low = 0;
  let high = azimuths.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (f64(azimuths, middle) < azimuth + SAME_AZIMUTH) low = middle;
    else high = middle - 1;
  }
  return low;
}
