import { difference, featureCollection, multiPolygon } from '@turf/turf';
import Flatbush from 'flatbush';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Metres, SquareMetres } from '../../domain/quantities.ts';
import { createFrame } from '../geodesy/frame.ts';
import type { Frame } from '../geodesy/frame.ts';
import type { AreaEngine, FootprintBatch, FootprintMask, UnitGeometry } from './batch.ts';
import { reachRange } from './footprints.ts';
import { isChosen } from './serving.ts';
import { cropToBoxOf, footprintPolygons, planeArea, planePolygons, WIDEST_STEP } from './turf-polygons.ts';
import type { PlanePolygons } from './turf-polygons.ts';

/** Result for one unit; `NaN` without geometry. */
export interface TurfArea {
  readonly coveredM2: SquareMetres;
  readonly unitM2: SquareMetres;
}

/** How a long check is watched and stopped. `pause` lets messages in between two units. */
export interface TurfControl {
  readonly isCancelled: () => boolean;
  readonly onUnit: (done: number, total: number, area: TurfArea) => void;
  readonly pause: () => Promise<void>;
}

/**
 * The reference engine: the same question answered by polygons. Independent of the exact engine in everything
 * but the footprints and the projection; right and slow (seconds per unit and selection).
 */
export function createTurfEngine(units: readonly UnitGeometry[], batch: FootprintBatch): AreaEngine {
  const index = indexFootprints(batch);
  return {
    name: 'turf',
    unitAreas: Float64Array.from(units, (unit) => {
      const plane = unitInPlane(unit);
      return plane === null ? NaN : planeArea(plane.polygons);
    }),
    unionAreas: (mask) => Float64Array.from(units, (unit) => measure(unit, index, mask).coveredM2),
  };
}

/** One unit by polygons: its area in the union of the footprints that touch it. */
export function turfUnitArea(unit: UnitGeometry, batch: FootprintBatch, mask: FootprintMask): TurfArea {
  return measure(unit, indexFootprints(batch), mask);
}

/** Unit by unit, with progress; `null` when it was cancelled. */
export async function turfUnionAreas(
  units: readonly UnitGeometry[],
  batch: FootprintBatch,
  mask: FootprintMask,
  control: TurfControl,
): Promise<readonly TurfArea[] | null> {
  const index = indexFootprints(batch);
  const areas: TurfArea[] = [];
  for (const unit of units) {
    await control.pause();
    if (control.isCancelled()) return null;
    const area = measure(unit, index, mask);
    areas.push(area);
    control.onUnit(areas.length, units.length, area);
  }
  return areas;
}

interface FootprintIndex {
  readonly batch: FootprintBatch;
  /** Boxes in degrees; `null` when there are no footprints. */
  readonly boxes: Flatbush | null;
}

/** A footprint that may matter to a unit, in the unit's plane (metres). */
interface Candidate {
  readonly footprint: number;
  readonly x: Metres;
  readonly y: Metres;
  /** Every direction reaches at least `nearest`, none further than `farthest`. */
  readonly nearest: Metres;
  readonly farthest: Metres;
}

/** Metres per degree, small enough that boxes are never too small between 0° and 60° of latitude. */
const METRES_PER_DEGREE = 110_000;
/** Absolute slack for "contains", well above rounding and well below anything that matters. */
const SLACK: Metres = 0.01;

function indexFootprints(batch: FootprintBatch): FootprintIndex {
  if (batch.count === 0) return { batch, boxes: null };
  const boxes = new Flatbush(batch.count);
  for (let i = 0; i < batch.count; i++) {
    const lon = batch.lon[i] ?? 0;
    const lat = batch.lat[i] ?? 0;
    const high = (reachRange(batch, i).farthest / METRES_PER_DEGREE) * 1.01;
    const wide = high / Math.cos((Math.abs(lat) + high) * (Math.PI / 180));
    boxes.add(lon - wide, lat - high, lon + wide, lat + high);
  }
  boxes.finish();
  return { batch, boxes };
}

/**
 * Takes footprint after footprint, the greatest first, out of the unit: what is left is what the union does not
 * cover. That equals uniting all and clipping, but the polygons in hand stay small, and a covered unit ends
 * the work early.
 */
