import type { JSX } from 'react';
import { useStore } from 'zustand';
import { removeStation } from '../../actions/scenario.ts';
import { goTo, select } from '../../actions/selection.ts';
import type { Station } from '../../domain/station.ts';
import { scenarioStore } from '../../state/scenario-store.ts';
import { isCounted, numberOf, selectHypotheticalReach } from '../../state/select/scenario.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { CardSection } from '../inspector/card.tsx';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { OperatorMark } from '../marks/operator-mark.tsx';
import { AntennaFields } from './antenna-fields.tsx';
import { HypotheticalTag } from './hypothetical-tag.tsx';
import { GainedVillages, TouchedUnits } from './impact-lists.tsx';
import { PlaceFields } from './place-fields.tsx';
import { ScenarioTools } from './scenario-tools.tsx';
import { BandFields, HeightField, OperatorField } from './station-fields.tsx';
import { useImpact } from './use-scenario.ts';
import { ImpactSection, WhatIfPanel } from './what-if-panel.tsx';
import styles from './what-if.module.css';

/** One hypothetical station: what it changes, and everything about it that can be edited. */
export function HypotheticalCard({ id }: { readonly id: string }): JSX.Element {
  const { t } = useText();
  const known = useStore(scenarioStore, ({ stations }) => stations.find((station) => station.id === id));
  const impact = useImpact();
  // Undone or deleted: what is left is the scenario as a whole.
  if (known === undefined) return <WhatIfPanel />;
  const { station } = known;
  return (
    <article>
      <header className={styles['head']}>
        <div className={styles['headLine']}>
          <Button look="link" className={styles['back']} onClick={() => select(null)}>
            <Icon name="chevron-left" size={12} />
            {t('whatIf.back')}
          </Button>
          <ScenarioTools />
        </div>
        <h2 className={styles['title']}>
          <OperatorMark operator={station.operator} size={18} hollow />
          {t('whatIf.name', { number: numberOf(id) })}
          <HypotheticalTag />
        </h2>
        <StationNote station={station} />
      </header>
      <ImpactSection impact={impact} />
      <CardSection title={t('whatIf.parameters')}>
        <OperatorField id={id} station={station} />
        <BandFields id={id} station={station} />
        <HeightField id={id} station={station} />
        <AntennaFields id={id} station={station} />
        <ReachNote station={station} />
      </CardSection>
      <PlaceFields id={id} station={station} />
      <div className={styles['actions']}>
        <Button onClick={() => goTo({ kind: 'hypothetical', id })}>
          <Icon name="home" />
          {t('whatIf.show')}
        </Button>
        <Button className={styles['danger']} onClick={() => removeStation(id)}>
          <Icon name="trash" />
          {t('whatIf.remove')}
        </Button>
      </div>
      {impact === null ? null : <GainedVillages villages={impact.gainedVillages} />}
      {impact === null ? null : <TouchedUnits units={impact.touched} />}
    </article>
  );
}

/** Why a station changes nothing, where that is so by choice and not by place. */
function StationNote({ station }: { readonly station: Station }): JSX.Element | null {
  const { t } = useText();
  const counts = isCounted(useSnapshot(), station);
  if (counts) return null;
  return (
    <p className={styles['warning']}>
      {station.layers.length === 0 ? t('whatIf.noLayers') : t('whatIf.notCounted')}
    </p>
  );
}

function ReachNote({ station }: { readonly station: Station }): JSX.Element | null {
  const { t, length } = useText();
  const reaches = selectHypotheticalReach(useSnapshot(), station);
  if (reaches.length === 0) return null;
  const words = reaches.map(({ band, radius }) =>
    t('whatIf.reach.one', { technology: band, length: length(radius) }),
  );
  return <p className={styles['note']}>{t('whatIf.reach', { reaches: words.join(', ') })}</p>;
}
