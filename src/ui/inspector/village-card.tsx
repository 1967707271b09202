import type { JSX } from 'react';
import type { VillageRow } from '../../state/rows.ts';
import { selectVillage, selectVillageServices } from '../../state/select/villages.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { VillageMark } from '../marks/village-mark.tsx';
import { Breadcrumb, Gone } from './breadcrumb.tsx';
import { CardHead, CardSection } from './card.tsx';
import { Position } from './position.tsx';
import { VillageFibre } from './village-fibre.tsx';
import { VillageLoudspeakers } from './village-loudspeakers.tsx';
import { VillageMobile } from './village-mobile.tsx';
import { villageReason } from './village-reason.ts';
import styles from './inspector.module.css';

/** One village across all services, with what each statement rests on. */
export function VillageCard({ id }: { readonly id: string }): JSX.Element {
  const text = useText();
  const { t } = text;
  const snapshot = useSnapshot();
  const village = selectVillage(snapshot, id);
  const services = selectVillageServices(snapshot, id);
  if (village === null) return <Gone />;
  return (
    <article>
      <CardHead title={village.name} crumbs={<Breadcrumb unitId={village.communeId} />}>
        <VillageFacts village={village} />
      </CardHead>
      <CardSection title={t('inspector.class')}>
        <div className={styles['verdict']}>
          <VillageMark villageClass={village.villageClass} size={24} />
          <div>
            <p className={styles['verdictClass']}>{t(`class.${village.villageClass}`)}</p>
            <p>{villageReason(text, village)}</p>
          </div>
        </div>
      </CardSection>
      <VillageMobile village={village} reported={services?.reported ?? []} />
      <VillageFibre fibre={services?.ftth ?? null} households={village.households} />
      <VillageLoudspeakers reached={village.loudspeaker} clusters={services?.loudspeakers ?? []} />
    </article>
  );
}

function VillageFacts({ village }: { readonly village: VillageRow }): JSX.Element {
  const { t } = useText();
  const power =
    village.hasGridPower === null
      ? t('inspector.power.unknown')
      : village.hasGridPower
        ? t('inspector.power.yes')
        : t('inspector.power.no');
  const facts = [
    village.population === null
      ? t('inspector.populationUnknown')
      : t('inspector.population', { population: village.population }),
    village.households === null ? null : t('inspector.households', { count: village.households }),
    power,
    village.isSpeciallyDifficult === true ? t('inspector.difficult') : null,
  ];
  return (
    <>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {village.position === null ? (
        <p>{t('inspector.noPosition')}</p>
      ) : (
        <Position position={village.position} />
      )}
    </>
  );
}
