import { useId, type JSX } from 'react';
import { cx } from './cx.ts';
import styles from './segmented.module.css';

export interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Said instead of the label where the label is an abbreviation. */
  readonly title?: string;
}

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly SegmentedOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly className?: string | undefined;
}

/** One choice of a few: radio buttons, so that arrows move the choice and Tab passes by. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>): JSX.Element {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={props.label} className={cx(styles['group'], props.className)}>
      {props.options.map(({ value, label, title }) => (
        <label key={value} className={styles['option']} title={title}>
          <input
            type="radio"
            name={name}
            value={value}
            aria-label={title ?? label}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
