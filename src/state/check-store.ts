import { createStore } from 'zustand/vanilla';
import type { ServiceSelection } from '../domain/selection.ts';
import type { FootprintBatch } from '../compute/coverage/batch.ts';

/** What a check was made for; another question makes its results say nothing. */
export interface CheckQuestion {
  readonly batch: FootprintBatch;
  readonly selection: ServiceSelection;
}

/** Covered and whole area of one commune as the polygon engine found them, m². */
export interface TurfFigures {
  readonly covered: number;
  readonly total: number;
}

/** `one` commune asked for by its card, or `all` in the background. */
export type CheckScope = 'one' | 'all';

export interface CheckRun {
  readonly done: number;
  readonly total: number;
}

export interface CheckState {
  readonly question: CheckQuestion | null;
  readonly figures: ReadonlyMap<string, TurfFigures>;
  /** Runs under way; `null` when there is none. */
  readonly runs: Readonly<Record<CheckScope, CheckRun | null>>;
  readonly hasFailed: boolean;
}

export const EMPTY_CHECK: CheckState = {
  question: null,
  figures: new Map(),
  runs: { one: null, all: null },
  hasFailed: false,
};

export const checkStore = createStore<CheckState>()(() => EMPTY_CHECK);
