import type { JSX } from 'react';
import { useStore } from 'zustand';
import { computationStore } from '../../state/computation-store.ts';
import { datasetStore } from '../../state/dataset-store.ts';
import { useText } from '../hooks/use-text.ts';
import { codeWords } from '../hooks/code-words.ts';
import { Icon } from '../kit/icon.tsx';
import styles from './map-panel.module.css';

/** What is being waited for, with how far it is; nothing when nothing is. */
export function ComputeStatus(): JSX.Element | null {
  const { t, percent, locale } = useText();
  const { status, progress, failure } = useStore(computationStore);
  const loading = useStore(datasetStore, (state) => state.status === 'loading');
  if (status === 'failed') {
    return (
      <div className={styles['progress']} role="alert">
        <Icon name="warning" />
        {codeWords(locale, 'failure', failure ?? 'COVERAGE_FAILED', {})}
      </div>
    );
  }
  if (!loading && status !== 'computing') return null;
  return (
    <div className={styles['progress']} role="status">
      <span>{loading ? t('map.loading') : t('map.computing')}</span>
      {loading ? null : (
        <>
          <progress className={styles['track']} value={progress} max={1} aria-label={t('map.computing')} />
          <span>{percent(progress)}</span>
        </>
      )}
    </div>
  );
}
