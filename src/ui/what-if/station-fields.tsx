import type { JSX } from 'react';
import { editStation } from '../../actions/scenario.ts';
import { OPERATORS, operatorName, type OperatorId } from '../../domain/operator.ts';
import type { Station } from '../../domain/station.ts';
import { BAND_TECHNOLOGY, BANDS, TECHNOLOGIES, type BandId } from '../../domain/technology.ts';
import { useOperators } from '../hooks/use-operators.ts';
import { useText } from '../hooks/use-text.ts';
import { NumberField, SelectField } from '../kit/field.tsx';
import { ToggleChip } from '../kit/toggle.tsx';
import styles from './what-if.module.css';

interface StationFieldProps {
  readonly id: string;
  readonly station: Station;
}

/** Antenna heights the radio models accept, metres. */
const LEAST_HEIGHT = 10;
const MOST_HEIGHT = 150;

export function OperatorField({ id, station }: StationFieldProps): JSX.Element {
  const { t } = useText();
  const present = useOperators();
  const known = OPERATORS.map((operator) => operator.id);
  const options = [...present, ...known.filter((operator) => !present.includes(operator))];
  return (
    <SelectField
      label={t('whatIf.operator')}
      value={station.operator}
      options={options.map((value) => ({ value, label: operatorName(value) }))}
      onChange={(value) => {
        const operator: OperatorId | undefined = options.find((option) => option === value);
        if (operator !== undefined) editStation(id, { operator });
      }}
    />
  );
}

/** Every band, grouped by technology; what is pressed is on the mast. */
export function BandFields({ id, station }: StationFieldProps): JSX.Element {
  const { t } = useText();
  const bands = station.layers.flatMap(({ band }) => band ?? []);
  const toggle = (band: BandId): void =>
    editStation(id, { bands: BANDS.filter((known) => bands.includes(known) !== (known === band)) });
  return (
    <fieldset className={styles['bands']}>
      <legend>{t('whatIf.bands')}</legend>
      {TECHNOLOGIES.map((technology) => (
        <div key={technology} className={styles['bandRow']}>
          <span className={styles['bandTechnology']}>{technology}</span>
          <div className={styles['bandChips']}>
            {BANDS.filter((band) => BAND_TECHNOLOGY[band] === technology).map((band) => (
              <ToggleChip
                key={band}
                className={styles['band']}
                pressed={bands.includes(band)}
                onToggle={() => toggle(band)}
              >
                {band}
              </ToggleChip>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

export function HeightField({ id, station }: StationFieldProps): JSX.Element {
  const { t } = useText();
  return (
    <NumberField
      label={t('whatIf.height')}
      unit="m"
      value={station.antennaHeight ?? LEAST_HEIGHT}
      min={LEAST_HEIGHT}
      max={MOST_HEIGHT}
      onCommit={(antennaHeight) => editStation(id, { antennaHeight })}
    />
  );
}
