import { useState, type JSX } from 'react';
import { useStore } from 'zustand';
import { clearWaiting, downloadWaiting } from '../../actions/import-tray.ts';
import { libraryStore, type WaitingRows } from '../../state/library-store.ts';
import { textOfCode } from '../../i18n/text.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import styles from './dialogs.module.css';

/** Chờ xử lý: rows that could not be used, kept to be corrected and brought in again. */
export function SourcesWaiting(): JSX.Element {
  const { t } = useText();
  const waiting = useStore(libraryStore, (state) => state.waiting);
  if (waiting.length === 0) return <p className={styles['note']}>{t('tray.none')}</p>;
  return (
    <>
      <p className={styles['note']}>{t('tray.words')}</p>
      <ul className={styles['versions']}>
        {waiting.map((rows) => (
          <WaitingLine key={rows.sha256} rows={rows} />
        ))}
      </ul>
    </>
  );
}

function WaitingLine({ rows }: { readonly rows: WaitingRows }): JSX.Element {
  const { t, locale, dateTime } = useText();
  const [isSure, setSure] = useState(false);
  const { sha256, file, kind, count, createdAt } = rows;
  const kindWords = kind === null ? '' : (textOfCode(locale, 'import.kind', kind, {}) ?? kind);
  return (
    <li className={styles['version']}>
      <span className={styles['versionName']}>
        {file}
        <br />
        <span className={styles['note']}>
          {t('tray.line', { count, kind: kindWords, when: dateTime(createdAt) })}
        </span>
      </span>
      <Button onClick={() => void downloadWaiting(sha256, 'csv')}>{t('import.rejected.csv')}</Button>
      <Button onClick={() => void downloadWaiting(sha256, 'xlsx')}>{t('import.rejected.xlsx')}</Button>
      <Button onClick={() => (isSure ? void clearWaiting(sha256) : setSure(true))}>
        {isSure ? t('tray.clear.sure') : t('tray.clear')}
      </Button>
    </li>
  );
}
