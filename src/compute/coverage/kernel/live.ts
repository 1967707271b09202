import type { Frame } from '../../geodesy/frame.ts';
import { createFrame } from '../../geodesy/frame.ts';
import type { FootprintBatch } from '../batch.ts';
import type { BoundViolation } from './cell-integrator.ts';
import { CellIntegrator } from './cell-integrator.ts';
import { footprintWedges, placeStar } from './pieces.ts';
import type { Wedge } from './radius-profile.ts';
import { StarRaster } from './star-raster.ts';
import { StarTable } from './star-table.ts';
import { f64, i32, IntList } from './typed.ts';
import type { UnitGrid } from './unit-grid.ts';
import { sumSlots } from './unit-grid.ts';
import { CellStars } from './cell-stars.ts';

/** How unit areas changed between two states; units that did not change are not listed. */
interface AreaChange {
  readonly units: Int32Array;
  /** m², after − before, the difference of the two very figures that are shown. */
  readonly deltas: Float64Array;
  /** m² per unit afterwards; NaN where the unit has no geometry. */
  readonly areas: Float64Array;
  readonly violations: readonly BoundViolation[];
}

/** Number of one footprint in a live engine; given out by `add`, valid until `remove`. */
type LiveFootprint = number;

/**
 * The union of one selection's footprints, kept ready for change. Changes are collected and computed by `refresh`,
 * which touches only the cells whose state changed, so a move costs one pass over old and new cells together.
 *
 * The state does not depend on its history: after any sequence of changes areas have the same bits as after
 * adding the remaining footprints afresh in the order of their numbers.
 */
export interface LiveEngine {
  readonly areas: Float64Array;
  add(batch: FootprintBatch, footprint: number): LiveFootprint;
  remove(footprint: LiveFootprint): void;
  /** The same pieces at another place. */
  move(footprint: LiveFootprint, lon: number, lat: number): void;
  refresh(): AreaChange;
  /** What adding footprints would change; leaves the state as it was. Call `refresh` first if there are changes. */
  gain(batch: FootprintBatch, footprints: readonly number[]): AreaChange;
}

/** A live engine with the chosen footprints of a batch; footprint f of `chosen` has the number of its place there. */
export function createLiveEngine(
  grid: UnitGrid,
  batch: FootprintBatch,
  chosen: readonly number[],
  frame: Frame = createFrame(grid.lon0, grid.lat0),
): LiveEngine {
  const engine = new LiveUnion(grid, frame);
  for (const footprint of chosen) engine.add(batch, footprint);
  engine.refresh();
  return engine;
}

class LiveUnion implements LiveEngine {
  areas: Float64Array;
  private readonly grid: UnitGrid;
  private readonly frame: Frame;
  private readonly stars = new StarTable();
  private readonly wedges: (readonly Wedge[])[] = [];
  private readonly freeRows: LiveFootprint[] = [];
  private readonly raster: StarRaster;
  private readonly integrator: CellIntegrator;
  private readonly outlines: CellStars;
  /** How many stars wholly contain each cell. */
  private readonly fullCount: Int32Array;
  /** m² per entry of the grid. */
  private readonly contribution: Float64Array;
  private readonly slotAreas: Float64Array;
  private readonly dirtyCells = new IntList();
  private readonly isDirtyCell: Uint8Array;
  private readonly listed = new IntList();

  constructor(grid: UnitGrid, frame: Frame) {
    const cells = grid.columns * grid.rows;
    this.grid = grid;
    this.frame = frame;
    this.raster = new StarRaster(grid);
    this.integrator = new CellIntegrator(grid);
    this.outlines = new CellStars(cells);
    this.fullCount = new Int32Array(cells);
    this.contribution = new Float64Array(grid.entryUnit.length);
    this.slotAreas = new Float64Array(grid.slotUnit.length);
    this.isDirtyCell = new Uint8Array(cells);
    this.areas = sumSlots(grid, this.slotAreas);
  }

  add(batch: FootprintBatch, footprint: number): LiveFootprint {
    const row = this.freeRows.pop() ?? this.stars.addRow();
    this.wedges[row] = footprintWedges(batch, footprint);
    this.put(row, f64(batch.lon, footprint), f64(batch.lat, footprint));
    return row;
  }

  remove(footprint: LiveFootprint): void {
    this.take(footprint);
    this.stars.clearRow(footprint);
    this.wedges[footprint] = [];
    this.freeRows.push(footprint);
    // The lowest free number is given out next, so that numbers do not depend on the order of removal.
    this.freeRows.sort((a, b) => b - a);
  }

