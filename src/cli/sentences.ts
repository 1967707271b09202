import type { Issue } from '../domain/issue.ts';
import { fill, type TextParams } from '../i18n/fill.ts';
import type { IssueText } from '../i18n/issue-text.ts';
import { issuesEn } from '../i18n/issues.en.ts';
import { issuesVi } from '../i18n/issues.vi.ts';
import type { Locale } from '../i18n/locale.ts';

/** Message and suggestion of a code in a language, filled with its parameters. */
export function sentencesOf(locale: Locale, code: string, params: TextParams): IssueText {
  const text = (locale === 'vi' ? issuesVi : issuesEn)[code];
  if (text === undefined) return { message: code, suggestion: '' };
  return { message: fill(locale, text.message, params), suggestion: fill(locale, text.suggestion, params) };
}

export function issueSentences(locale: Locale, issue: Issue): IssueText {
  return sentencesOf(locale, issue.code, issue.params);
}
