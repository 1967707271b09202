import type { JSX } from 'react';
import type { PendingFile } from '../../state/import-store.ts';
import { textOfCode } from '../../i18n/text.ts';
import { useText } from '../hooks/use-text.ts';
import { cx } from '../kit/cx.ts';
import styles from './import.module.css';

/** First accepted rows as they were understood. */
export function SampleTable({ sample }: { readonly sample: PendingFile['sample'] }): JSX.Element | null {
  const { t, locale } = useText();
  if (sample === null) return null;
  return (
    <details className={styles['fold']}>
      <summary>{t('import.sample', { count: sample.rows.length })}</summary>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('import.sample.label')}>
        <table className={cx(styles['table'], styles['sample'])}>
          <thead>
            <tr>
              {sample.columns.map((column) => (
                <th key={column} scope="col">
                  {textOfCode(locale, 'import.field', column, {}) ?? column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.rows.map((row, index) => (
              <tr key={`${index}:${row[0] ?? ''}`}>
                {row.map((cell, column) => (
                  <td key={sample.columns[column]} title={cell}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
