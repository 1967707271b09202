import type { JSX } from 'react';
import { select, showProvince, goTo } from '../../actions/selection.ts';
import { selectProvince, selectUnit } from '../../state/select/units.ts';
import type { UnitRow } from '../../state/rows.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { Icon } from '../kit/icon.tsx';
import styles from './inspector.module.css';

/** The way back up: province › district › commune. `unitId` is the lowest step shown. */
export function Breadcrumb({ unitId }: { readonly unitId: string | null }): JSX.Element {
  const { t } = useText();
  const snapshot = useSnapshot();
  const steps = ancestors(snapshot, unitId);
  return (
    <nav aria-label={t('inspector.path')}>
      <ol className={styles['crumbs']}>
        <li>
          <button type="button" className={styles['crumb']} onClick={showProvince}>
            {selectProvince(snapshot)?.name ?? t('level.province')}
          </button>
        </li>
        {steps.map((unit) => (
          <li key={unit.id}>
            <Icon name="chevron-right" size={10} />
            <button
              type="button"
              className={styles['crumb']}
              onClick={() => goTo({ kind: 'unit', id: unit.id })}
            >
              {unit.name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Districts and communes from the top down to `unitId`, without the province. */
function ancestors(snapshot: Snapshot, unitId: string | null): readonly UnitRow[] {
  const unit = unitId === null ? null : selectUnit(snapshot, unitId);
  if (unit === null || unit.level === 'province') return [];
  return [...ancestors(snapshot, unit.parentId), unit];
}

/** Said when what was selected is no longer in the data. */
export function Gone(): JSX.Element {
  const { t } = useText();
  return (
    <div className={styles['section']} role="status">
      <p>{t('inspector.gone')}</p>
      <button type="button" className={styles['crumb']} onClick={() => select(null)}>
        {t('inspector.backToProvince')}
      </button>
    </div>
  );
}
