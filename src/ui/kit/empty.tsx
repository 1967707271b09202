import type { JSX, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './empty.module.css';

interface EmptyProps {
  readonly icon: IconName;
  readonly title: string;
  /** What would fill this place. */
  readonly words: string;
  readonly action?: ReactNode;
}

export function Empty({ icon, title, words, action }: EmptyProps): JSX.Element {
  return (
    <div className={styles['box']}>
      <Icon name={icon} size={24} />
      <p className={styles['title']}>{title}</p>
      <p className={styles['words']}>{words}</p>
      {action}
    </div>
  );
}
