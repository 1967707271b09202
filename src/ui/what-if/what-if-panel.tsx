import type { JSX } from 'react';
import { useStore } from 'zustand';
import { askWhatIf } from '../../actions/scenario.ts';
import { scenarioStore } from '../../state/scenario-store.ts';
import type { ScenarioImpact } from '../../state/select/scenario.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { CardSection } from '../inspector/card.tsx';
import { operatorWords } from '../ratio/rule-words.ts';
import { HypotheticalList } from './hypothetical-list.tsx';
import { GainedVillages, TouchedUnits } from './impact-lists.tsx';
import { ImpactTable } from './impact-table.tsx';
import { PlaceButtons, ScenarioTools } from './scenario-tools.tsx';
import { useImpact } from './use-scenario.ts';
import styles from './what-if.module.css';

/** What the hypothetical stations change, beside what is real. Takes the inspector's place while what-if is on. */
export function WhatIfPanel(): JSX.Element {
  const { t } = useText();
  const hasStations = useStore(scenarioStore, (state) => state.stations.length > 0);
  const impact = useImpact();
  return (
    <article>
      <header className={styles['head']}>
        <div className={styles['headLine']}>
          <h2 className={styles['title']}>{t('whatIf.title')}</h2>
          <ScenarioTools />
        </div>
        <p className={styles['note']}>{t('whatIf.lead')}</p>
        <PlaceButtons />
      </header>
      {hasStations ? (
        <>
          <ImpactSection impact={impact} />
          <HypotheticalList />
          {impact === null ? null : <GainedVillages villages={impact.gainedVillages} />}
          {impact === null ? null : <TouchedUnits units={impact.touched} />}
        </>
      ) : (
        <Empty icon="mast" title={t('whatIf.empty')} words={t('whatIf.empty.words')} />
      )}
    </article>
  );
}

/** Before and after for the service that is judged; also at the top of a hypothetical station's card. */
export function ImpactSection({ impact }: { readonly impact: ScenarioImpact | null }): JSX.Element {
  const { t } = useText();
  const { view } = useSnapshot();
  const hasFailed = useStore(scenarioStore, (state) => state.hasFailed);
  return (
    <CardSection title={t('whatIf.impact')}>
      {hasFailed ? (
        <div role="alert" className={styles['failed']}>
          <p>{t('whatIf.failed')}</p>
          <Button onClick={() => void askWhatIf()}>{t('whatIf.retry')}</Button>
        </div>
      ) : null}
      {impact === null ? (
        hasFailed ? null : (
          <p className={styles['note']}>{t('whatIf.computing')}</p>
        )
      ) : (
        <>
          <p className={styles['note']}>
            {t('whatIf.impact.of', {
              service: t(`service.${impact.service}.long`),
              operators: operatorWords(t, view),
            })}
          </p>
          <ImpactTable change={impact.province} />
        </>
      )}
    </CardSection>
  );
}
