import type { JSX } from 'react';
import { DEFAULT_AZIMUTHS } from '../../actions/hypothetical-station.ts';
import { editStation } from '../../actions/scenario.ts';
import type { Degrees } from '../../domain/quantities.ts';
import type { Station } from '../../domain/station.ts';
import { useText } from '../hooks/use-text.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { NumberField } from '../kit/field.tsx';
import { Icon } from '../kit/icon.tsx';
import { Segmented } from '../kit/segmented.tsx';
import styles from './what-if.module.css';

const MOST_SECTORS = 6;

interface AntennaFieldsProps {
  readonly id: string;
  readonly station: Station;
}

/** Omnidirectional, or sectors by azimuth; all layers of the station share them. */
export function AntennaFields({ id, station }: AntennaFieldsProps): JSX.Element {
  const { t } = useText();
  const azimuths = station.layers[0]?.sectors.map(({ azimuth }) => azimuth) ?? [];
  const kind = azimuths.length === 0 ? 'omni' : 'sectors';
  const change = (next: readonly Degrees[]): void => editStation(id, { azimuths: next });
  if (station.layers.length === 0) return <></>;
  return (
    <div className={styles['antenna']}>
      <Segmented
        label={t('whatIf.antenna')}
        value={kind}
        options={[
          { value: 'sectors', label: t('whatIf.antenna.sectors') },
          { value: 'omni', label: t('whatIf.antenna.omni') },
        ]}
        onChange={(value) => change(value === 'omni' ? [] : DEFAULT_AZIMUTHS)}
      />
      {azimuths.map((azimuth, index) => (
        // Two sectors may point the same way; what tells them apart is their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles['sector']}>
          <NumberField
            label={t('whatIf.azimuth', { number: index + 1 })}
            unit="°"
            value={azimuth}
            min={0}
            max={359}
            onCommit={(value) => change(azimuths.with(index, value))}
          />
          <IconButton
            icon="close"
            label={t('whatIf.azimuth.remove', { number: index + 1 })}
            disabled={azimuths.length === 1}
            onClick={() => change(azimuths.toSpliced(index, 1))}
          />
        </div>
      ))}
      {kind === 'sectors' && azimuths.length < MOST_SECTORS ? (
        <Button onClick={() => change([...azimuths, oppositeOf(azimuths.at(-1) ?? 0)])}>
          <Icon name="plus" />
          {t('whatIf.azimuth.add')}
        </Button>
      ) : null}
    </div>
  );
}

function oppositeOf(azimuth: Degrees): Degrees {
  return (azimuth + 180) % 360;
}
