import type { LonLat } from '../../domain/quantities.ts';
import type { RadioRule } from '../../domain/rule.ts';
import type { StationFilter } from '../../domain/selection.ts';
import type { Station } from '../../domain/station.ts';
import type { Vintage } from '../../domain/unit.ts';
import type { Village } from '../../domain/village.ts';
import { createFrame, type Frame } from '../geodesy/frame.ts';
import type { FootprintBatch, FootprintMask, UnitGeometry } from './batch.ts';
import { buildFootprints } from './footprints.ts';
import { createKernelEngine, type BlockAreas, type KernelEngine } from './kernel/engine.ts';
import { createUnitGrid, type UnitGrid } from './kernel/unit-grid.ts';
import { createLiveEngine, type LiveEngine } from './kernel/live.ts';
import { renumber } from './extend.ts';
import { settlementAreas } from '../units/settlements.ts';
import {
  indexVillagePoints,
  isChosen,
  servePoints,
  type ServingIndex,
  type VillagePoints,
} from './serving.ts';

/** Areas that are measured together: a vintage's communes, or the settlement areas of the villages. */
export type AreaLayer = Vintage | 'settlements';

/** Boundaries and places; they change only with an import. */
export interface CoverageGround {
  readonly communes: Readonly<Record<Vintage, readonly UnitGeometry[]>>;
  readonly villages: readonly Village[];
}

/** Stations and what decides how far they reach; this changes with every turn of a rule. */
export interface CoverageSources {
  readonly stations: readonly Station[];
  readonly radio: RadioRule;
  readonly filter: StationFilter;
}

export type CoverageInput = CoverageGround & CoverageSources;

/** What is needed to put the blocks of several workers together. */
export interface LayerIndex {
  readonly unitIds: readonly string[];
  /** m² per unit; NaN without geometry. */
  readonly areas: Float64Array;
  /** Which entry of `areas` each measured polygon stands for, as `measured[unit]`; units may share one. */
  readonly measured: Int32Array;
  /** Of the measured polygons: their areas and the grid's slots, for `combineBlocks`. */
  readonly grid: Pick<UnitGrid, 'unitAreas' | 'slotUnit'>;
}

export interface CoverageLoaded {
  readonly batch: FootprintBatch;
  readonly serving: ServingIndex;
}

/** About 5 MB each for a province: the services of a view, for both vintages and every operator subset. */
const MOST_LIVE_UNIONS = 40;

interface Layer {
  readonly index: LayerIndex;
  readonly grid: UnitGrid;
}

/**
 * One worker's share of the coverage: the grids of the boundaries, cut once, and the engine for the current
 * footprints. Several sessions with the same inputs answer for different blocks of the same question.
 */
export class CoverageSession {
  #ground: CoverageGround = { communes: { '2023': [], '2025': [] }, villages: [] };
  #frame: Frame = createFrame(0, 0);
  #points: VillagePoints | null = null;
  #batch: FootprintBatch | null = null;
  readonly #layers = new Map<AreaLayer, Layer>();
  readonly #engines = new Map<AreaLayer, KernelEngine>();
  /** Unions kept ready for what-if questions, by layer and mask; the oldest goes first. */
  readonly #live = new Map<string, LiveEngine>();
  #sources: CoverageSources | null = null;

  /** New boundaries or villages; what was cut for the old ones is forgotten. */
  setGround(ground: CoverageGround): void {
    this.#ground = ground;
    this.#frame = createFrame(...middleOf(ground.communes));
    this.#points = null;
    this.#layers.clear();
    this.#engines.clear();
  }

