import { createStore } from 'zustand/vanilla';
import type { FootprintBatch } from '../compute/coverage/batch.ts';
import type { WhatIfAnswer } from '../compute/coverage/session.ts';
import type { HypotheticalStation, ScenarioChange } from '../domain/scenario.ts';
import type { AreaKey } from './results-store.ts';

/** What the workers answered for one state of the scenario. */
export interface ScenarioOutcome {
  /** The real footprints it stands beside; once they are others, it says nothing any more. */
  readonly base: FootprintBatch;
  readonly stations: readonly HypotheticalStation[];
  readonly answer: WhatIfAnswer;
  /** Keys of `answer.unions`, in its order. */
  readonly keys: readonly AreaKey[];
}

export interface ScenarioState {
  /** Whether hypothetical stations are shown and counted at all; closed, they are put aside, not lost. */
  readonly isOpen: boolean;
  /** Whether coverage was drawn before the mode was entered; leaving goes back to that. */
  readonly hadCoverage: boolean;
  /** The next tap on the map puts a station there. */
  readonly isPlacing: boolean;
  readonly stations: readonly HypotheticalStation[];
  /** Edits that undo what was done, the latest last; and those that do again what was undone. */
  readonly undo: readonly ScenarioChange[];
  readonly redo: readonly ScenarioChange[];
  readonly outcome: ScenarioOutcome | null;
  /** The workers could not answer for the stations as they stand. */
  readonly hasFailed: boolean;
}

const EMPTY_SCENARIO: ScenarioState = {
  isOpen: false,
  hadCoverage: false,
  isPlacing: false,
  stations: [],
  undo: [],
  redo: [],
  outcome: null,
  hasFailed: false,
};

export const scenarioStore = createStore<ScenarioState>()(() => EMPTY_SCENARIO);
