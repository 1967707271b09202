import type { JSX } from 'react';
import { useStore } from 'zustand';
import { removeAllStations } from '../../actions/scenario.ts';
import { goTo } from '../../actions/selection.ts';
import { operatorName } from '../../domain/operator.ts';
import { scenarioStore } from '../../state/scenario-store.ts';
import { isCounted, numberOf } from '../../state/select/scenario.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { CardSection } from '../inspector/card.tsx';
import { OperatorMark } from '../marks/operator-mark.tsx';
import styles from './what-if.module.css';

/** The stations placed so far; each leads to its card. */
export function HypotheticalList(): JSX.Element {
  const { t } = useText();
  const snapshot = useSnapshot();
  const stations = useStore(scenarioStore, (state) => state.stations);
  return (
    <CardSection
      title={t('whatIf.stations', { count: stations.length })}
      aside={
        <Button look="link" className={styles['back']} onClick={removeAllStations}>
          {t('whatIf.removeAll')}
        </Button>
      }
    >
      <ul className={styles['list']}>
        {stations.map(({ id, station }) => (
          <li key={id}>
            <button
              type="button"
              className={styles['item']}
              onClick={() => goTo({ kind: 'hypothetical', id })}
            >
              <OperatorMark operator={station.operator} hollow />
              <span className={styles['itemName']}>
                {t('whatIf.name', { number: numberOf(id) })}
                <span className={styles['itemWhere']}>
                  {isCounted(snapshot, station)
                    ? station.layers.flatMap(({ band }) => band ?? []).join(' ')
                    : t('whatIf.notCounted.short')}
                </span>
              </span>
              <span className={styles['itemAside']}>{operatorName(station.operator)}</span>
            </button>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
