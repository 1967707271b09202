import type { JSX } from 'react';
import { useStore } from 'zustand';
import {
  leaveScenario,
  placeAtMapCentre,
  redoScenario,
  startPlacing,
  stopPlacing,
  undoScenario,
} from '../../actions/scenario.ts';
import { setInspectorOpen } from '../../actions/shell.ts';
import { scenarioStore } from '../../state/scenario-store.ts';
import { useLayout } from '../hooks/use-layout.ts';
import { useText } from '../hooks/use-text.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import styles from './what-if.module.css';

/** Undo, redo and the way out. */
export function ScenarioTools(): JSX.Element {
  const { t } = useText();
  const { undo, redo } = useStore(scenarioStore);
  return (
    <div className={styles['tools']} role="group" aria-label={t('whatIf.tools')}>
      <IconButton icon="undo" label={t('whatIf.undo')} disabled={undo.length === 0} onClick={undoScenario} />
      <IconButton icon="redo" label={t('whatIf.redo')} disabled={redo.length === 0} onClick={redoScenario} />
      <Button title={t('whatIf.leave.long')} onClick={leaveScenario}>
        {t('whatIf.leave')}
      </Button>
    </div>
  );
}

/** By a tap on the map, or without a pointer in its middle. */
export function PlaceButtons(): JSX.Element {
  const { t } = useText();
  const isPlacing = useStore(scenarioStore, (state) => state.isPlacing);
  const hasStations = useStore(scenarioStore, (state) => state.stations.length > 0);
  const layout = useLayout();
  const start = (): void => {
    startPlacing();
    // The sheet lies over the map that is to be tapped.
    if (layout === 'portrait') setInspectorOpen(false);
  };
  return (
    <div className={styles['place']}>
      <Button
        look={isPlacing || hasStations ? 'plain' : 'primary'}
        aria-pressed={isPlacing}
        onClick={isPlacing ? stopPlacing : start}
      >
        <Icon name={isPlacing ? 'close' : 'plus'} />
        {isPlacing ? t('whatIf.cancel') : hasStations ? t('whatIf.placeAnother') : t('whatIf.place')}
      </Button>
      <Button onClick={placeAtMapCentre}>{t('whatIf.placeCentre')}</Button>
    </div>
  );
}
