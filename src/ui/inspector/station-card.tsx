import type { JSX } from 'react';
import { operatorName } from '../../domain/operator.ts';
import { selectSiteTenants, selectStation, selectStationReach } from '../../state/select/stations.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { SiteDependence } from '../check/site-dependence.tsx';
import { OperatorMark } from '../marks/operator-mark.tsx';
import { Breadcrumb, Gone } from './breadcrumb.tsx';
import { CardHead, CardSection } from './card.tsx';
import { LayerReach } from './layer-reach.tsx';
import { Position } from './position.tsx';
import { StationItems } from './station-list.tsx';
import styles from './inspector.module.css';

/** One operator's installation: what it is, how far each layer reaches, and who shares the mast. */
export function StationCard({ id }: { readonly id: string }): JSX.Element {
  const { t, number } = useText();
  const snapshot = useSnapshot();
  const station = selectStation(snapshot, id);
  if (station === null) return <Gone />;
  const neighbours = selectSiteTenants(snapshot, station.siteId).filter((row) => row.id !== id);
  const facts = [
    operatorName(station.operator),
    station.name,
    t(`status.${station.status}`),
    station.onAirYear === null ? null : t('inspector.onAir', { year: String(station.onAirYear) }),
    station.antennaHeightM === null
      ? t('inspector.heightUnknown')
      : t('inspector.height', { height: number(station.antennaHeightM, 1) }),
  ];
  const reaches = selectStationReach(snapshot, id);
  return (
    <article>
      <CardHead
        title={station.code}
        mark={<OperatorMark operator={station.operator} size={18} hollow={station.status === 'planned'} />}
        crumbs={<Breadcrumb unitId={station.communeId} />}
      >
        <p>{facts.filter(Boolean).join(' · ')}</p>
        <Position position={station.position} />
      </CardHead>
      <SiteDependence siteId={station.siteId} />
      <CardSection title={t('inspector.reach')}>
        <p className={styles['note']}>{t('rule.nominal.full')}</p>
        {reaches.length === 0 ? <p>{t('inspector.reach.none')}</p> : null}
        <div>
          {reaches.map((reach) => (
            <LayerReach key={reach.band} reach={reach} />
          ))}
        </div>
      </CardSection>
      <CardSection title={t('inspector.sharing')}>
        {neighbours.length === 0 ? <p className={styles['note']}>{t('inspector.sharing.none')}</p> : null}
        <StationItems rows={neighbours} />
      </CardSection>
    </article>
  );
}
