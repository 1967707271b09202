import { useState, type JSX } from 'react';
import { measuresOf, type Measure, type Service } from '../../domain/metric.ts';
import type { UnitRow } from '../../state/rows.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { Segmented } from '../kit/segmented.tsx';
import { EvidenceMark } from '../marks/evidence-mark.tsx';
import { RatioLine } from '../ratio/ratio-line.tsx';
import { CardSection } from './card.tsx';
import styles from './inspector.module.css';

const MEASURES: readonly Measure[] = ['villages', 'population', 'households', 'area'];

/** A ratio for every service of a unit, by the measure chosen here; the metric's measure to begin with. */
export function ServiceRatios({ unit }: { readonly unit: UnitRow }): JSX.Element {
  const { t } = useText();
  const { technologies, metric } = useSnapshot().view;
  const [chosen, setMeasure] = useState<Measure | null>(null);
  const measure = chosen ?? metric.measure;
  const services: readonly Service[] = [...technologies, 'any', 'ftth', 'loudspeaker'];
  return (
    <CardSection
      title={t('inspector.ratios')}
      aside={
        <span className={styles['evidence']}>
          <EvidenceMark evidence="computed" />
          {t('evidence.computed')}
        </span>
      }
    >
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
      <div>
        {services
          .filter((service) => measuresOf(service).includes(measure))
          .map((service) => (
            <RatioLine
              key={service}
              label={t(`service.${service}.long`)}
              ratio={unit.ratios[service][measure]}
              metric={{ service, measure }}
            />
          ))}
      </div>
      {measure === 'area' && unit.withoutGeometry > 0 ? (
        <p className={styles['note']}>{t('inspector.leftOut', { count: unit.withoutGeometry })}</p>
      ) : null}
      <p className={styles['note']}>{t('rule.nominal.full')}</p>
    </CardSection>
  );
}
