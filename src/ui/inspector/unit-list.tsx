import type { JSX } from 'react';
import { goTo } from '../../actions/selection.ts';
import type { UnitRow } from '../../state/rows.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { ratioValue } from '../ratio/ratio-words.ts';
import styles from './inspector.module.css';

/** Units below, each with its value of the chosen metric. */
export function UnitList({ rows }: { readonly rows: readonly UnitRow[] }): JSX.Element {
  const text = useText();
  const { service, measure } = useSnapshot().view.metric;
  return (
    <ul className={styles['list']}>
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" className={styles['item']} onClick={() => goTo({ kind: 'unit', id: row.id })}>
            <span className={styles['itemName']}>{row.name}</span>
            <span className={styles['itemAside']}>{ratioValue(text, row.ratios[service][measure])}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
