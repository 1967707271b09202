import type { JSX } from 'react';
import type { Metric } from '../../domain/metric.ts';
import type { Ratio } from '../../domain/ratio.ts';
import { cx } from '../kit/cx.ts';
import { useText } from '../hooks/use-text.ts';
import { RatioBar } from './ratio-bar.tsx';
import { RatioInfo } from './ratio-info.tsx';
import { ratioCount, ratioInterval, ratioValue } from './ratio-words.ts';
import styles from './ratio-line.module.css';

interface RatioLineProps {
  readonly label: string;
  readonly ratio: Ratio | undefined;
  readonly metric: Metric;
}

/** One ratio in full: value, bar, numerator and denominator, interval, and its rule, source and date on request. */
export function RatioLine({ label, ratio, metric }: RatioLineProps): JSX.Element {
  const text = useText();
  const hasValue = ratio !== undefined && ratio.value !== null;
  return (
    <div className={styles['line']}>
      <span className={styles['label']}>{label}</span>
      <span className={cx(styles['value'], !hasValue && styles['none'])}>{ratioValue(text, ratio)}</span>
      <RatioInfo label={label} ratio={ratio} metric={metric} />
      <span className={styles['bar']}>
        <RatioBar ratio={ratio} />
      </span>
      <span className={styles['count']}>
        {hasValue ? countWords(text, ratio) : text.t(`missing.${ratio?.missing ?? 'not-computed'}`)}
      </span>
    </div>
  );
}

function countWords(text: ReturnType<typeof useText>, ratio: Ratio): string {
  const interval = ratioInterval(text, ratio);
  return [ratioCount(text, ratio), interval].filter(Boolean).join(' · ');
}
