import type { JSX } from 'react';
import { useStore } from 'zustand';
import { operatorName } from '../../domain/operator.ts';
import { TECHNOLOGIES } from '../../domain/technology.ts';
import { toggleLayer, toggleOperator, toggleTechnology } from '../../actions/view.ts';
import { viewStore } from '../../state/view-store.ts';
import { useOperators } from '../hooks/use-operators.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { ToggleChip } from '../kit/toggle.tsx';
import { OperatorMark } from '../marks/operator-mark.tsx';
import styles from './map-panel.module.css';

/** The filters used most, along the top of an upright tablet; the rest is behind the first button. */
export function FilterChips({ onMore }: { readonly onMore: () => void }): JSX.Element {
  const { t } = useText();
  const present = useOperators();
  const { metric, technologies, operators, layers } = useStore(viewStore);
  return (
    <div className={styles['chips']} role="group" aria-label={t('rail.label')}>
      <Button onClick={onMore}>
        <Icon name="sliders" />
        {t('map.colouredBy', {
          service: t(`service.${metric.service}`),
          measure: t(`measure.${metric.measure}`),
        })}
      </Button>
      {TECHNOLOGIES.map((technology) => (
        <ToggleChip
          key={technology}
          pressed={technologies.includes(technology)}
          onToggle={() => toggleTechnology(technology)}
        >
          {technology}
        </ToggleChip>
      ))}
      <ToggleChip pressed={layers.fibre} onToggle={() => toggleLayer('fibre')}>
        {t('service.ftth')}
      </ToggleChip>
      <ToggleChip pressed={layers.loudspeakers} onToggle={() => toggleLayer('loudspeakers')}>
        {t('service.loudspeaker')}
      </ToggleChip>
      {present.map((operator) => (
        <ToggleChip
          key={operator}
          pressed={operators === null || operators.includes(operator)}
          mark={<OperatorMark operator={operator} />}
          onToggle={() => toggleOperator(operator)}
        >
          {operatorName(operator)}
        </ToggleChip>
      ))}
    </div>
  );
}
