import { useId, type JSX } from 'react';
import type { Ratio } from '../../domain/ratio.ts';
import styles from './ratio-bar.module.css';

/** A ratio as a bar, the interval of what is not known in a paler shade, "no data" hatched. Read aloud by its label. */
export function RatioBar({ ratio }: { readonly ratio: Ratio | undefined }): JSX.Element {
  const hatch = useId();
  if (ratio === undefined || ratio.value === null) {
    return (
      <svg className={styles['bar']} aria-hidden="true">
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v6" className={styles['missing']} />
        </pattern>
        <rect width="100%" height="100%" fill={`url(#${hatch})`} opacity="0.6" />
      </svg>
    );
  }
  const low = ratio.unknown > 0 ? (ratio.low ?? ratio.value) : ratio.value;
  const high = ratio.unknown > 0 ? (ratio.high ?? ratio.value) : ratio.value;
  return (
    <svg className={styles['bar']} aria-hidden="true">
      <rect className={styles['interval']} width={`${high * 100}%`} height="100%" />
      <rect className={styles['value']} width={`${low * 100}%`} height="100%" />
    </svg>
  );
}
