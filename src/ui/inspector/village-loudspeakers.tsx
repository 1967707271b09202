import type { JSX } from 'react';
import type { VillageServices } from '../../state/rows.ts';
import { useText } from '../hooks/use-text.ts';
import { AnswerMark } from '../marks/answer-mark.tsx';
import { LoudspeakerSymbol } from '../marks/service-symbols.tsx';
import { CardSection } from './card.tsx';
import { loudspeakerKind } from './loudspeaker-kind.ts';
import styles from './inspector.module.css';

interface VillageLoudspeakersProps {
  readonly reached: boolean | null;
  readonly clusters: VillageServices['loudspeakers'];
}

/** Cụm loa of a village; only working ones make it reached. */
export function VillageLoudspeakers({ reached, clusters }: VillageLoudspeakersProps): JSX.Element {
  const text = useText();
  const { t, date } = text;
  return (
    <CardSection title={t('service.loudspeaker.long')} aside={<AnswerMark answer={reached} />}>
      {clusters.length === 0 ? <p className={styles['note']}>{t('inspector.loudspeakers.none')}</p> : null}
      <ul className={styles['list']}>
        {clusters.map((cluster) => (
          <li key={cluster.id} className={styles['item']}>
            <LoudspeakerSymbol state={cluster.state} />
            <span className={styles['itemName']}>{t(`loudspeaker.${cluster.state}`)}</span>
            <span className={styles['itemAside']}>
              {[
                loudspeakerKind(text, cluster.kind),
                cluster.speakers === null ? null : t('inspector.speakers', { count: cluster.speakers }),
                cluster.checkedOn === null ? null : t('inspector.checked', { date: date(cluster.checkedOn) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
