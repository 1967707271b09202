import { createStore } from 'zustand/vanilla';
import type { WhatIfAnswer } from '../compute/coverage/session.ts';
import type { HypotheticalStation, ScenarioChange } from '../domain/scenario.ts';
import type { AreaKey } from './results-store.ts';

/** What the workers answered for one state of the scenario. */
export interface ScenarioOutcome {
  /** The results it stands beside; an outcome for an earlier generation says nothing any more. */
  readonly generation: number;
  readonly stations: readonly HypotheticalStation[];
  readonly answer: WhatIfAnswer;
  /** Keys of `answer.unions`, in its order. */
  readonly keys: readonly AreaKey[];
}

export interface ScenarioState {
  /** The next tap on the map puts a station there. */
  readonly isPlacing: boolean;
  readonly stations: readonly HypotheticalStation[];
  /** Edits that undo what was done, the latest last; and those that do again what was undone. */
  readonly undo: readonly ScenarioChange[];
  readonly redo: readonly ScenarioChange[];
  readonly outcome: ScenarioOutcome | null;
}

export const EMPTY_SCENARIO: ScenarioState = {
  isPlacing: false,
  stations: [],
  undo: [],
  redo: [],
  outcome: null,
};

export const scenarioStore = createStore<ScenarioState>()(() => EMPTY_SCENARIO);
