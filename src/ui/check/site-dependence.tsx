import type { JSX } from 'react';
import { goTo } from '../../actions/selection.ts';
import { selectSiteDependence } from '../../state/select/dependence.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { CardSection } from '../inspector/card.tsx';
import { VillageMark } from '../marks/village-mark.tsx';
import { operatorWords } from '../ratio/rule-words.ts';
import styles from './check.module.css';

/** Which villages only this mast serves, and the people in them: what its failure would cost (N − 1). */
export function SiteDependence({ siteId }: { readonly siteId: string }): JSX.Element | null {
  const { t, number } = useText();
  const snapshot = useSnapshot();
  const dependence = selectSiteDependence(snapshot, siteId);
  if (dependence === null) return null;
  const { villages, people, withoutPopulation, singlyServed } = dependence;
  const { view } = snapshot;
  return (
    <CardSection title={t('dependence.title')}>
      {villages.length === 0 ? (
        <p>{t('dependence.none')}</p>
      ) : (
        <>
          <p>
            <strong className={styles['lost']}>{t('dependence.villages', { count: villages.length })}</strong>
            {' · '}
            <strong className={styles['lost']}>
              {t('dependence.people', { count: number(people) })}
            </strong>{' '}
            {t('dependence.lose')}
          </p>
          {withoutPopulation === 0 ? null : (
            <p className={styles['note']}>
              {t('dependence.withoutPopulation', { count: withoutPopulation })}
            </p>
          )}
          <ul className={styles['list']}>
            {villages.map(({ id, name, communeName, population, villageClass }) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles['item']}
                  onClick={() => goTo({ kind: 'village', id })}
                >
                  <VillageMark villageClass={villageClass} />
                  <span className={styles['grow']}>
                    {name}
                    <span className={styles['where']}>{communeName}</span>
                  </span>
                  <span className={styles['note']}>
                    {population === null
                      ? t('inspector.populationUnknown')
                      : t('inspector.population', { population: number(population) })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles['note']}>
        {t('dependence.selection', {
          technologies: view.technologies.join(', '),
          operators: operatorWords(t, view),
          count: singlyServed,
        })}
      </p>
    </CardSection>
  );
}
