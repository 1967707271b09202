import type { JSX } from 'react';
import { leaveScenario } from '../../actions/scenario.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { Section } from '../rail/section.tsx';
import { useScenarioOpen } from './use-scenario.ts';
import { enterWhatIf } from './what-if-button.tsx';
import styles from './what-if.module.css';

/** The way into what-if from the rail. */
export function WhatIfSection(): JSX.Element {
  const { t } = useText();
  const isOpen = useScenarioOpen();
  return (
    <Section title={t('whatIf.rail')}>
      <p className={styles['note']}>{t('whatIf.rail.words')}</p>
      <Button onClick={isOpen ? leaveScenario : enterWhatIf} aria-pressed={isOpen}>
        <Icon name={isOpen ? 'close' : 'mast'} />
        {isOpen ? t('whatIf.leave.long') : t('whatIf.rail.open')}
      </Button>
    </Section>
  );
}
