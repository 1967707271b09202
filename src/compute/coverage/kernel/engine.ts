import type { Frame } from '../../geodesy/frame.ts';
import { createFrame } from '../../geodesy/frame.ts';
import type { AreaEngine, FootprintBatch, FootprintMask } from '../batch.ts';
import { isChosen } from '../serving.ts';
import type { BoundViolation } from './cell-integrator.ts';
import { CellIntegrator } from './cell-integrator.ts';
import { createPieces } from './pieces.ts';
import { StarRaster } from './star-raster.ts';
import type { StarTable } from './star-table.ts';
import { countsToOffsets, f64, i32, IntList, u8 } from './typed.ts';
import type { UnitGrid } from './unit-grid.ts';
import { sumSlots } from './unit-grid.ts';

/** What one block of rows contributes; plain data, made to be sent from a worker. */
export interface BlockAreas {
  /** m² per slot of the grid; 0 in other blocks' rows. */
  readonly slotAreas: Float64Array;
  readonly violations: readonly BoundViolation[];
  readonly frontierCells: number;
}

export interface AreaMeasurement {
  /** m² per unit; NaN where the unit has no geometry. */
  readonly areas: Float64Array;
  /** Empty unless the kernel has a defect; the areas of the units named are then not to be trusted. */
  readonly violations: readonly BoundViolation[];
  /** Cells through which the outline of the union passes; only these are integrated. */
  readonly frontierCells: number;
}

export interface KernelEngine extends AreaEngine {
  /** As `unionAreas`, with the proof of bounds. */
  measure(mask: FootprintMask): AreaMeasurement;
  /** One of `blocks` shares of the grid's rows, counted from 0. */
  unionAreasBlock(mask: FootprintMask, block: number, blocks: number): BlockAreas;
  /** Violations seen by `unionAreas` and `measure` since the engine was made. */
  readonly violations: readonly BoundViolation[];
}

/**
 * The exact engine. A cell wholly inside one star contributes its stored area; a cell that no outline enters and no
 * star covers contributes nothing; only the rest, the frontier, is integrated.
 *
 * `frame` is the one the grid was made with; by default it is made again from the grid's centre.
 *
 * Deterministic: the same grid, batch and mask give the same bits, in one piece or in any number of blocks.
 */
export function createKernelEngine(
  grid: UnitGrid,
  batch: FootprintBatch,
  frame: Frame = createFrame(grid.lon0, grid.lat0),
): KernelEngine {
  const violations: BoundViolation[] = [];

  function unionAreasBlock(mask: FootprintMask, block: number, blocks: number): BlockAreas {
    const stars = createPieces(frame, batch, (footprint) => isChosen(batch, footprint, mask));
    return measureRows(grid, stars, {
      from: Math.floor((block * grid.rows) / blocks),
      to: Math.floor(((block + 1) * grid.rows) / blocks),
    });
  }

  function measure(mask: FootprintMask): AreaMeasurement {
    const measured = combineBlocks(grid, [unionAreasBlock(mask, 0, 1)]);
    violations.push(...measured.violations);
    return measured;
  }

  return {
    name: 'kernel',
    unitAreas: grid.unitAreas,
    violations,
    measure,
    unionAreas: (mask) => measure(mask).areas,
    unionAreasBlock,
  };
}

/** Adds up blocks that together cover all rows once. Their number and order do not change a bit of the result. */
export function combineBlocks(
  grid: Pick<UnitGrid, 'slotUnit' | 'unitAreas'>,
  blocks: readonly BlockAreas[],
): AreaMeasurement {
  const slotAreas = new Float64Array(grid.slotUnit.length);
  for (const block of blocks) {
    for (let slot = 0; slot < slotAreas.length; slot++) {
      slotAreas[slot] = f64(slotAreas, slot) + f64(block.slotAreas, slot);
    }
  }
  return {
    areas: sumSlots(grid, slotAreas),
    violations: blocks
      .flatMap((block) => block.violations)
      .sort((a, b) => a.cell - b.cell || a.unit - b.unit),
    frontierCells: blocks.reduce((sum, block) => sum + block.frontierCells, 0),
  };
}

interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Which cells are wholly covered, and which stars' outlines pass through the others. */
interface Marks {
  readonly isFull: Uint8Array;
  /** One entry per star and cell, in the order of stars. */
  readonly cells: IntList;
  readonly stars: IntList;
}

/** Areas of the stars' union in a range of rows. */
function measureRows(grid: UnitGrid, stars: StarTable, rows: RowRange): BlockAreas {
  const firstCell = rows.from * grid.columns;
  const cellCount = (rows.to - rows.from) * grid.columns;
  const marks = markCells(grid, stars, rows);
  const { starts, list } = outlinesByCell(marks, firstCell, cellCount);
  const integrator = new CellIntegrator(grid);
  const slotAreas = new Float64Array(grid.slotUnit.length);
  let frontierCells = 0;
  for (let k = 0; k < cellCount; k++) {
    const cell = firstCell + k;
    const firstEntry = i32(grid.cellEntry, cell);
    const endEntry = i32(grid.cellEntry, cell + 1);
    const isFull = u8(marks.isFull, k) === 1;
    const from = i32(starts, k);
    const to = i32(starts, k + 1);
    if (firstEntry === endEntry || (!isFull && from === to)) continue;
    if (!isFull) {
      integrator.integrate(cell, stars, { values: list, from, to });
      frontierCells += 1;
    }
    for (let entry = firstEntry; entry < endEntry; entry++) {
      const slot = i32(grid.entrySlot, entry);
      const area = isFull ? f64(grid.entryArea, entry) : f64(integrator.areas, entry - firstEntry);
      slotAreas[slot] = f64(slotAreas, slot) + area;
    }
  }
  return { slotAreas, violations: integrator.violations, frontierCells };
}

function markCells(grid: UnitGrid, stars: StarTable, rows: RowRange): Marks {
  const firstCell = rows.from * grid.columns;
  const isFull = new Uint8Array((rows.to - rows.from) * grid.columns);
  const cells = new IntList(1 << 16);
  const owners = new IntList(1 << 16);
  const raster = new StarRaster(grid, rows.from, rows.to);
  for (let star = 0; star < stars.count; star++) {
    raster.rasterise(stars, star);
    const { runs, outline } = raster;
    for (let k = 0; k < runs.length; k += 2) {
      isFull.fill(1, i32(runs.values, k) - firstCell, i32(runs.values, k + 1) - firstCell);
    }
    for (let k = 0; k < outline.length; k++) {
      const cell = i32(outline.values, k);
      if (u8(isFull, cell - firstCell) !== 0) continue;
      cells.push(cell);
      owners.push(star);
    }
  }
  return { isFull, cells, stars: owners };
}

/** Stars whose outline enters each cell that is not wholly covered; stars stay in order within a cell. */
function outlinesByCell(
  marks: Marks,
  firstCell: number,
  cellCount: number,
): { starts: Int32Array; list: Int32Array } {
  const starts = new Int32Array(cellCount + 1);
  const { cells, isFull } = marks;
  for (let k = 0; k < cells.length; k++) {
    const at = i32(cells.values, k) - firstCell;
    if (u8(isFull, at) === 0) starts[at + 1] = i32(starts, at + 1) + 1;
  }
  countsToOffsets(starts);
  const fill = starts.slice();
  const list = new Int32Array(i32(starts, cellCount));
  for (let k = 0; k < cells.length; k++) {
    const at = i32(cells.values, k) - firstCell;
    if (u8(isFull, at) !== 0) continue;
    const place = i32(fill, at);
    fill[at] = place + 1;
    list[place] = i32(marks.stars.values, k);
  }
  return { starts, list };
}
