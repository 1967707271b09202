import type { JSX } from 'react';
import { goTo } from '../../actions/selection.ts';
import {
  GAIN_MEASURES,
  type GainedVillage,
  type GainMeasure,
  type UnitChange,
} from '../../state/select/scenario.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { CardSection } from '../inspector/card.tsx';
import { ratioValue } from '../ratio/ratio-words.ts';
import { gainWords } from './gain-words.ts';
import styles from './what-if.module.css';

/** Villages that become covered; each leads to its place on the map. */
export function GainedVillages({ villages }: { readonly villages: readonly GainedVillage[] }): JSX.Element {
  const { t, number } = useText();
  return (
    <CardSection title={t('whatIf.gained', { count: villages.length })}>
      {villages.length === 0 ? <p className={styles['note']}>{t('whatIf.gained.none')}</p> : null}
      <ul className={styles['list']}>
        {villages.map(({ id, name, communeName, population }) => (
          <li key={id}>
            <button type="button" className={styles['item']} onClick={() => goTo({ kind: 'village', id })}>
              <span className={styles['itemName']}>
                {name}
                <span className={styles['itemWhere']}>{communeName}</span>
              </span>
              <span className={styles['itemAside']}>
                {population === null
                  ? t('inspector.populationUnknown')
                  : t('inspector.population', { population: number(population) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

/** Units that the scenario touches, those with most people gained first. */
export function TouchedUnits({ units }: { readonly units: readonly UnitChange[] }): JSX.Element {
  const text = useText();
  const { t } = text;
  const { measure } = useSnapshot().view.metric;
  const shown = GAIN_MEASURES.find((known) => known === measure) ?? 'population';
  const gain = (unit: UnitChange, of: GainMeasure): number => unit.comparisons[of].gained ?? 0;
  const ordered = units.toSorted(
    (a, b) => gain(b, 'population') - gain(a, 'population') || gain(b, 'area') - gain(a, 'area'),
  );
  return (
    <CardSection title={t('whatIf.touched', { count: units.length })}>
      {units.length === 0 ? <p className={styles['note']}>{t('whatIf.touched.none')}</p> : null}
      <ul className={styles['list']}>
        {ordered.map((unit) => {
          const { before, after } = unit.comparisons[shown];
          return (
            <li key={unit.id}>
              <button
                type="button"
                className={styles['item']}
                onClick={() => goTo({ kind: 'unit', id: unit.id })}
              >
                <span className={styles['itemName']}>
                  {unit.name}
                  <span className={styles['itemWhere']}>{gainWords(text, unit)}</span>
                </span>
                <span className={styles['itemFigure']}>
                  {t('whatIf.fromTo', { before: ratioValue(text, before), after: ratioValue(text, after) })}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </CardSection>
  );
}
