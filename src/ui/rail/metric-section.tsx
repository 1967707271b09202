import type { JSX } from 'react';
import { useStore } from 'zustand';
import { measuresOf, type Service } from '../../domain/metric.ts';
import { TECHNOLOGIES } from '../../domain/technology.ts';
import { viewStore } from '../../state/view-store.ts';
import { setMeasure, setService } from '../../actions/view.ts';
import { useText } from '../hooks/use-text.ts';
import { Segmented } from '../kit/segmented.tsx';
import { Section } from './section.tsx';
import styles from './rail.module.css';

const SERVICES: readonly Service[] = [...TECHNOLOGIES, 'any', 'ftth', 'loudspeaker'];

/** Tô màu theo: the figure that colours the units, orders the table and heads the legend. */
export function MetricSection(): JSX.Element {
  const { t } = useText();
  const { service, measure } = useStore(viewStore, (state) => state.metric);
  return (
    <Section title={t('rail.colourBy')}>
      <Segmented
        className={styles['service']}
        label={t('rail.colourBy.service')}
        value={service}
        options={SERVICES.map((value) => ({
          value,
          label: t(`service.${value}`),
          title: t(`service.${value}.long`),
        }))}
        onChange={setService}
      />
      <Segmented
        label={t('rail.colourBy.measure')}
        value={measure}
        options={measuresOf(service).map((value) => ({
          value,
          label: t(`measure.${value}`),
          title: t(`measure.${value}.of`),
        }))}
        onChange={setMeasure}
      />
    </Section>
  );
}
