import type { JSX } from 'react';
import { useStore } from 'zustand';
import { datasetStore } from '../../state/dataset-store.ts';
import { selectionStore } from '../../state/selection-store.ts';
import { InspectorSkeleton } from './inspector-skeleton.tsx';
import { ProvinceCard } from './province-card.tsx';
import { SiteCard } from './site-card.tsx';
import { StationCard } from './station-card.tsx';
import { UnitCard } from './unit-card.tsx';
import { VillageCard } from './village-card.tsx';

/** Always answers "what am I looking at": the province until something is selected. */
export function Inspector(): JSX.Element {
  const selected = useStore(selectionStore, (state) => state.selected);
  const loading = useStore(datasetStore, (state) => state.status === 'loading');
  if (loading) return <InspectorSkeleton />;
  switch (selected?.kind) {
    case 'unit':
      return <UnitCard key={selected.id} id={selected.id} />;
    case 'village':
      return <VillageCard key={selected.id} id={selected.id} />;
    case 'station':
      return <StationCard key={selected.id} id={selected.id} />;
    case 'site':
      return <SiteCard key={selected.id} id={selected.id} />;
    case 'hypothetical':
    case undefined:
      return <ProvinceCard />;
  }
}
