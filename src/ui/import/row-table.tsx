import { useState, type JSX } from 'react';
import type { Issue } from '../../domain/issue.ts';
import type { ReportRow } from '../../state/import-store.ts';
import { useText } from '../hooks/use-text.ts';
import { IconButton } from '../kit/button.tsx';
import { cx } from '../kit/cx.ts';
import { issueWords } from './issue-words.ts';
import styles from './import.module.css';

const PAGE = 50;

interface RowTableProps {
  readonly rows: readonly ReportRow[];
  /** Rows that are only counted, because there are hundreds of thousands of their kind. */
  readonly uncounted: number;
}

/** Rows of the file a page at a time, each with what became of it, why, and what to do. */
export function RowTable({ rows, uncounted }: RowTableProps): JSX.Element {
  const { t } = useText();
  const [wanted, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  if (rows.length === 0) return <p className={styles['note']}>{t('import.report.none')}</p>;
  return (
    <div>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('import.report')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('import.issue.row')}</th>
              <th scope="col">{t('import.report.outcome')}</th>
              <th scope="col">{t('import.report.name')}</th>
              <th scope="col">{t('import.issue.what')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(page * PAGE, page * PAGE + PAGE).map((row) => (
              <RowLine key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {uncounted > 0 ? (
        <p className={styles['note']}>{t('import.report.uncounted', { count: uncounted })}</p>
      ) : null}
      {pages > 1 ? <Pager page={page} pages={pages} onPage={setPage} /> : null}
    </div>
  );
}

function RowLine({ row }: { readonly row: ReportRow }): JSX.Element {
  const { t } = useText();
  return (
    <tr>
      <td>{row.row}</td>
      <td>
        <span className={cx(styles['outcome'], styles[row.outcome])}>
          {t(`import.outcome.${row.outcome}`)}
        </span>
      </td>
      <td className={styles['rowName']}>{row.name}</td>
      <td>
        {row.issues.map((issue, index) => (
          <IssueWords key={`${index}:${issue.code}`} issue={issue} />
        ))}
      </td>
    </tr>
  );
}

function IssueWords({ issue }: { readonly issue: Issue }): JSX.Element {
  const { locale } = useText();
  const words = issueWords(locale, issue.code, issue.params);
  return (
    <p>
      {words.text} <code className={styles['code']}>{issue.code}</code>
      {words.advice === null ? null : <span className={styles['advice']}>{words.advice}</span>}
    </p>
  );
}

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

function Pager({ page, pages, onPage }: PagerProps): JSX.Element {
  const { t } = useText();
  return (
    <div className={styles['pager']}>
      <IconButton
        icon="chevron-left"
        label={t('import.page.previous')}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      />
      <span aria-live="polite">{t('import.page', { page: page + 1, pages })}</span>
      <IconButton
        icon="chevron-right"
        label={t('import.page.next')}
        disabled={page === pages - 1}
        onClick={() => onPage(page + 1)}
      />
    </div>
  );
}