function measure(unit: UnitGeometry, index: FootprintIndex, mask: FootprintMask): TurfArea {
  const plane = unitInPlane(unit);
  if (plane === null) return { coveredM2: NaN, unitM2: NaN };
  const unitM2 = planeArea(plane.polygons);
  const candidates = withoutContained(findCandidates(plane, index, mask));
  if (candidates.some((candidate) => containsUnit(candidate, plane.polygons))) {
    return { coveredM2: unitM2, unitM2 };
  }
  let left: PlanePolygons = plane.polygons;
  for (const { footprint } of candidates) {
    if (left.length === 0) break;
    left = withoutFootprint(left, footprint, { batch: index.batch, frame: plane.frame });
  }
  return { coveredM2: unitM2 - planeArea(left), unitM2 };
}

/**
 * The clipper gives up on some polygons that nearly touch ("Unable to complete output ring"). The footprint is
 * then tried with finer steps: other polygons of the same area.
 */
function withoutFootprint(
  left: PlanePolygons,
  footprint: number,
  { batch, frame }: { readonly batch: FootprintBatch; readonly frame: Frame },
): PlanePolygons {
  let failure: unknown = null;
  for (const fineness of [1, 1.3, 1.7, 2.9]) {
    const shape = footprintPolygons(batch, footprint, frame, WIDEST_STEP / fineness);
    try {
      return subtract(left, cropToBoxOf(shape, left));
    } catch (error) {
      failure = error;
    }
  }
  const station = batch.stationIds[batch.station[footprint] ?? -1];
  throw new Error(`The polygons of station ${station} cannot be clipped`, { cause: failure });
}

function subtract(left: PlanePolygons, shape: PlanePolygons): PlanePolygons {
  return shape.reduce<PlanePolygons>((rest, polygon) => {
    if (rest.length === 0) return rest;
    const cut = difference(featureCollection([multiPolygon(rest), multiPolygon([polygon])]));
    return cut === null ? [] : polygonsOf(cut);
  }, left);
}

interface UnitPlane {
  readonly frame: Frame;
  readonly polygons: PlanePolygons;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/** The unit in an equal-area plane centred on itself. */
function unitInPlane(unit: UnitGeometry): UnitPlane | null {
  if (unit.polygons === null) return null;
  const places = unit.polygons.flatMap((rings) => rings[0] ?? []);
  if (places.length === 0) return null;
  const [west, east] = range(places.map(([lon]) => lon));
  const [south, north] = range(places.map(([, lat]) => lat));
  const frame = createFrame((west + east) / 2, (south + north) / 2);
  return { frame, polygons: planePolygons(unit.polygons, frame), box: [west, south, east, north] };
}

function range(values: readonly number[]): readonly [least: number, greatest: number] {
  return values.reduce(
    ([least, greatest], value) => [Math.min(least, value), Math.max(greatest, value)],
    [Infinity, -Infinity],
  );
}

function findCandidates(
  plane: UnitPlane,
  { batch, boxes }: FootprintIndex,
  mask: FootprintMask,
): Candidate[] {
  const found = boxes?.search(...plane.box) ?? [];
  const chosen = found.filter((footprint) => isChosen(batch, footprint, mask));
  return chosen
    .sort((one, other) => one - other)
    .map((footprint) => ({
      footprint,
      ...plane.frame.project(batch.lon[footprint] ?? NaN, batch.lat[footprint] ?? NaN),
      ...reachRange(batch, footprint),
    }));
}

/** Drops footprints that lie in another's inner disc. Of equal ones the first is kept. */
function withoutContained(candidates: readonly Candidate[]): readonly Candidate[] {
  const bySize = [...candidates].sort((one, other) => other.nearest - one.nearest);
  const kept: Candidate[] = [];
  for (const candidate of bySize) {
    const hidden = kept.some((other) => {
      const apart = Math.hypot(other.x - candidate.x, other.y - candidate.y);
      return apart + (apart === 0 ? 0 : SLACK) + candidate.farthest <= other.nearest;
    });
    if (!hidden) kept.push(candidate);
  }
  return kept;
}

/** A disc is convex: it contains the unit when it contains all its vertices. */
function containsUnit({ x, y, nearest }: Candidate, polygons: PlanePolygons): boolean {
  const inside = ([px = NaN, py = NaN]: Position): boolean =>
    Math.hypot(px * 1000 - x, py * 1000 - y) <= nearest - SLACK;
  return polygons.every((rings) => (rings[0] ?? []).every(inside));
}

function polygonsOf({ geometry }: Feature<Polygon | MultiPolygon>): PlanePolygons {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
