import { createStore } from 'zustand/vanilla';
import type { RowCounts } from '../domain/dataset.ts';
import type { Issue } from '../domain/issue.ts';

/** One file on its way in, as the dialog shows it. The bytes and the full report stay with the action. */
export interface PendingFile {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly status: 'reading' | 'ready' | 'refused' | 'failed';
  /** 0…1 while reading. */
  readonly progress: number;
  readonly refusal: {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
  readonly kind: string | null;
  readonly detected: Readonly<Record<string, string>>;
  readonly headers: readonly string[];
  readonly mapping: Readonly<Record<string, string>>;
  readonly counts: RowCounts | null;
  readonly issues: readonly Issue[];
  readonly questions: readonly PendingQuestion[];
  /** First accepted rows, as text, for the preview table. */
  readonly sample: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  /** Positions of the accepted rows for the preview on the map, at most a few thousand. */
  readonly positions: readonly (readonly [number, number])[];
  readonly mode: 'replace' | 'merge';
  readonly include: boolean;
}

export interface PendingQuestion {
  /** The hint this answers: `kind`, `crs`, `vintage`, … */
  readonly hint: string;
  readonly code: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly score: number }[];
  readonly answer: string | null;
}

/** What confirming did, per layer. */
export interface ImportOutcome {
  readonly layers: readonly {
    readonly layer: string;
    readonly added: number;
    readonly changed: number;
    readonly same: number;
    readonly missing: number;
  }[];
  readonly issues: readonly Issue[];
}

export interface ImportState {
  readonly files: readonly PendingFile[];
  readonly stage: 'idle' | 'review' | 'committing' | 'done';
  readonly outcome: ImportOutcome | null;
  readonly failure: string | null;
}

export const EMPTY_IMPORT: ImportState = { files: [], stage: 'idle', outcome: null, failure: null };

export const importStore = createStore<ImportState>()(() => EMPTY_IMPORT);