  move(footprint: LiveFootprint, lon: number, lat: number): void {
    this.take(footprint);
    this.put(footprint, lon, lat);
  }

  refresh(): AreaChange {
    const { grid, dirtyCells } = this;
    const violations = this.integrator.violations.length;
    const rows = new Set<number>();
    for (let k = 0; k < dirtyCells.length; k++) {
      const cell = i32(dirtyCells.values, k);
      this.isDirtyCell[cell] = 0;
      if (this.computeCell(cell)) rows.add(Math.floor(cell / grid.columns));
    }
    dirtyCells.length = 0;
    for (const row of rows) this.sumRow(row);
    const before = this.areas;
    this.areas = sumSlots(grid, this.slotAreas);
    return { ...difference(before, this.areas), violations: this.integrator.violations.slice(violations) };
  }

  gain(batch: FootprintBatch, footprints: readonly number[]): AreaChange {
    const added = footprints.map((footprint) => this.add(batch, footprint));
    const change = this.refresh();
    for (const footprint of added) this.remove(footprint);
    this.refresh();
    return change;
  }

  private put(row: number, lon: number, lat: number): void {
    placeStar(this.frame, this.stars, row, { lon, lat, wedges: this.wedges[row] ?? [] });
    const { outline } = this.mark(row, 1);
    for (let k = 0; k < outline.length; k++) this.outlines.add(i32(outline.values, k), row);
  }

  private take(row: number): void {
    const { outline } = this.mark(row, -1);
    for (let k = 0; k < outline.length; k++) this.outlines.remove(i32(outline.values, k), row);
  }

  /** Counts a star's full cells up or down and notes every cell whose area may change. */
  private mark(row: number, step: 1 | -1): StarRaster {
    const { raster, fullCount } = this;
    raster.rasterise(this.stars, row);
    for (let k = 0; k < raster.runs.length; k += 2) {
      const end = i32(raster.runs.values, k + 1);
      for (let cell = i32(raster.runs.values, k); cell < end; cell++) {
        const count = i32(fullCount, cell);
        fullCount[cell] = count + step;
        if (count === 0 || count + step === 0) this.touch(cell);
      }
    }
    for (let k = 0; k < raster.outline.length; k++) {
      const cell = i32(raster.outline.values, k);
      if (i32(fullCount, cell) === 0) this.touch(cell);
    }
    return raster;
  }

  private touch(cell: number): void {
    if (this.isDirtyCell[cell] !== 0) return;
    this.isDirtyCell[cell] = 1;
    this.dirtyCells.push(cell);
  }

  /** Recomputes a cell's contributions; whether any changed. */
  private computeCell(cell: number): boolean {
    const { grid, listed, integrator } = this;
    const first = i32(grid.cellEntry, cell);
    const end = i32(grid.cellEntry, cell + 1);
    if (first === end) return false;
    const isFull = i32(this.fullCount, cell) > 0;
    if (!isFull) {
      this.outlines.collect(cell, listed);
      integrator.integrate(cell, this.stars, { values: listed.values, from: 0, to: listed.length });
    }
    let changed = false;
    for (let entry = first; entry < end; entry++) {
      const area = isFull ? f64(grid.entryArea, entry) : f64(integrator.areas, entry - first);
      changed ||= area !== f64(this.contribution, entry);
      this.contribution[entry] = area;
    }
    return changed;
  }

  private sumRow(row: number): void {
    const { grid, slotAreas } = this;
    slotAreas.fill(0, i32(grid.rowSlot, row), i32(grid.rowSlot, row + 1));
    const end = i32(grid.cellEntry, (row + 1) * grid.columns);
    for (let entry = i32(grid.cellEntry, row * grid.columns); entry < end; entry++) {
      const slot = i32(grid.entrySlot, entry);
      slotAreas[slot] = f64(slotAreas, slot) + f64(this.contribution, entry);
    }
  }
}

function difference(before: Float64Array, after: Float64Array): Omit<AreaChange, 'violations'> {
  const units = new IntList(16);
  for (let unit = 0; unit < after.length; unit++) {
    if (f64(after, unit) !== f64(before, unit) && !Number.isNaN(f64(after, unit))) units.push(unit);
  }
  const changed = units.values.slice(0, units.length);
  return {
    units: changed,
    deltas: Float64Array.from(changed, (unit) => f64(after, unit) - f64(before, unit)),
    areas: after,
  };
}
