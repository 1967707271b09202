import type { JSX, KeyboardEvent } from 'react';
import { editStation, nudgeStation } from '../../actions/scenario.ts';
import type { Metres } from '../../domain/quantities.ts';
import type { Station } from '../../domain/station.ts';
import { useText } from '../hooks/use-text.ts';
import { CardSection } from '../inspector/card.tsx';
import { IconButton } from '../kit/button.tsx';
import { NumberField } from '../kit/field.tsx';
import type { IconName } from '../kit/icon.tsx';
import styles from './what-if.module.css';

const STEP: Metres = 100;
const SHIFTED_STEP: Metres = 1000;
/** Degrees; five decimals are about a metre. */
const DECIMALS = 1e5;

const MOVES = [
  { name: 'north', icon: 'chevron-up', key: 'ArrowUp', east: 0, north: 1 },
  { name: 'west', icon: 'chevron-left', key: 'ArrowLeft', east: -1, north: 0 },
  { name: 'east', icon: 'chevron-right', key: 'ArrowRight', east: 1, north: 0 },
  { name: 'south', icon: 'chevron-down', key: 'ArrowDown', east: 0, north: -1 },
] as const satisfies readonly {
  name: string;
  icon: IconName;
  key: string;
  east: number;
  north: number;
}[];

interface PlaceFieldsProps {
  readonly id: string;
  readonly station: Station;
}

/** Where the station stands: typed, or moved by buttons and arrow keys for whoever does not drag. */
export function PlaceFields({ id, station }: PlaceFieldsProps): JSX.Element {
  const { t, length } = useText();
  const [lon, lat] = station.position;
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES.find(({ key }) => key === event.key);
    if (move === undefined) return;
    event.preventDefault();
    const step = event.shiftKey ? SHIFTED_STEP : STEP;
    nudgeStation(id, move.east * step, move.north * step);
  };
  return (
    <CardSection title={t('whatIf.position')}>
      <div className={styles['position']}>
        <div className={styles['coordinates']}>
          <NumberField
            label={t('whatIf.latitude')}
            unit="°"
            value={rounded(lat)}
            min={8}
            max={24}
            step={0.0001}
            onCommit={(value) => editStation(id, { position: [lon, value] })}
          />
          <NumberField
            label={t('whatIf.longitude')}
            unit="°"
            value={rounded(lon)}
            min={102}
            max={110}
            step={0.0001}
            onCommit={(value) => editStation(id, { position: [value, lat] })}
          />
        </div>
        <div className={styles['pad']} role="group" aria-label={t('whatIf.position')}>
          {MOVES.map(({ name, icon, east, north }) => (
            <IconButton
              key={name}
              className={styles[name]}
              icon={icon}
              label={t(`whatIf.move.${name}`)}
              onKeyDown={onKeyDown}
              onClick={() => nudgeStation(id, east * STEP, north * STEP)}
            />
          ))}
        </div>
      </div>
      <p className={styles['note']}>
        {t('whatIf.move', { length: length(STEP), shifted: length(SHIFTED_STEP) })}
      </p>
    </CardSection>
  );
}

function rounded(degrees: number): number {
  return Math.round(degrees * DECIMALS) / DECIMALS;
}
