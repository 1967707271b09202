import type { JSX } from 'react';
import { goTo } from '../../actions/selection.ts';
import { operatorName } from '../../domain/operator.ts';
import type { StationRow } from '../../state/rows.ts';
import { useText } from '../hooks/use-text.ts';
import { OperatorMark } from '../marks/operator-mark.tsx';
import { CardSection } from './card.tsx';
import styles from './inspector.module.css';

/** Stations, each with its operator's mark and technologies. */
export function StationList({ rows }: { readonly rows: readonly StationRow[] }): JSX.Element {
  const { t } = useText();
  return (
    <CardSection title={t('inspector.stations', { count: rows.length })}>
      {rows.length === 0 ? <p className={styles['note']}>{t('inspector.stations.none')}</p> : null}
      <StationItems rows={rows} />
    </CardSection>
  );
}

export function StationItems({ rows }: { readonly rows: readonly StationRow[] }): JSX.Element {
  return (
    <ul className={styles['list']}>
      {rows.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            className={styles['item']}
            onClick={() => goTo({ kind: 'station', id: row.id })}
          >
            <OperatorMark operator={row.operator} hollow={row.status === 'planned'} />
            <span className={styles['itemName']}>{row.code}</span>
            <span className={styles['itemAside']}>
              {operatorName(row.operator)} · {row.technologies.join(' ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
