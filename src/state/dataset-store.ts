import { createStore } from 'zustand/vanilla';
import { EMPTY_DATASET, type Dataset } from '../domain/dataset.ts';

/** One stored state of the data; the bundled set has no stored version. */
export interface VersionInfo {
  readonly id: number;
  /** ISO date and time. */
  readonly createdAt: string;
  /** File names that were brought in. */
  readonly files: readonly string[];
  /** SHA-256 of each file, in the order of `files`. */
  readonly hashes: readonly string[];
  readonly changed: number;
}

export interface DatasetState {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Code of what went wrong while loading; its sentence is in the catalogues. */
  readonly failure: string | null;
  readonly dataset: Dataset;
  /** `null` while the bundled demonstration data are shown. */
  readonly versionId: number | null;
  readonly versions: readonly VersionInfo[];
}

export const datasetStore = createStore<DatasetState>()(() => ({
  status: 'loading',
  failure: null,
  dataset: EMPTY_DATASET,
  versionId: null,
  versions: [],
}));
