import type { JSX } from 'react';
import { useStore } from 'zustand';
import { placeAtMapCentre, stopPlacing } from '../../actions/scenario.ts';
import { scenarioStore } from '../../state/scenario-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Button, IconButton } from '../kit/button.tsx';
import styles from './what-if.module.css';

/** Says on the map what the next tap does, and offers the way without a tap. */
export function PlacingHint(): JSX.Element | null {
  const { t } = useText();
  const isPlacing = useStore(scenarioStore, (state) => state.isPlacing);
  if (!isPlacing) return null;
  return (
    <div className={styles['hint']} role="status" data-placing>
      <span>{t('whatIf.placing')}</span>
      <Button onClick={placeAtMapCentre}>{t('whatIf.placeCentre')}</Button>
      <IconButton icon="close" label={t('whatIf.cancel')} onClick={stopPlacing} />
    </div>
  );
}
