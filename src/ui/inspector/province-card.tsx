import type { JSX } from 'react';
import { selectCommunes, selectDistricts, selectProvince } from '../../state/select/units.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { AddDataButton } from '../shell/add-data-button.tsx';
import { Empty } from '../kit/empty.tsx';
import { CardHead, CardSection } from './card.tsx';
import { ClassSummary } from './class-summary.tsx';
import { Distribution } from './distribution.tsx';
import { PublishedFigures } from './published-figures.tsx';
import { ServiceMatrix } from './service-matrix.tsx';
import { ServiceRatios } from './service-ratios.tsx';
import { UnitList } from './unit-list.tsx';

export function ProvinceCard(): JSX.Element {
  const { t } = useText();
  const snapshot = useSnapshot();
  const province = selectProvince(snapshot);
  if (province === null) return <NoData />;
  const communes = selectCommunes(snapshot);
  const districts = selectDistricts(snapshot);
  return (
    <article>
      <CardHead title={province.name}>
        <p>
          {t('inspector.provinceCounts', {
            communes: communes.length,
            villages: province.villages,
            stations: province.stations,
            sites: province.sites,
          })}
        </p>
      </CardHead>
      <ServiceRatios unit={province} />
      <CardSection title={t('inspector.classes')}>
        <ClassSummary classes={province.classes} />
      </CardSection>
      <CardSection title={t('inspector.distribution')}>
        <Distribution rows={communes} />
      </CardSection>
      <PublishedFigures province={province} />
      <ServiceMatrix unitId={province.id} />
      {districts.length > 0 ? (
        <CardSection title={t('inspector.districts')}>
          <UnitList rows={districts} />
        </CardSection>
      ) : null}
    </article>
  );
}

function NoData(): JSX.Element {
  const { t } = useText();
  return (
    <Empty
      icon="map"
      title={t('inspector.empty')}
      words={t('inspector.empty.words')}
      action={<AddDataButton iconOnly={false} />}
    />
  );
}
