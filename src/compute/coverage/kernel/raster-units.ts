import type { Metres } from '../../../domain/quantities.ts';
import type { Frame } from '../../geodesy/frame.ts';
import type { UnitGeometry } from '../batch.ts';
import type { EdgePart, Lattice } from './ring-walk.ts';
import { latticeAround, projectRings, walkRing } from './ring-walk.ts';
import { f64, FloatList, i32, IntList } from './typed.ts';

/**
 * Units as weights on the pixels of a fine equal-area lattice: runs of pixels wholly inside a unit, and the exact
 * area unit ∩ pixel of the pixels that its boundary enters. Plain data.
 */
export interface RasterUnits {
  readonly lattice: Lattice;
  /** m²; NaN where the unit has no geometry. */
  readonly unitAreas: Float64Array;
  readonly runUnit: Int32Array;
  /** First pixel of each run and one past its last; a run stays in one row. */
  readonly runFrom: Int32Array;
  readonly runTo: Int32Array;
  readonly edgeUnit: Int32Array;
  readonly edgePixel: Int32Array;
  /** m² */
  readonly edgeArea: Float64Array;
}

/** 50 m: the coverage maps that regulators ask operators for. */
const DEFAULT_PIXEL: Metres = 50;

export function createRasterUnits(
  frame: Frame,
  units: readonly UnitGeometry[],
  pixel: Metres = DEFAULT_PIXEL,
): RasterUnits {
  const rings = units.map((unit) => (unit.polygons ?? []).flatMap((polygon) => projectRings(frame, polygon)));
  const lattice = latticeAround(rings.flat(), pixel);
  const columns = {
    runUnit: new IntList(),
    runFrom: new IntList(),
    runTo: new IntList(),
    edgeUnit: new IntList(),
    edgePixel: new IntList(),
    edgeArea: new FloatList(),
  };
  for (const [unit, unitRings] of rings.entries()) weighUnit(lattice, unitRings, { unit, columns });
  const weights = {
    lattice,
    runUnit: trimmed(columns.runUnit),
    runFrom: trimmed(columns.runFrom),
    runTo: trimmed(columns.runTo),
    edgeUnit: trimmed(columns.edgeUnit),
    edgePixel: trimmed(columns.edgePixel),
    edgeArea: columns.edgeArea.values.slice(0, columns.edgeArea.length),
  };
  const unitAreas = Float64Array.from(units, (unit) => (unit.polygons === null ? Number.NaN : 0));
  return { ...weights, unitAreas: areasUnder({ ...weights, unitAreas }, null) };
}

/** Per unit the area in m² of the pixels that are 1; of all pixels for `null`. */
export function areasUnder(units: RasterUnits, pixels: Uint8Array | null): Float64Array {
  const areas = units.unitAreas.map((area) => (Number.isNaN(area) ? Number.NaN : 0));
  const pixelArea = units.lattice.size ** 2;
  for (let run = 0; run < units.runUnit.length; run++) {
    const unit = i32(units.runUnit, run);
    const count = countPixels(pixels, i32(units.runFrom, run), i32(units.runTo, run));
    areas[unit] = f64(areas, unit) + count * pixelArea;
  }
  for (let edge = 0; edge < units.edgeUnit.length; edge++) {
    const unit = i32(units.edgeUnit, edge);
    const isCovered = pixels === null || pixels[i32(units.edgePixel, edge)] === 1;
    if (isCovered) areas[unit] = f64(areas, unit) + f64(units.edgeArea, edge);
  }
  return areas;
}

function countPixels(pixels: Uint8Array | null, from: number, to: number): number {
  if (pixels === null) return to - from;
  let count = 0;
  for (let pixel = from; pixel < to; pixel++) count += pixels[pixel] === 1 ? 1 : 0;
  return count;
}

interface WeightColumns {
  readonly runUnit: IntList;
  readonly runFrom: IntList;
  readonly runTo: IntList;
  readonly edgeUnit: IntList;
  readonly edgePixel: IntList;
  readonly edgeArea: FloatList;
}

/** What the boundary does in one pixel: total fall of its edges, and the area between them and the right border. */
interface PixelEdges {
  fall: number;
  area: number;
}

/**
 * Exact area rasterisation by signed trapezia. With the unit on the left of its edges, an edge that falls by dy
 * opens the unit to the east of it: the rest of its own pixel gains dy·(size − x̄), every pixel further east
 * dy·size. The running sum along a row is therefore 0 outside and `size` inside.
 */
function weighUnit(
  lattice: Lattice,
  rings: readonly Float64Array[],
  into: { readonly unit: number; readonly columns: WeightColumns },
): void {
  const edges = new Map<number, PixelEdges>();
  const visitor = {
    piece: (pixel: number, part: EdgePart) => {
      const known = edges.get(pixel) ?? { fall: 0, area: 0 };
      const fall = part.ay - part.by;
      known.fall += fall;
      known.area += fall * (lattice.size - (part.ax + part.bx) / 2);
      edges.set(pixel, known);
    },
    crossColumn: () => undefined,
    crossRow: () => undefined,
  };
  for (const points of rings) walkRing(lattice, points, visitor);

  const { unit, columns } = into;
  let open = 0;
  let next = -1;
  for (const pixel of Int32Array.from(edges.keys()).sort()) {
    const here = edges.get(pixel) ?? { fall: 0, area: 0 };
    const isSameRow = Math.floor(pixel / lattice.columns) === Math.floor(next / lattice.columns);
    if (!isSameRow) open = 0;
    else if (open > lattice.size / 2 && next < pixel) {
      columns.runUnit.push(unit);
      columns.runFrom.push(next);
      columns.runTo.push(pixel);
    }
    columns.edgeUnit.push(unit);
    columns.edgePixel.push(pixel);
    columns.edgeArea.push(Math.max(0, open * lattice.size + here.area));
    open += here.fall;
    next = pixel + 1;
  }
}

function trimmed(list: IntList): Int32Array {
  return list.values.slice(0, list.length);
}
