import type { JSX } from 'react';
import { selectCommunes, selectUnit } from '../../state/select/units.ts';
import { selectStationsOf } from '../../state/select/stations.ts';
import { selectVillagesOf } from '../../state/select/villages.ts';
import type { UnitRow } from '../../state/rows.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { TurfCheck } from '../check/turf-check.tsx';
import { Icon } from '../kit/icon.tsx';
import { Breadcrumb, Gone } from './breadcrumb.tsx';
import { CardHead, CardSection } from './card.tsx';
import { ClassSummary } from './class-summary.tsx';
import { Distribution } from './distribution.tsx';
import { ProvinceCard } from './province-card.tsx';
import { ServiceMatrix } from './service-matrix.tsx';
import { ServiceRatios } from './service-ratios.tsx';
import { StationList } from './station-list.tsx';
import { UnitList } from './unit-list.tsx';
import { VillageList } from './village-list.tsx';
import styles from './inspector.module.css';

/** A district or a commune. */
export function UnitCard({ id }: { readonly id: string }): JSX.Element {
  const { t } = useText();
  const snapshot = useSnapshot();
  const unit = selectUnit(snapshot, id);
  if (unit === null) return <Gone />;
  if (unit.level === 'province') return <ProvinceCard />;
  return (
    <article>
      <CardHead title={unit.name} crumbs={<Breadcrumb unitId={unit.parentId} />}>
        <UnitFacts unit={unit} />
      </CardHead>
      {unit.sharesPolygonWith.length > 0 ? <SharedBoundary unit={unit} /> : null}
      <ServiceRatios unit={unit} />
      <CardSection title={t('inspector.classes')}>
        <ClassSummary classes={unit.classes} />
      </CardSection>
      <ServiceMatrix unitId={unit.id} />
      {unit.level === 'district' ? (
        <DistrictParts unit={unit} />
      ) : (
        <>
          <VillageList rows={selectVillagesOf(snapshot, unit.id)} />
          <StationList rows={selectStationsOf(snapshot, unit.id)} />
          <TurfCheck unitId={unit.id} />
        </>
      )}
    </article>
  );
}

function DistrictParts({ unit }: { readonly unit: UnitRow }): JSX.Element {
  const { t } = useText();
  const communes = selectCommunes(useSnapshot()).filter((row) => row.parentId === unit.id);
  return (
    <>
      <CardSection title={t('inspector.distribution')}>
        <Distribution rows={communes} />
      </CardSection>
      <CardSection title={t('inspector.communes', { count: communes.length })}>
        <UnitList rows={communes} />
      </CardSection>
    </>
  );
}

function UnitFacts({ unit }: { readonly unit: UnitRow }): JSX.Element {
  const { t, number } = useText();
  const facts = [
    unit.population === null
      ? t('inspector.populationUnknown')
      : t('inspector.population', { population: unit.population }),
    unit.declaredAreaKm2 === null ? null : `${number(unit.declaredAreaKm2, 2)} ${t('unit.m2')}`,
    t('inspector.villages', { count: unit.villages }),
    t('inspector.stationsOnSites', { stations: unit.stations, sites: unit.sites }),
  ];
  return (
    <>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <p>{t('inspector.code', { code: unit.code, vintage: unit.id.slice(0, 4) })}</p>
    </>
  );
}

/** Two codes on one drawn polygon: told, not hidden. */
function SharedBoundary({ unit }: { readonly unit: UnitRow }): JSX.Element {
  const { t } = useText();
  return (
    <div className={styles['section']}>
      <p className={styles['warning']}>
        <Icon name="warning" size={14} />
        {t('inspector.sharedBoundary', { units: unit.sharesPolygonWith.join(', ') })}
      </p>
    </div>
  );
}
