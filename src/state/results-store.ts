import { createStore } from 'zustand/vanilla';
import type { FootprintBatch } from '../compute/coverage/batch.ts';
import type { Vintage } from '../domain/unit.ts';

/** Which footprints of which village points contain them: offsets and footprint numbers, columns of the worker. */
export interface ServingColumns {
  /** Per village, the offset of its first point; the first point is the centre. `villages + 1` entries. */
  readonly villageStart: Int32Array;
  /** Per point, the offset into `footprints`. `points + 1` entries. */
  readonly pointStart: Int32Array;
  readonly footprints: Int32Array;
}

/** Areas that are measured together: a vintage's communes, or the settlement areas of the villages. */
export type AreaLayer = Vintage | 'settlements';

/** Covered areas in m² of one layer for one mask of technologies and operators, in the order of `unitIds`. */
export type AreaKey = `${AreaLayer}|${number}|${number}`;

export function areaKey(layer: AreaLayer, technologies: number, operators: number): AreaKey {
  return `${layer}|${technologies}|${operators}`;
}

export interface UnitAreas {
  readonly unitIds: readonly string[];
  /** m² by the engine's earth model; `NaN` without geometry. */
  readonly areas: Float64Array;
}

export interface ResultsState {
  readonly status: 'idle' | 'computing' | 'ready' | 'failed';
  /** 0…1 */
  readonly progress: number;
  readonly failure: string | null;
  /** Grows with every new set of inputs; a late answer for an older one is dropped. */
  readonly generation: number;
  readonly batch: FootprintBatch | null;
  readonly serving: ServingColumns | null;
  readonly units: Readonly<Partial<Record<AreaLayer, UnitAreas>>>;
  readonly unions: ReadonlyMap<AreaKey, Float64Array>;
  /** Milliseconds that the worker took for the last full computation. */
  readonly computeMs: number | null;
}

export const EMPTY_RESULTS: ResultsState = {
  status: 'idle',
  progress: 0,
  failure: null,
  generation: 0,
  batch: null,
  serving: null,
  units: {},
  unions: new Map(),
  computeMs: null,
};

export const resultsStore = createStore<ResultsState>()(() => EMPTY_RESULTS);
