import { useEffect, useRef, type CSSProperties, type JSX, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { setInspectorOpen } from '../../actions/shell.ts';
import { uiStore } from '../../state/ui-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { cx } from '../kit/cx.ts';
import { Icon } from '../kit/icon.tsx';
import { PlacingHint } from '../what-if/placing-hint.tsx';
import { WhatIfButton } from '../what-if/what-if-button.tsx';
import { ComputeStatus } from './compute-status.tsx';
import { Legend } from './legend.tsx';
import { MapControls } from './map-controls.tsx';
import { MapMessage } from './map-message.tsx';
import { coverRef, mapRef } from '../shell/map-covers.ts';
import { PlaceCard } from './place-card.tsx';
import styles from './map-panel.module.css';

interface MapPanelProps {
  readonly mapSlot: (element: HTMLElement) => () => void;
  /** Portrait: legend and controls stand under the chips, where the sheet never covers them. */
  readonly isCompact: boolean;
  /** The inspector lies over the right side. */
  readonly isCovered: boolean;
  readonly children: ReactNode;
}

/** The map and what lies on it. */
export function MapPanel({ mapSlot, isCompact, isCovered, children }: MapPanelProps): JSX.Element {
  const { t } = useText();
  const element = useRef<HTMLDivElement>(null);
  const bottom = useStore(uiStore, (state) => state.mapPadding.bottom);
  useEffect(() => (element.current === null ? undefined : mapSlot(element.current)), [mapSlot]);
  return (
    <main
      ref={mapRef}
      aria-label={t('map.label')}
      style={{ '--map-bottom': `${bottom}px` } as CSSProperties}
      className={cx(styles['panel'], isCompact && styles['compact'], isCovered && styles['covered'])}
    >
      <div className={styles['map']}>
        <div ref={element} className={styles['slot']} />
      </div>
      <MapMessage />
      <PlaceCard />
      <div ref={coverRef} className={styles['top']}>
        {children}
      </div>
      <div className={styles['status']}>
        <ComputeStatus />
        <PlacingHint />
      </div>
      <div className={styles['bottomLeft']}>
        {isCompact ? null : <WhatIfButton />}
        <Legend startsOpen={!isCompact} />
      </div>
      <div className={styles['bottomRight']}>
        {isCompact ? <WhatIfButton /> : null}
        <MapControls />
      </div>
      {isCompact ? null : <ReopenInspector />}
    </main>
  );
}

function ReopenInspector(): JSX.Element | null {
  const { t } = useText();
  const open = useStore(uiStore, (state) => state.inspectorOpen);
  if (open) return null;
  return (
    <Button className={styles['reopen']} onClick={() => setInspectorOpen(true)}>
      <Icon name="panel" />
      {t('inspector.open')}
    </Button>
  );
}
