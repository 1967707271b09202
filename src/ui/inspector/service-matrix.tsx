import { useState, type JSX } from 'react';
import type { Measure } from '../../domain/metric.ts';
import { operatorName } from '../../domain/operator.ts';
import type { Ratio } from '../../domain/ratio.ts';
import { selectMatrix, type MatrixColumn } from '../../state/select/matrix.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { Segmented } from '../kit/segmented.tsx';
import { OperatorMark } from '../marks/operator-mark.tsx';
import { amount, ratioInterval, ratioValue } from '../ratio/ratio-words.ts';
import { operatorWords } from '../ratio/rule-words.ts';
import { CardSection } from './card.tsx';
import styles from './inspector.module.css';

const MEASURES: readonly Measure[] = ['villages', 'population', 'households', 'area'];

/** Technology × operator: the operators chosen together, and each on its own. */
export function ServiceMatrix({ unitId }: { readonly unitId: string }): JSX.Element | null {
  const { t } = useText();
  const snapshot = useSnapshot();
  const [measure, setMeasure] = useState<Measure>('villages');
  const matrix = selectMatrix(snapshot, unitId);
  if (matrix === null) return null;
  return (
    <CardSection title={t('inspector.matrix')}>
      <Segmented
        label={t('inspector.measure')}
        value={measure}
        options={MEASURES.map((value) => ({
          value,
          label: t(`measure.${value}`),
          title: t(`measure.${value}.of`),
        }))}
        onChange={setMeasure}
      />
      <div className={styles['matrixScroll']} tabIndex={0} role="group" aria-label={t('inspector.matrix')}>
        <table className={styles['matrix']}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('column.technologies')}</span>
              </th>
              {matrix.columns.map((column) => (
                <th key={column} scope="col">
                  <ColumnHead column={column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <tr key={row}>
                <th scope="row">{t(`service.${row}`)}</th>
                {matrix.columns.map((column) => (
                  <td key={column}>
                    <MatrixCell ratio={matrix.cell(row, column)[measure]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['note']}>
        {t('inspector.selectionMeans', { operators: operatorWords(t, snapshot.view) })}
      </p>
    </CardSection>
  );
}

function ColumnHead({ column }: { readonly column: MatrixColumn }): JSX.Element {
  const { t } = useText();
  if (column === 'selection') return <>{t('inspector.selection')}</>;
  return (
    <span className={styles['head2']}>
      <OperatorMark operator={column} />
      {operatorName(column)}
    </span>
  );
}

function MatrixCell({ ratio }: { readonly ratio: Ratio | undefined }): JSX.Element {
  const text = useText();
  if (ratio === undefined || ratio.value === null) {
    return (
      <span className={styles['note']} title={text.t(`missing.${ratio?.missing ?? 'not-computed'}`)}>
        {text.t('missing.title')}
      </span>
    );
  }
  const counts = [ratio.numerator, ratio.denominator].map((value) => amount(text, ratio.unit, value));
  return (
    <span title={ratioInterval(text, ratio) ?? undefined}>
      <span className={styles['matrixValue']}>{ratioValue(text, ratio)}</span>
      <span className={styles['matrixCount']}>{counts.join('/')}</span>
    </span>
  );
}
