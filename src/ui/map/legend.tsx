import { useId, useState, type JSX } from 'react';
import { useStore } from 'zustand';
import { selectProvince } from '../../state/select/units.ts';
import { viewStore } from '../../state/view-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Icon } from '../kit/icon.tsx';
import { ratioCount, ratioValue } from '../ratio/ratio-words.ts';
import { HypotheticalTag } from '../what-if/hypothetical-tag.tsx';
import { coverRef } from '../shell/map-covers.ts';
import { useShownSnapshot } from '../what-if/use-scenario.ts';
import { LegendClasses } from './legend-classes.tsx';
import { LegendMarks } from './legend-marks.tsx';
import styles from './legend.module.css';

/** What the colours and marks of the visible layers mean, with the province's own figure. */
export function Legend({ startsOpen }: { readonly startsOpen: boolean }): JSX.Element {
  const { t } = useText();
  const bodyId = useId();
  const [open, setOpen] = useState(startsOpen);
  const metric = useStore(viewStore, (state) => state.metric);
  const { isScenario } = useShownSnapshot();
  return (
    <section ref={coverRef} className={styles['legend']} aria-label={t('legend.label')}>
      <button
        type="button"
        className={styles['head']}
        aria-expanded={open}
        aria-controls={bodyId}
        onClick={() => setOpen(!open)}
      >
        <span className={styles['title']}>
          {t('legend.title', {
            service: t(`service.${metric.service}.long`),
            measure: t(`measure.${metric.measure}.of`),
          })}{' '}
          {isScenario ? <HypotheticalTag /> : null}
        </span>
        <Icon name={open ? 'chevron-down' : 'chevron-up'} size={14} />
      </button>
      <div id={bodyId} hidden={!open}>
        {open ? (
          <div className={styles['body']}>
            <ProvinceFigure />
            <LegendClasses />
            <LegendMarks />
          </div>
        ) : null}
      </div>
    </section>
  );
}

function ProvinceFigure(): JSX.Element | null {
  const text = useText();
  const { snapshot } = useShownSnapshot();
  const { service, measure } = snapshot.view.metric;
  const ratio = selectProvince(snapshot)?.ratios[service][measure];
  if (ratio === undefined) return null;
  return (
    <div className={styles['province']}>
      <span>
        {text.t('legend.province')} <strong>{ratioValue(text, ratio)}</strong>
      </span>
      {ratio.value === null ? null : <span className={styles['note']}>{ratioCount(text, ratio)}</span>}
    </div>
  );
}
