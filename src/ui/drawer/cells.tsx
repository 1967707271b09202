import type { JSX, ReactNode } from 'react';
import { operatorName, type OperatorId } from '../../domain/operator.ts';
import type { Ratio } from '../../domain/ratio.ts';
import { useText } from '../hooks/use-text.ts';
import { cx } from '../kit/cx.ts';
import { OperatorMark } from '../marks/operator-mark.tsx';
import { RatioBar } from '../ratio/ratio-bar.tsx';
import { amount, ratioInterval, ratioValue } from '../ratio/ratio-words.ts';
import styles from './cells.module.css';

/** Value, n/N and a bar in the height of a row. */
export function RatioCell({ ratio }: { readonly ratio: Ratio | undefined }): JSX.Element {
  const text = useText();
  if (ratio === undefined || ratio.value === null) {
    return <span className={styles['none']}>{text.t('missing.title')}</span>;
  }
  const count = [ratio.numerator, ratio.denominator]
    .map((value) => amount(text, ratio.unit, value))
    .join('/');
  return (
    <span className={styles['ratio']} title={ratioInterval(text, ratio) ?? undefined}>
      <span className={styles['value']}>{ratioValue(text, ratio)}</span>
      <span className={styles['count']}>{count}</span>
      <span className={styles['bar']}>
        <RatioBar ratio={ratio} />
      </span>
    </span>
  );
}

export function NameCell({ mark, name }: { readonly mark?: ReactNode; readonly name: string }): JSX.Element {
  return (
    <span className={styles['name']}>
      {mark}
      <span className={cx(styles['text'], styles['main'])} title={name}>
        {name}
      </span>
    </span>
  );
}

/** A text that may be missing. */
export function TextCell({ text }: { readonly text: string | null }): JSX.Element {
  const { t } = useText();
  return text === null ? (
    <span className={styles['none']}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('missing.title')}</span>
    </span>
  ) : (
    <span className={styles['text']} title={text}>
      {text}
    </span>
  );
}

export function NumberCell({
  value,
  digits,
}: {
  readonly value: number | null;
  readonly digits?: number;
}): JSX.Element {
  const { number } = useText();
  return <TextCell text={value === null ? null : number(value, digits)} />;
}

/** Marks of the operators that serve, named for a screen reader. */
export function OperatorMarks({ operators }: { readonly operators: readonly OperatorId[] }): JSX.Element {
  const names = operators.map(operatorName).join(', ');
  return (
    <span className={styles['marks']} title={names}>
      {operators.map((operator) => (
        <OperatorMark key={operator} operator={operator} />
      ))}
      <span className="visually-hidden">{names}</span>
    </span>
  );
}

export function Tags({ tags }: { readonly tags: readonly string[] }): JSX.Element {
  return (
    <span className={styles['marks']}>
      {tags.map((tag) => (
        <span key={tag} className={styles['tag']}>
          {tag}
        </span>
      ))}
    </span>
  );
}
