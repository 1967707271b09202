import type { JSX } from 'react';
import { cx } from './cx.ts';
import styles from './field.module.css';

interface NumberFieldProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onCommit: (value: number) => void;
}

/**
 * A number that is taken when the field is left or Enter is pressed, so that half-typed values change nothing.
 * The key makes the field show a value that was changed elsewhere.
 */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const { label, unit, value, min, max, step = 1, onCommit } = props;
  const commit = (input: HTMLInputElement): void => {
    const typed = input.valueAsNumber;
    if (Number.isFinite(typed) && typed !== value) onCommit(Math.min(max, Math.max(min, typed)));
    else input.value = String(value);
  };
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      <span className={styles['group']}>
        <input
          key={value}
          type="number"
          inputMode="decimal"
          className={cx(styles['control'], styles['number'])}
          defaultValue={value}
          min={min}
          max={max}
          step={step}
          onBlur={(event) => commit(event.currentTarget)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit(event.currentTarget);
          }}
        />
        <span className={styles['unit']}>{unit}</span>
      </span>
    </label>
  );
}

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly hideLabel?: boolean;
}

export function SelectField({ label, value, options, onChange, hideLabel }: SelectFieldProps): JSX.Element {
  return (
    <label className={styles['field']}>
      <span className={hideLabel === true ? 'visually-hidden' : undefined}>{label}</span>
      <select
        className={styles['control']}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
