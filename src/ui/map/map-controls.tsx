import type { JSX } from 'react';
import { showProvince } from '../../actions/selection.ts';
import { zoomBy } from '../../actions/view.ts';
import { useText } from '../hooks/use-text.ts';
import { IconButton } from '../kit/button.tsx';
import { coverRef } from '../shell/map-covers.ts';
import styles from './map-panel.module.css';

export function MapControls(): JSX.Element {
  const { t } = useText();
  return (
    <div ref={coverRef} className={styles['controls']} role="group" aria-label={t('map.controls')}>
      <IconButton icon="plus" label={t('map.zoomIn')} onClick={() => zoomBy(1)} />
      <IconButton icon="minus" label={t('map.zoomOut')} onClick={() => zoomBy(-1)} />
      <IconButton icon="home" label={t('map.province')} onClick={showProvince} />
    </div>
  );
}
