import { useState, type JSX } from 'react';
import { downloadRejected } from '../../actions/import-tray.ts';
import type { PendingFile, ReportRow, RowOutcome } from '../../state/import-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { cx } from '../kit/cx.ts';
import { RowTable } from './row-table.tsx';
import styles from './import.module.css';

type Filter = RowOutcome | 'rows';

const FILTERS: readonly Filter[] = ['rows', 'accepted', 'corrected', 'rejected', 'skipped'];

/**
 * What became of every row: the counts, which add up to the rows read, are at the same time the filter of the list
 * below. What needs eyes is shown at first.
 */
export function RowReport({ file }: { readonly file: PendingFile }): JSX.Element | null {
  const { t, number } = useText();
  const { counts, rows } = file;
  const [chosen, setChosen] = useState<Filter | null | undefined>(undefined);
  if (counts === null) return null;
  const shown = chosen === undefined ? firstFilter(counts) : chosen;
  const listed = shown === null ? [] : rowsOf(rows, shown);
  return (
    <div className={styles['report']}>
      <div className={styles['counts']} role="group" aria-label={t('import.report')}>
        {FILTERS.map((filter) => (
          <button
            key={filter}
            type="button"
            className={cx(styles['count'], counts[filter] > 0 && styles[filter])}
            aria-pressed={filter === shown}
            onClick={() => setChosen(filter === shown ? null : filter)}
          >
            <strong>{number(counts[filter])}</strong>
            <span>{t(`import.count.${filter}`)}</span>
          </button>
        ))}
      </div>
      {shown === null ? null : (
        <RowTable key={shown} rows={listed} uncounted={counts[shown] - listed.length} />
      )}
      {counts.rejected === 0 ? null : (
        <div className={styles['line']}>
          <span className={styles['note']}>{t('import.rejected.words', { count: counts.rejected })}</span>
          <Button onClick={() => void downloadRejected(file.id, 'csv')}>{t('import.rejected.csv')}</Button>
          <Button onClick={() => void downloadRejected(file.id, 'xlsx')}>{t('import.rejected.xlsx')}</Button>
        </div>
      )}
    </div>
  );
}

function firstFilter(counts: NonNullable<PendingFile['counts']>): Filter | null {
  if (counts.rejected > 0) return 'rejected';
  return counts.corrected > 0 ? 'corrected' : null;
}

function rowsOf(rows: readonly ReportRow[], filter: Filter): readonly ReportRow[] {
  return filter === 'rows' ? rows : rows.filter(({ outcome }) => outcome === filter);
}
