import { featureCollection, intersect, multiPolygon, union } from '@turf/turf';
import Flatbush from 'flatbush';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Metres, SquareMetres } from '../../domain/quantities.ts';
import { createFrame } from '../geodesy/frame.ts';
import type { Frame } from '../geodesy/frame.ts';
import type { AreaEngine, FootprintBatch, FootprintMask, UnitGeometry } from './batch.ts';
import { reachRange } from './footprints.ts';
import { isChosen } from './serving.ts';
import { cropToBoxOf, footprintPolygons, planeArea, planePolygons } from './turf-polygons.ts';
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

/** One unit by polygons: union of the footprints that touch it, clipped by its boundary. */
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

function measure(unit: UnitGeometry, index: FootprintIndex, mask: FootprintMask): TurfArea {
  const plane = unitInPlane(unit);
  if (plane === null) return { coveredM2: NaN, unitM2: NaN };
  const { polygons, frame } = plane;
  const unitM2 = planeArea(polygons);
  const candidates = withoutContained(findCandidates(plane, index, mask));
  if (candidates.some((candidate) => containsUnit(candidate, polygons))) return { coveredM2: unitM2, unitM2 };
  const shapes = candidates.flatMap(({ footprint }) => {
    const shape = cropToBoxOf(footprintPolygons(index.batch, footprint, frame), polygons);
    return shape.map((polygon) => multiPolygon([polygon]));
  });
  const covered = united(shapes);
  if (covered === null) return { coveredM2: 0, unitM2 };
  const within = intersect(featureCollection([multiPolygon(polygons), covered]));
  return { coveredM2: within === null ? 0 : planeArea(polygonsOf(within)), unitM2 };
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

function united(shapes: readonly Feature<MultiPolygon>[]): Feature<Polygon | MultiPolygon> | null {
  const [first] = shapes;
  if (first === undefined) return null;
  return shapes.length === 1 ? first : union(featureCollection([...shapes]));
}

function polygonsOf({ geometry }: Feature<Polygon | MultiPolygon>): PlanePolygons {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
