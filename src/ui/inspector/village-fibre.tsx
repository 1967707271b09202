import type { JSX } from 'react';
import type { VillageServices } from '../../state/rows.ts';
import { useText } from '../hooks/use-text.ts';
import { AnswerMark } from '../marks/answer-mark.tsx';
import { CardSection } from './card.tsx';
import styles from './inspector.module.css';

interface VillageFibreProps {
  readonly fibre: VillageServices['ftth'];
  readonly households: number | null;
}

export function VillageFibre({ fibre, households }: VillageFibreProps): JSX.Element {
  const { t, number } = useText();
  const passed = fibre?.householdsPassed ?? null;
  return (
    <CardSection title={t('service.ftth.long')} aside={<AnswerMark answer={fibre?.reached ?? null} />}>
      {fibre === null ? (
        <p className={styles['note']}>{t('inspector.ftth.none')}</p>
      ) : (
        <dl className={styles['pairs']}>
          <dt>{t('inspector.ftth.providers')}</dt>
          <dd>{fibre.providers.length > 0 ? fibre.providers.join(', ') : t('missing.title')}</dd>
          <dt>{t('inspector.ftth.passed')}</dt>
          <dd>
            {passed === null
              ? t('missing.title')
              : households === null
                ? number(passed)
                : `${number(passed)}/${number(households)}`}
          </dd>
          <dt>{t('inspector.ftth.subscribers')}</dt>
          <dd>{fibre.subscribers === null ? t('missing.title') : number(fibre.subscribers)}</dd>
        </dl>
      )}
    </CardSection>
  );
}
