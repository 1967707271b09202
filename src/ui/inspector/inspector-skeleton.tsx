import type { JSX } from 'react';
import { Skeleton } from '../kit/skeleton.tsx';
import styles from './inspector.module.css';

/** The province card's outline while data are read. */
export function InspectorSkeleton(): JSX.Element {
  return (
    <div aria-busy="true">
      <div className={styles['head']}>
        <Skeleton height={26} width="60%" />
        <Skeleton height={16} width="85%" />
      </div>
      <div className={styles['section']}>
        {[90, 90, 90, 90, 90, 90].map((width, line) => (
          <Skeleton key={line} height={34} width={`${width}%`} />
        ))}
      </div>
    </div>
  );
}
