import type { JSX } from 'react';
import type { Indicator } from '../../domain/indicator.ts';
import type { UnitRow } from '../../state/rows.ts';
import { selectModernSignal } from '../../state/select/modern-signal.ts';
import { selectCommunes } from '../../state/select/units.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText, type Text } from '../hooks/use-text.ts';
import { EvidenceMark } from '../marks/evidence-mark.tsx';
import { CardSection } from './card.tsx';
import { computedFigure, latestIndicators, type Figure } from './computed-figure.ts';
import styles from './inspector.module.css';

/** What the province published beside what the data here give. The two are never mixed. */
export function PublishedFigures({ province }: { readonly province: UnitRow }): JSX.Element | null {
  const text = useText();
  const { t } = text;
  const snapshot = useSnapshot();
  const indicators = latestIndicators(snapshot.data.dataset.indicators);
  const communes = selectCommunes(snapshot);
  const known = {
    province,
    communes,
    dataset: snapshot.data.dataset,
    modernSignal: selectModernSignal(snapshot),
  };
  const sources = [...new Set(indicators.map(({ source }) => source))];
  if (indicators.length === 0) return null;
  return (
    <CardSection title={t('inspector.published')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('inspector.indicator')}</th>
            <th scope="col" className={styles['number']}>
              <span className={styles['evidence']}>
                <EvidenceMark evidence="published" />
                {t('evidence.published')}
              </span>
            </th>
            <th scope="col" className={styles['number']}>
              <span className={styles['evidence']}>
                <EvidenceMark evidence="computed" />
                {t('inspector.here')}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <tr key={indicator.id}>
              <th scope="row">
                {t(`indicator.${indicator.id}`)} <span className={styles['note']}>{indicator.year}</span>
              </th>
              <td className={styles['number']}>{publishedWords(text, indicator)}</td>
              <td className={styles['number']}>
                {computedWords(text, indicator, computedFigure(indicator.id, known))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['note']}>{sources.join('; ')}</p>
    </CardSection>
  );
}

function publishedWords(text: Text, { value, total, unit }: Indicator): string {
  return unit === '%' ? `${text.number(value, 1)}%` : figureWords(text, { value, total });
}

/** A share is compared as a share, whatever it is a share of. */
function computedWords(text: Text, { unit }: Indicator, figure: Figure | null): string {
  if (unit !== '%' || figure === null || !figure.total) return figureWords(text, figure);
  return text.percent(figure.value / figure.total);
}

function figureWords({ number }: Text, figure: Figure | null): string {
  if (figure === null) return '–';
  return figure.total === null ? number(figure.value) : `${number(figure.value)}/${number(figure.total)}`;
}
