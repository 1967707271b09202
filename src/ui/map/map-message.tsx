import type { JSX } from 'react';
import { useStore } from 'zustand';
import { loadData } from '../../actions/data.ts';
import { datasetStore } from '../../state/dataset-store.ts';
import { uiStore } from '../../state/ui-store.ts';
import { useText } from '../hooks/use-text.ts';
import { codeWords } from '../hooks/code-words.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import styles from './map-panel.module.css';

/** Stands in the map's place when there is no map to show, and says what still works. */
export function MapMessage(): JSX.Element | null {
  const { t, locale } = useText();
  const map = useStore(uiStore, (state) => state.map);
  const failure = useStore(datasetStore, (state) => state.failure);
  if (failure !== null) {
    return (
      <div className={styles['message']} role="alert">
        <Empty
          icon="warning"
          title={t('map.noData')}
          words={codeWords(locale, 'failure', failure, {})}
          action={<Button onClick={() => void loadData()}>{t('map.retry')}</Button>}
        />
      </div>
    );
  }
  if (map !== 'unsupported' && map !== 'lost') return null;
  return (
    <div className={styles['message']} role="alert">
      <Empty icon="map" title={t(`map.${map}`)} words={t(`map.${map}.words`)} />
    </div>
  );
}
