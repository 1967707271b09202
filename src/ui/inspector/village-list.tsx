import type { JSX } from 'react';
import { goTo } from '../../actions/selection.ts';
import { VILLAGE_CLASSES } from '../../domain/rule.ts';
import type { VillageRow } from '../../state/rows.ts';
import { useText } from '../hooks/use-text.ts';
import { VillageMark } from '../marks/village-mark.tsx';
import { CardSection } from './card.tsx';
import styles from './inspector.module.css';

const collator = new Intl.Collator('vi', { numeric: true });

/** Villages of a commune, the most urgent class first. */
export function VillageList({ rows }: { readonly rows: readonly VillageRow[] }): JSX.Element {
  const { t } = useText();
  const rank = (row: VillageRow): number => VILLAGE_CLASSES.indexOf(row.villageClass);
  const ordered = rows.toSorted((a, b) => rank(a) - rank(b) || collator.compare(a.name, b.name));
  return (
    <CardSection title={t('inspector.villages', { count: rows.length })}>
      {rows.length === 0 ? <p className={styles['note']}>{t('missing.no-villages')}</p> : null}
      <ul className={styles['list']}>
        {ordered.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={styles['item']}
              onClick={() => goTo({ kind: 'village', id: row.id })}
            >
              <VillageMark villageClass={row.villageClass} />
              <span className={styles['itemName']}>{row.name}</span>
              <span className={styles['itemAside']}>
                {t(`class.${row.villageClass}`)}
                {row.population === null ? '' : ` · ${t('inspector.people', { count: row.population })}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
