import type { JSX } from 'react';
import styles from './skeleton.module.css';

/** Holds the place of something that is loading, in its final size. */
export function Skeleton({
  height = 16,
  width = '100%',
}: {
  readonly height?: number;
  readonly width?: number | string;
}): JSX.Element {
  return <span className={styles['bone']} style={{ height, width }} aria-hidden="true" />;
}
