import type { JSX, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './toggle.module.css';

interface ChipProps {
  readonly pressed: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
  readonly mark?: ReactNode;
  readonly title?: string;
  readonly className?: string | undefined;
}

/** A filter that is on or off. */
export function ToggleChip({ pressed, onToggle, children, mark, title, className }: ChipProps): JSX.Element {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      title={title}
      className={cx(styles['chip'], className)}
      onClick={onToggle}
    >
      {mark === undefined ? null : <span className={styles['mark']}>{mark}</span>}
      {children}
    </button>
  );
}

interface CheckRowProps {
  readonly checked: boolean;
  readonly onToggle: () => void;
  readonly label: string;
  readonly aside?: ReactNode;
}

/** A labelled tick box over the whole width, so that the row is the target. */
export function CheckRow({ checked, onToggle, label, aside }: CheckRowProps): JSX.Element {
  return (
    <label className={styles['row']}>
      <input type="checkbox" className={styles['box']} checked={checked} onChange={onToggle} />
      <span className={styles['label']}>{label}</span>
      {aside === undefined ? null : <span className={styles['aside']}>{aside}</span>}
    </label>
  );
}
