import type { JSX } from 'react';
import { useStore } from 'zustand';
import { operatorName } from '../../domain/operator.ts';
import { THEME_COLOURS } from '../../domain/palette.ts';
import { VILLAGE_CLASSES } from '../../domain/rule.ts';
import { uiStore } from '../../state/ui-store.ts';
import { scenarioService } from '../../state/select/scenario.ts';
import { viewStore } from '../../state/view-store.ts';
import { useOperators } from '../hooks/use-operators.ts';
import { useText } from '../hooks/use-text.ts';
import { OperatorMark } from '../marks/operator-mark.tsx';
import { FibreSymbol, LoudspeakerSymbol, MastSymbol } from '../marks/service-symbols.tsx';
import { EvidenceMark, type Evidence } from '../marks/evidence-mark.tsx';
import { VillageMark } from '../marks/village-mark.tsx';
import { useScenarioOpen } from '../what-if/use-scenario.ts';
import styles from './legend.module.css';

/** Marks of the layers that are switched on; an absent layer is not explained. */
export function LegendMarks(): JSX.Element {
  const { t } = useText();
  const theme = useStore(uiStore, (state) => state.theme);
  const layers = useStore(viewStore, (state) => state.layers);
  const colours = THEME_COLOURS[theme];
  return (
    <>
      {layers.coverage ? (
        <div className={styles['line']}>
          <span
            className={styles['tint']}
            style={{ background: colours.coverage, borderColor: colours.coverageEdge }}
          />
          <CoverageWords />
        </div>
      ) : null}
      {layers.villages ? (
        <ul className={styles['marks']}>
          {VILLAGE_CLASSES.map((villageClass) => (
            <li key={villageClass} className={styles['mark']} title={t(`class.${villageClass}.meaning`)}>
              <VillageMark villageClass={villageClass} />
              {t(`class.${villageClass}`)}
            </li>
          ))}
        </ul>
      ) : null}
      <ServiceMarks />
      {layers.sites ? <SiteMarks /> : null}
      <EvidenceMarks />
    </>
  );
}

/** A scenario draws the service it is judged by, otherwise any that is switched on is drawn. */
function CoverageWords(): JSX.Element {
  const { t } = useText();
  const isScenario = useScenarioOpen();
  const service = useStore(viewStore, scenarioService);
  const words = t('legend.coverage');
  return <span>{isScenario ? `${t(`service.${service}.long`)}: ${words}` : words}</span>;
}

function ServiceMarks(): JSX.Element | null {
  const { t } = useText();
  const { fibre, loudspeakers } = useStore(viewStore, (state) => state.layers);
  if (!fibre && !loudspeakers) return null;
  return (
    <ul className={styles['marks']}>
      {fibre ? (
        <li className={styles['mark']}>
          <FibreSymbol />
          {t('service.ftth.long')}
        </li>
      ) : null}
      {loudspeakers
        ? (['working', 'broken', 'unknown'] as const).map((state) => (
            <li key={state} className={styles['mark']}>
              <LoudspeakerSymbol state={state} />
              {t(`legend.loudspeaker.${state}`)}
            </li>
          ))
        : null}
    </ul>
  );
}

const EVIDENCE: readonly Evidence[] = ['computed', 'reported', 'observed'];

/** How a statement is known, named apart because the three are never mixed. */
function EvidenceMarks(): JSX.Element {
  const { t } = useText();
  return (
    <details className={styles['fold']}>
      <summary>{t('legend.evidence')}</summary>
      <ul className={styles['marks']}>
        {EVIDENCE.map((evidence) => (
          <li key={evidence} className={styles['mark']}>
            <EvidenceMark evidence={evidence} />
            {t(`evidence.${evidence}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Folded, as the rail names the operators beside their marks while it is open. */
function SiteMarks(): JSX.Element {
  const { t } = useText();
  const present = useOperators();
  const operators = useStore(viewStore, (state) => state.operators);
  return (
    <details className={styles['fold']}>
      <summary>{t('legend.sites')}</summary>
      <ul className={styles['marks']}>
        {(operators ?? present).map((operator) => (
          <li key={operator} className={styles['mark']}>
            <OperatorMark operator={operator} />
            {operatorName(operator)}
          </li>
        ))}
        <li className={styles['mark']}>
          <MastSymbol />
          {t('legend.sharedMast')}
        </li>
      </ul>
    </details>
  );
}
