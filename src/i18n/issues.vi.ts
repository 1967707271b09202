import type { IssueText } from './issue-text.ts';
import { filesIssuesVi } from './vi/issues-files.ts';
import { geometryIssuesVi } from './vi/issues-geometry.ts';
import { rowsIssuesVi } from './vi/issues-rows.ts';

/** Vietnamese sentences of every code that an import can report. */
export const issuesVi: Readonly<Record<string, IssueText>> = {
  ...filesIssuesVi,
  ...rowsIssuesVi,
  ...geometryIssuesVi,
};
