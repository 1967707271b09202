/** Cells of one sheet or text file before anything is known about their meaning. */
export interface Grid {
  readonly rows: readonly GridRow[];
  /** Cells that a horizontal merge covers: `row index:column` → text of its first cell. */
  readonly merged: ReadonlyMap<string, string>;
}

export interface GridRow {
  /** 1-based line or sheet row. */
  readonly line: number;
  readonly cells: readonly string[];
}
