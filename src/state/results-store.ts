import { createStore } from 'zustand/vanilla';
import type { FootprintBatch } from '../compute/coverage/batch.ts';
import type { AreaLayer } from '../compute/coverage/session.ts';
import type { ServingIndex } from '../compute/coverage/serving.ts';

/** Covered areas in m² of one layer for one mask of technologies and operators, in the order of `unitIds`. */
export type AreaKey = `${AreaLayer}|${number}|${number}`;

export function areaKey(layer: AreaLayer, technologies: number, operators: number): AreaKey {
  return `${layer}|${technologies}|${operators}`;
}

export interface UnitAreas {
  /** Units of a vintage, or villages for the settlements. */
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
  /** Generation that batch, serving, units and unions belong to; behind `generation` while that is computed. */
  readonly answered: number;
  readonly batch: FootprintBatch | null;
  readonly serving: ServingIndex | null;
  readonly units: Readonly<Partial<Record<AreaLayer, UnitAreas>>>;
  readonly unions: ReadonlyMap<AreaKey, Float64Array>;
}

export const EMPTY_RESULTS: ResultsState = {
  status: 'idle',
  progress: 0,
  failure: null,
  generation: 0,
  answered: 0,
  batch: null,
  serving: null,
  units: {},
  unions: new Map(),
};

export const resultsStore = createStore<ResultsState>()(() => EMPTY_RESULTS);
