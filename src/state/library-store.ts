import { createStore } from 'zustand/vanilla';

/** Rejected rows of one file that wait to be corrected, as the lists show them. */
export interface WaitingRows {
  readonly sha256: string;
  readonly file: string;
  readonly kind: string | null;
  /** ISO date and time. */
  readonly createdAt: string;
  readonly count: number;
}

export interface LibraryState {
  readonly waiting: readonly WaitingRows[];
  /** Another tab stored or switched the data since this one read them. */
  readonly changedElsewhere: boolean;
}

export const libraryStore = createStore<LibraryState>()(() => ({ waiting: [], changedElsewhere: false }));
