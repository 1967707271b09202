import type { JSX } from 'react';
import { select } from '../../actions/selection.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { gainWords } from './gain-words.ts';
import { useImpact } from './use-scenario.ts';
import styles from './what-if.module.css';

/** Above every card while what-if is on: the card's figures are the baseline, and this is the way to the others. */
export function WhatIfStrip(): JSX.Element {
  const text = useText();
  const { t } = text;
  const impact = useImpact();
  return (
    <div className={styles['strip']}>
      <div>
        <p className={styles['stripTitle']}>
          {impact === null ? t('whatIf.strip') : gainWords(text, impact.province)}
        </p>
        <p>{t('whatIf.strip.baseline')}</p>
      </div>
      <Button onClick={() => select(null)}>{t('whatIf.strip.open')}</Button>
    </div>
  );
}
