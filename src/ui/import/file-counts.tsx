import type { JSX } from 'react';
import type { RowCounts } from '../../domain/dataset.ts';
import { useText } from '../hooks/use-text.ts';
import { cx } from '../kit/cx.ts';
import styles from './import.module.css';

const PARTS = ['rows', 'accepted', 'corrected', 'rejected', 'skipped'] as const;

/** Every row of the file in exactly one list; the four add up to the rows read. */
export function FileCounts({ counts }: { readonly counts: RowCounts | null }): JSX.Element | null {
  const { t, number } = useText();
  if (counts === null) return null;
  return (
    <div className={styles['counts']}>
      {PARTS.map((part) => (
        <div key={part} className={cx(styles['count'], counts[part] > 0 && styles[part])}>
          <strong>{number(counts[part])}</strong>
          <span>{t(`import.count.${part}`)}</span>
        </div>
      ))}
    </div>
  );
}
