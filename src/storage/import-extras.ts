import type { RejectedRows } from '../io/export/rejected.ts';
import type { ImportHints } from '../io/model.ts';

/** Rows of one file that could not be used, kept until someone corrects or dismisses them. */
export interface TrayEntry extends RejectedRows {
  /** SHA-256 of the file: the same file again takes the place of its earlier entry. */
  readonly sha256: string;
  readonly file: string;
  readonly kind: string | null;
  /** ISO date and time. */
  readonly createdAt: string;
}

/** How a file with these very headings was read last time. */
export interface ImportTemplate {
  /** The headings, normalised and joined; see `headerSignature`. */
  readonly signature: string;
  /** Name of the file it was learnt from, to offer it by. */
  readonly name: string;
  readonly hints: ImportHints;
  /** ISO date and time. */
  readonly savedAt: string;
}

/** What an import leaves besides the data; written in the transaction of its version or not at all. */
export interface ImportExtras {
  readonly tray: readonly TrayEntry[];
  readonly templates: readonly ImportTemplate[];
}
