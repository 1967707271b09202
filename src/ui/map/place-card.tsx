import type { JSX } from 'react';
import { useStore } from 'zustand';
import { hidePlace } from '../../actions/place.ts';
import { formatDegrees, formatDms, formatNumber } from '../../i18n/format.ts';
import { placeStore } from '../../state/place-store.ts';
import { useText } from '../hooks/use-text.ts';
import { IconButton } from '../kit/button.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import styles from './place-card.module.css';

/** Coordinates of a place on the map, as surveyors, phones and forms write them. */
export function PlaceCard(): JSX.Element | null {
  const { t, locale } = useText();
  const shown = useStore(placeStore, (state) => state.shown);
  if (shown === null) return null;
  const { position, vn2000 } = shown;
  const [lon, lat] = position;
  const [east, north] = [t('place.east'), t('place.north')];
  return (
    <section className={styles['card']} aria-label={t('place.label')}>
      <header className={styles['head']}>
        <strong>{t('place.label')}</strong>
        <IconButton icon="close" label={t('shell.close')} onClick={hidePlace} />
      </header>
      <dl className={styles['rows']}>
        <Row
          name={t('place.wgs84')}
          words={`${formatDegrees(locale, lat)}° ${north} · ${formatDegrees(locale, lon)}° ${east}`}
          copied={`${lat.toFixed(6)}, ${lon.toFixed(6)}`}
        />
        <Row
          name={t('place.dms')}
          words={`${formatDms(locale, lat)} ${north} · ${formatDms(locale, lon)} ${east}`}
          copied={`${formatDms('en', lat)}N ${formatDms('en', lon)}E`}
        />
        {vn2000 === null ? null : (
          <Row
            name={t('place.vn2000')}
            words={`E ${formatNumber(locale, vn2000.easting, 1)} · N ${formatNumber(locale, vn2000.northing, 1)}`}
            copied={`${vn2000.easting.toFixed(2)} ${vn2000.northing.toFixed(2)}`}
          />
        )}
      </dl>
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly words: string;
  /** With a point and without separators, for other programs. */
  readonly copied: string;
}

function Row({ name, words, copied }: RowProps): JSX.Element {
  const { t } = useText();
  return (
    <div className={styles['row']}>
      <dt>{name}</dt>
      <dd>{words}</dd>
      <CopyButton
        text={copied}
        label={t('place.copy', { name })}
        copiedLabel={t('place.copied')}
        failedLabel={t('place.notCopied')}
      />
    </div>
  );
}
