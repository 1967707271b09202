import type { JSX } from 'react';
import { useStore } from 'zustand';
import { operatorName, type OperatorId } from '../../domain/operator.ts';
import { chooseOnlyOperator, setMinOperators, toggleOperator } from '../../actions/view.ts';
import { viewStore } from '../../state/view-store.ts';
import { useOperators } from '../hooks/use-operators.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { Segmented } from '../kit/segmented.tsx';
import { CheckRow } from '../kit/toggle.tsx';
import { OperatorMark } from '../marks/operator-mark.tsx';
import { Section } from './section.tsx';
import styles from './rail.module.css';

/** Nhà mạng: which operators take part, and how many of them a place needs. */
export function OperatorSection(): JSX.Element {
  const { t } = useText();
  const chosen = useStore(viewStore, (state) => state.operators);
  const present = useOperators();
  const all = chosen === null;
  return (
    <Section
      title={t('rail.operators')}
      aside={
        all ? null : (
          <Button look="link" onClick={() => chooseOnlyOperator(null)}>
            {t('rail.operators.all')}
          </Button>
        )
      }
    >
      <div className={styles['stack']} role="group" aria-label={t('rail.operators')}>
        {present.map((operator) => (
          <OperatorRow key={operator} operator={operator} checked={all || chosen.includes(operator)} />
        ))}
        {present.length === 0 ? <p className={styles['note']}>{t('rail.operators.none')}</p> : null}
      </div>
      <MinimumSwitch most={(chosen ?? present).length} />
    </Section>
  );
}

function OperatorRow(props: { readonly operator: OperatorId; readonly checked: boolean }): JSX.Element {
  const { t } = useText();
  const { operator, checked } = props;
  const name = operatorName(operator);
  return (
    <div className={styles['operatorRow']}>
      <CheckRow
        checked={checked}
        onToggle={() => toggleOperator(operator)}
        label={name}
        aside={<OperatorMark operator={operator} />}
      />
      <Button
        look="ghost"
        className={styles['only']}
        aria-label={t('rail.operators.only.name', { operator: name })}
        onClick={() => chooseOnlyOperator(operator)}
      >
        {t('rail.operators.only')}
      </Button>
    </div>
  );
}

/** ≥ k nhà mạng */
function MinimumSwitch({ most }: { readonly most: number }): JSX.Element | null {
  const { t } = useText();
  const minimum = useStore(viewStore, (state) => state.minOperators);
  if (most < 2) return null;
  const counts = Array.from({ length: Math.min(most, 5) }, (_, index) => index + 1);
  return (
    <Segmented
      label={t('rail.operators.minimum')}
      value={String(minimum)}
      options={counts.map((count) => ({
        value: String(count),
        label: `≥ ${count}`,
        title: t('rail.operators.atLeast', { count }),
      }))}
      onChange={(value) => setMinOperators(Number(value))}
    />
  );
}
