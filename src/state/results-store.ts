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

/** The figures themselves. How far the next ones are stands apart, so that progress makes nothing be derived anew. */
/** Real results to which hypothetical stations were added. */
export interface ResultsBelow {
  readonly batch: FootprintBatch;
  readonly serving: ServingIndex;
  /** Villages (indices) that any of the added footprints reaches: no other village's answers can differ. */
  readonly reached: readonly number[];
}

export interface ResultsState {
  /** Generation of inputs that everything here belongs to; 0 before the first. */
  readonly answered: number;
  readonly batch: FootprintBatch | null;
  readonly serving: ServingIndex | null;
  /** `null` for the real results themselves. */
  readonly below: ResultsBelow | null;
  readonly units: Readonly<Partial<Record<AreaLayer, UnitAreas>>>;
  readonly unions: ReadonlyMap<AreaKey, Float64Array>;
}

export const EMPTY_RESULTS: ResultsState = {
  answered: 0,
  batch: null,
  serving: null,
  below: null,
  units: {},
  unions: new Map(),
};

export const resultsStore = createStore<ResultsState>()(() => EMPTY_RESULTS);
