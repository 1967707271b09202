import type { JSX } from 'react';
import { useStore } from 'zustand';
import { datasetStore } from '../../state/dataset-store.ts';
import { selectionStore, type Selected } from '../../state/selection-store.ts';
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
  const key = selected === null ? 'province' : `${selected.kind}:${selected.id}`;
  return (
    <div key={key} className={styles['scroll']}>
      {loading ? <InspectorSkeleton /> : cardOf(selected)}
    </div>
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
