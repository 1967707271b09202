import type { JSX } from 'react';
import type { Selected } from '../../state/selection-store.ts';
import { HypotheticalCard } from '../what-if/hypothetical-card.tsx';
import { WhatIfPanel } from '../what-if/what-if-panel.tsx';
import { WhatIfStrip } from '../what-if/what-if-strip.tsx';
import { ProvinceCard } from './province-card.tsx';
import { SiteCard } from './site-card.tsx';
import { StationCard } from './station-card.tsx';
import { UnitCard } from './unit-card.tsx';
import { VillageCard } from './village-card.tsx';

interface SelectedCardProps {
  readonly selected: Selected | null;
  readonly isScenario: boolean;
}

/** The card of what is selected; fetched with the first selection, as the province needs none of it. */
export function SelectedCard({ selected, isScenario }: SelectedCardProps): JSX.Element {
  return isScenario ? scenarioCardOf(selected) : cardOf(selected);
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
