import type { JSX } from 'react';
import type { Issue, IssueLevel } from '../../domain/issue.ts';
import { useText } from '../hooks/use-text.ts';
import { cx } from '../kit/cx.ts';
import { Icon } from '../kit/icon.tsx';
import { issueWords } from './issue-words.ts';
import styles from './import.module.css';

const LEVELS: readonly IssueLevel[] = ['error', 'ask', 'warning', 'info'];
const MOST_SHOWN = 200;

/** Findings with row, reason and what to do, the gravest first. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }): JSX.Element | null {
  const { t } = useText();
  if (issues.length === 0) return null;
  const ordered = issues.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  const isGrave = ordered[0]?.level === 'error' || ordered[0]?.level === 'ask';
  return (
    <details className={styles['fold']} open={isGrave || issues.length <= 5}>
      <summary>{t('import.issues', { count: issues.length })}</summary>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('import.issues.label')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('import.issue.row')}</th>
              <th scope="col">{t('import.issue.level')}</th>
              <th scope="col">{t('import.issue.what')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, MOST_SHOWN).map((issue, index) => (
              <IssueRow key={`${index}:${issue.code}`} issue={issue} />
            ))}
          </tbody>
        </table>
      </div>
      {issues.length > MOST_SHOWN ? (
        <p className={styles['note']}>{t('import.issues.more', { count: issues.length - MOST_SHOWN })}</p>
      ) : null}
    </details>
  );
}

function IssueRow({ issue }: { readonly issue: Issue }): JSX.Element {
  const { t, locale } = useText();
  const words = issueWords(locale, issue.code, issue.params);
  return (
    <tr>
      <td>{issue.row === null ? t('import.issue.file') : String(issue.row)}</td>
      <td>
        <span className={cx(styles['level'], styles[issue.level])}>
          <Icon name={issue.level === 'info' ? 'info' : 'warning'} size={12} />
          {t(`import.level.${issue.level}`)}
        </span>
      </td>
      <td>
        {words.text}
        {words.advice === null ? null : <span className={styles['advice']}>{words.advice}</span>}
      </td>
    </tr>
  );
}
