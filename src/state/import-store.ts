import { createStore } from 'zustand/vanilla';
import type { RowCounts } from '../domain/dataset.ts';
import type { Issue } from '../domain/issue.ts';
import type { LonLat } from '../domain/quantities.ts';

/** One file on its way in, as the dialog shows it. The bytes and the full report stay with the action. */
export interface PendingFile {
  readonly id: number;
  readonly name: string;
  /** Bytes. */
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
  /** Every field of the kind with the heading it is read from, `null` when none is. */
  readonly fields: readonly PendingField[];
  readonly counts: RowCounts | null;
  /** Findings about the whole file; those about a row stand with the row. */
  readonly issues: readonly Issue[];
  readonly rows: readonly ReportRow[];
  readonly questions: readonly PendingQuestion[];
  /** First accepted rows, as text, for the preview table. */
  readonly sample: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  readonly preview: PendingPreview;
  /** What a person chose over what was detected, by hint. */
  readonly answers: Readonly<Record<string, string>>;
  /** How a file with the same headings was read last time. */
  readonly template: { readonly name: string; readonly isUsed: boolean } | null;
  /** When the very same file was brought in before: ISO date and time, or `''` when it is not known. */
  readonly importedBefore: string | null;
  readonly mode: 'replace' | 'merge';
  readonly include: boolean;
}

export interface PendingField {
  readonly field: string;
  readonly heading: string | null;
}

export type RowOutcome = 'accepted' | 'corrected' | 'rejected' | 'skipped';

/** What became of one row of the file. */
export interface ReportRow {
  /** 1-based line or feature number. */
  readonly row: number;
  readonly outcome: RowOutcome;
  /** Code or name by which a person knows it; empty when it has none. */
  readonly name: string;
  readonly issues: readonly Issue[];
}

/** Where the accepted rows lie, thinned to what a small picture can show. */
export interface PendingPreview {
  readonly points: readonly PreviewPoint[];
  readonly outlines: readonly (readonly LonLat[])[];
}

export interface PreviewPoint {
  readonly position: LonLat;
  readonly isOutside: boolean;
}

export interface PendingQuestion {
  /** The hint this answers: `kind`, `crs`, `vintage`, … */
  readonly hint: string;
  readonly code: string;
  readonly options: readonly PendingOption[];
  readonly answer: string | null;
  /** Whether the file leaves it open; otherwise the best answer is sure and can still be overruled. */
  readonly isOpen: boolean;
}

export interface PendingOption {
  readonly value: string;
  readonly label: string;
  readonly score: number;
  readonly preview?: readonly string[];
  readonly landing?: { readonly insideProvince: number; readonly insideNamedCommune: number | null };
}

/** What confirming did, per layer. */
export interface ImportOutcome {
  readonly layers: readonly LayerOutcome[];
  readonly issues: readonly Issue[];
  /** Rejected rows that now wait. */
  readonly waiting: number;
  /** The version that was in use before, `null` for the bundled data. */
  readonly previous: number | null;
}

export interface LayerOutcome {
  readonly layer: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly same: number;
  readonly missing: readonly string[];
  /** Whether what is missing in the file was taken out of the layer. */
  readonly isReplaced: boolean;
}

export interface ImportState {
  readonly files: readonly PendingFile[];
  readonly stage: 'idle' | 'review' | 'waiting' | 'committing' | 'done';
  readonly outcome: ImportOutcome | null;
  readonly failure: string | null;
}

export const EMPTY_IMPORT: ImportState = { files: [], stage: 'idle', outcome: null, failure: null };

export const importStore = createStore<ImportState>()(() => EMPTY_IMPORT);

/** Why a file that was read cannot be stored as it is; `null` when it can. */
export type ImportBlock = 'KIND_UNKNOWN' | 'NOT_A_LAYER' | 'NOTHING_ACCEPTED' | 'ALL_OR_NOTHING';

/** Boundaries and a layer that is replaced are taken whole or not at all; anything else row by row. */
export function importBlock({ kind, counts, mode }: PendingFile): ImportBlock | null {
  if (kind === null || counts === null) return 'KIND_UNKNOWN';
  if (kind === 'observations') return 'NOT_A_LAYER';
  if (counts.accepted + counts.corrected === 0) return 'NOTHING_ACCEPTED';
  const isWhole = kind === 'boundaries' || mode === 'replace';
  return isWhole && counts.rejected > 0 ? 'ALL_OR_NOTHING' : null;
}
