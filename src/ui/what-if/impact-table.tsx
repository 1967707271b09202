import type { JSX } from 'react';
import {
  GAIN_MEASURES,
  type Comparison,
  type GainMeasure,
  type UnitChange,
} from '../../state/select/scenario.ts';
import type { Ratio } from '../../domain/ratio.ts';
import { useText } from '../hooks/use-text.ts';
import { cx } from '../kit/cx.ts';
import { amount, ratioInterval, ratioValue } from '../ratio/ratio-words.ts';
import { gainAmount } from './gain-words.ts';
import styles from './what-if.module.css';

const LABELS = {
  villages: 'whatIf.villages',
  population: 'whatIf.people',
  area: 'whatIf.area',
} as const satisfies Record<GainMeasure, string>;

/** The province before and after, with numerators and denominators, and what is gained. */
export function ImpactTable({ change }: { readonly change: UnitChange }): JSX.Element {
  const { t } = useText();
  return (
    <table className={styles['impact']}>
      <thead>
        <tr>
          <th scope="col">{t('whatIf.figure')}</th>
          <th scope="col">{t('whatIf.before')}</th>
          <th scope="col">{t('whatIf.after')}</th>
          <th scope="col">{t('whatIf.gain')}</th>
        </tr>
      </thead>
      <tbody>
        {GAIN_MEASURES.map((measure) => (
          <ImpactRow key={measure} measure={measure} comparison={change.comparisons[measure]} />
        ))}
      </tbody>
    </table>
  );
}

interface ImpactRowProps {
  readonly measure: GainMeasure;
  readonly comparison: Comparison;
}

function ImpactRow({ measure, comparison: { before, after, gained } }: ImpactRowProps): JSX.Element {
  const text = useText();
  return (
    <tr data-measure={measure}>
      <th scope="row">{text.t(LABELS[measure])}</th>
      <FigureCell ratio={before} />
      <FigureCell ratio={after} />
      <td className={cx(styles['gain'], gained !== null && gained > 0 && styles['gained'])}>
        {gained === null ? '–' : `+${gainAmount(text, measure, gained)}`}
      </td>
    </tr>
  );
}

function FigureCell({ ratio }: { readonly ratio: Ratio }): JSX.Element {
  const text = useText();
  const interval = ratioInterval(text, ratio);
  return (
    <td>
      <span className={styles['value']}>{ratioValue(text, ratio)}</span>
      <span className={styles['count']}>
        {ratio.value === null
          ? text.t(`missing.${ratio.missing ?? 'not-computed'}`)
          : `${amount(text, ratio.unit, ratio.numerator)}/${amount(text, ratio.unit, ratio.denominator)}`}
      </span>
      {interval === null ? null : <span className={styles['count']}>{interval}</span>}
    </td>
  );
}