  /** Builds the footprints and who serves whom. */
  setSources({ stations, radio, filter }: CoverageSources): CoverageLoaded {
    const batch = buildFootprints(stations, radio, filter);
    this.#sources = { stations, radio, filter };
    this.adopt(batch);
    return {
      batch,
      serving: servePoints(this.#villagePoints(), batch),
    };
  }

  /** Takes footprints that another session has built from the same inputs. */
  adopt(batch: FootprintBatch): void {
    this.#batch = batch;
    this.#engines.clear();
    this.#live.clear();
  }

  /** A layer is cut when it is first asked for: most views need one vintage, few the settlements. */
  layerIndex(layer: AreaLayer): LayerIndex {
    return this.#layer(layer).index;
  }

  /** One of `blocks` shares of a layer's covered areas; all shares together give the whole. */
  unionBlock(layer: AreaLayer, mask: FootprintMask, share: BlockShare): BlockAreas {
    return this.#engine(layer).unionAreasBlock(mask, share.block, share.blocks);
  }

  /**
   * What stations that do not exist would add: their footprints and whom they serve, numbered after the real
   * ones, and the areas of the questions asked with them in place. Only the session that built the sources can
   * answer.
   */
  whatIf(stations: readonly Station[], questions: readonly AreaQuestion[]): WhatIfAnswer {
    const { batch, sources } = this.#requireSources();
    const filter: StationFilter = { year: null, statuses: ['planned'] };
    const extra = renumber(buildFootprints(stations, sources.radio, filter), batch);
    return {
      batch: extra,
      serving: servePoints(this.#villagePoints(), extra),
      unions: questions.map((question) => this.#unionWith(extra, question)),
    };
  }

  #unionWith(extra: FootprintBatch, { layer, mask }: AreaQuestion): Float64Array {
    const chosen = footprintsUnder(extra, mask);
    const { areas } = this.#liveEngine(layer, mask).gain(extra, chosen);
    const { measured } = this.#layer(layer).index;
    return Float64Array.from(measured, (at) => areas[at] ?? Number.NaN);
  }

  #liveEngine(layer: AreaLayer, mask: FootprintMask): LiveEngine {
    const key = `${layer} ${mask.technologies} ${mask.operators}`;
    const known = this.#live.get(key);
    if (known) return known;
    const { batch } = this.#requireSources();
    const engine = createLiveEngine(this.#layer(layer).grid, batch, footprintsUnder(batch, mask));
    this.#live.set(key, engine);
    const [oldest] = this.#live.keys();
    if (this.#live.size > MOST_LIVE_UNIONS && oldest !== undefined) this.#live.delete(oldest);
    return engine;
  }

  #villagePoints(): VillagePoints {
    this.#points ??= indexVillagePoints(this.#ground.villages, this.#frame);
    return this.#points;
  }

  #requireSources(): { readonly batch: FootprintBatch; readonly sources: CoverageSources } {
    if (this.#batch === null || this.#sources === null) {
      throw new Error('What-if was asked for before any stations were set');
    }
    return { batch: this.#batch, sources: this.#sources };
  }

  #engine(layer: AreaLayer): KernelEngine {
    const known = this.#engines.get(layer);
    if (known) return known;
    if (this.#batch === null) throw new Error('Coverage was asked for before any footprints were set');
    const engine = createKernelEngine(this.#layer(layer).grid, this.#batch);
    this.#engines.set(layer, engine);
    return engine;
  }

  #layer(layer: AreaLayer): Layer {
    const known = this.#layers.get(layer);
    if (known) return known;
    const cut = cutLayer(this.#frame, this.#unitsOf(layer));
    this.#layers.set(layer, cut);
    return cut;
  }

  #unitsOf(layer: AreaLayer): readonly UnitGeometry[] {
    const { communes, villages } = this.#ground;
    return layer === 'settlements'
      ? settlementAreas(villages, communes['2023'], this.#frame)
      : communes[layer];
  }
}

export interface AreaQuestion {
  readonly layer: AreaLayer;
  readonly mask: FootprintMask;
}

export interface WhatIfAnswer {
  /** Footprints of the hypothetical stations alone, numbered to be appended to the real ones. */
  readonly batch: FootprintBatch;
  /** Whom they serve; footprint numbers count from 0 in `batch`. */
  readonly serving: ServingIndex;
  /** Covered m² per unit with them in place, one column per question. */
  readonly unions: readonly Float64Array[];
}

export interface BlockShare {
  /** From 0. */
  readonly block: number;
  readonly blocks: number;
}

function footprintsUnder(batch: FootprintBatch, mask: FootprintMask): readonly number[] {
  return Array.from({ length: batch.count }, (_, footprint) => footprint).filter((footprint) =>
    isChosen(batch, footprint, mask),
  );
}

/** Units that share one polygon are measured once and all get its figures. */
function cutLayer(frame: Frame, units: readonly UnitGeometry[]): Layer {
  const distinct: UnitGeometry[] = [];
  const seen = new Map<unknown, number>();
  const measured = Int32Array.from(units, (unit) => {
    const known = unit.polygons === null ? undefined : seen.get(unit.polygons);
    if (known !== undefined) return known;
    seen.set(unit.polygons, distinct.length);
    return distinct.push(unit) - 1;
  });
  const grid = createUnitGrid(frame, distinct);
  const index: LayerIndex = {
    unitIds: units.map(({ id }) => id),
    areas: Float64Array.from(measured, (at) => grid.unitAreas[at] ?? Number.NaN),
    measured,
    grid: { unitAreas: grid.unitAreas, slotUnit: grid.slotUnit },
  };
  return { index, grid };
}

/** Middle of all boundaries, to a tenth of a degree, so that small edits do not move the frame. */
function middleOf(communes: CoverageGround['communes']): LonLat {
  const rings = Object.values(communes).flatMap((units) =>
    units.flatMap(({ polygons }) => (polygons ?? []).flatMap(([outer]) => (outer ? [outer] : []))),
  );
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of rings.flat()) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  if (west > east) return [107.7, 12.2];
  return [Math.round((west + east) * 5) / 10, Math.round((south + north) * 5) / 10];
}
