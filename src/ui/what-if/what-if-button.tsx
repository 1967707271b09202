import type { JSX } from 'react';
import { leaveScenario, openScenario } from '../../actions/scenario.ts';
import { setInspectorOpen } from '../../actions/shell.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { cx } from '../kit/cx.ts';
import { Icon } from '../kit/icon.tsx';
import { useScenarioOpen } from './use-scenario.ts';
import styles from './what-if.module.css';

/** Enters what-if and leaves it, beside the map's controls. */
export function WhatIfButton(): JSX.Element {
  const { t } = useText();
  const isOpen = useScenarioOpen();
  return (
    <Button
      className={cx(styles['toggle'], isOpen && styles['on'])}
      aria-pressed={isOpen}
      title={isOpen ? t('whatIf.leave.long') : t('whatIf.enter.long')}
      onClick={isOpen ? leaveScenario : enterWhatIf}
    >
      <Icon name="mast" />
      {t('whatIf.enter')}
    </Button>
  );
}

/** The panel is where the inspector is, so that is opened with it. */
export function enterWhatIf(): void {
  openScenario();
  setInspectorOpen(true);
}
