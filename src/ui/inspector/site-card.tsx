import type { JSX } from 'react';
import { selectSiteTenants } from '../../state/select/stations.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { SiteDependence } from '../check/site-dependence.tsx';
import { MastSymbol } from '../marks/service-symbols.tsx';
import { Breadcrumb, Gone } from './breadcrumb.tsx';
import { CardHead, CardSection } from './card.tsx';
import { Position } from './position.tsx';
import { StationCard } from './station-card.tsx';
import { StationItems } from './station-list.tsx';

/** A mast: one place, every operator on it. With one tenant it is that station's card. */
export function SiteCard({ id }: { readonly id: string }): JSX.Element {
  const { t, number } = useText();
  const snapshot = useSnapshot();
  const tenants = selectSiteTenants(snapshot, id);
  const site = snapshot.data.dataset.sites.find((candidate) => candidate.id === id) ?? null;
  const towerHeight = site?.towerHeight ?? null;
  const [first] = tenants;
  if (first === undefined) return <Gone />;
  if (tenants.length === 1) return <StationCard id={first.id} />;
  const operators = new Set(tenants.map(({ operator }) => operator));
  const facts = [
    t('inspector.tenants', { stations: tenants.length, operators: operators.size }),
    towerHeight === null ? null : t('inspector.tower', { height: number(towerHeight, 1) }),
    site?.owner ?? null,
  ];
  return (
    <article>
      <CardHead
        title={t('inspector.site', { code: site?.code ?? id })}
        mark={<MastSymbol />}
        crumbs={<Breadcrumb unitId={first.communeId} />}
      >
        <p>{facts.filter(Boolean).join(' · ')}</p>
        <Position position={first.position} />
      </CardHead>
      <CardSection title={t('inspector.stations', { count: tenants.length })}>
        <StationItems rows={tenants} />
      </CardSection>
      <SiteDependence siteId={id} />
    </article>
  );
}
