/** What happened, and what to do about it. `{name}` is filled from the issue's parameters. */
export interface IssueText {
  readonly message: string;
  readonly suggestion: string;
}
