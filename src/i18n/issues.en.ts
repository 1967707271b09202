import type { IssueText } from './issue-text.ts';
import { filesIssuesEn } from './en/issues-files.ts';
import { geometryIssuesEn } from './en/issues-geometry.ts';
import { rowsIssuesEn } from './en/issues-rows.ts';

/** English sentences of every code that an import can report. */
export const issuesEn: Readonly<Record<string, IssueText>> = {
  ...filesIssuesEn,
  ...rowsIssuesEn,
  ...geometryIssuesEn,
};
