import { lazy, Suspense, type JSX } from 'react';
import { useStore } from 'zustand';
import { datasetStore } from '../../state/dataset-store.ts';
import { selectionStore } from '../../state/selection-store.ts';
import { useScenarioOpen } from '../what-if/use-scenario.ts';
import { InspectorSkeleton } from './inspector-skeleton.tsx';
import { ProvinceCard } from './province-card.tsx';
import styles from './inspector.module.css';

const SelectedCard = lazy(async () => ({ default: (await import('./selected-card.tsx')).SelectedCard }));

/** Always answers "what am I looking at": the province until something is selected. */
export function Inspector(): JSX.Element {
  const selected = useStore(selectionStore, (state) => state.selected);
  const loading = useStore(datasetStore, (state) => state.status === 'loading');
  const isScenario = useScenarioOpen();
  const whole = isScenario ? 'what-if' : 'province';
  // A card of its own element starts at its top, whatever the last one was scrolled to.
  const key = selected === null ? whole : `${selected.kind}:${selected.id}`;
  return (
    <div key={key} className={styles['scroll']}>
      {loading ? (
        <InspectorSkeleton />
      ) : key === 'province' ? (
        <ProvinceCard />
      ) : (
        <Suspense fallback={<InspectorSkeleton />}>
          <SelectedCard selected={selected} isScenario={isScenario} />
        </Suspense>
      )}
    </div>
  );
}
