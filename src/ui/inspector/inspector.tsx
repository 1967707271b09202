import type { JSX } from 'react';
import { useStore } from 'zustand';
import { datasetStore } from '../../state/dataset-store.ts';
import { selectionStore, type Selected } from '../../state/selection-store.ts';
import { HypotheticalCard } from '../what-if/hypothetical-card.tsx';
import { useScenarioOpen } from '../what-if/use-scenario.ts';
import { WhatIfPanel } from '../what-if/what-if-panel.tsx';
import { WhatIfStrip } from '../what-if/what-if-strip.tsx';
import { InspectorSkeleton } from './inspector-skeleton.tsx';
import { ProvinceCard } from './province-card.tsx';
import { SiteCard } from './site-card.tsx';
import { StationCard } from './station-card.tsx';
import { UnitCard } from './unit-card.tsx';
import { VillageCard } from './village-card.tsx';
import styles from './inspector.module.css';

/** Always answers "what am I looking at": the province until something is selected. */
export function Inspector(): JSX.Element {
  const selected = useStore(selectionStore, (state) => state.selected);
  const loading = useStore(datasetStore, (state) => state.status === 'loading');
  // A card of its own element starts at its top, whatever the last one was scrolled to.
  const isScenario = useScenarioOpen();
  const whole = isScenario ? 'what-if' : 'province';
  const key = selected === null ? whole : `${selected.kind}:${selected.id}`;
  return (
    <div key={key} className={styles['scroll']}>
      {loading ? <InspectorSkeleton /> : isScenario ? scenarioCardOf(selected) : cardOf(selected)}
    </div>
  );
}

/** While what-if is on, the scenario stands where the province stands; other cards keep their baseline figures. */
function scenarioCardOf(selected: Selected | null): JSX.Element {
  if (selected === null) return <WhatIfPanel />;
  if (selected.kind === 'hypothetical') return <HypotheticalCard id={selected.id} />;
  return (
    <>
      <WhatIfStrip />
      {cardOf(selected)}
    </>
  );
}

function cardOf(selected: Selected | null): JSX.Element {
  switch (selected?.kind) {
    case 'unit':
      return <UnitCard id={selected.id} />;
    case 'village':
      return <VillageCard id={selected.id} />;
    case 'station':
      return <StationCard id={selected.id} />;
    case 'site':
      return <SiteCard id={selected.id} />;
    case 'hypothetical':
    case undefined:
      return <ProvinceCard />;
  }
}
