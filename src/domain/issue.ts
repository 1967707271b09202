export type IssueLevel = 'error' | 'warning' | 'info' | 'ask';

/**
 * A finding about a file, a row or a value. `code` is stable and has its sentences in both language
 * catalogues; `params` fills them. Expected failures are values of this type, never exceptions.
 */
export interface Issue {
  readonly code: string;
  readonly level: IssueLevel;
  /** 1-based line of the file, or feature number; `null` when the finding is about the whole file. */
  readonly row: number | null;
  readonly field: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface IssuePlace {
  readonly row?: number | null;
  readonly field?: string | null;
  readonly params?: Readonly<Record<string, string | number>>;
}

export function makeIssue(level: IssueLevel, code: string, place: IssuePlace = {}): Issue {
  return { code, level, row: place.row ?? null, field: place.field ?? null, params: place.params ?? {} };
}
