import type { JSX, ReactNode } from 'react';
import { useStore } from 'zustand';
import { selectionStore } from '../../state/selection-store.ts';
import { selectUnit } from '../../state/select/units.ts';
import type { UnitRow } from '../../state/rows.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { ToggleChip } from '../kit/toggle.tsx';
import styles from './drawer.module.css';

interface TableToolsProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly shown: number;
  readonly total: number;
  readonly children?: ReactNode;
}

/** What narrows a table, with how many rows are left of how many. */
export function TableTools({ query, onQuery, shown, total, children }: TableToolsProps): JSX.Element {
  const { t } = useText();
  return (
    <div className={styles['tools']}>
      <input
        type="search"
        className={styles['filter']}
        aria-label={t('drawer.filter')}
        placeholder={t('drawer.filter')}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
      />
      {children}
      <span className={styles['shown']} role="status">
        {shown === total ? t('drawer.all', { total }) : t('drawer.shown', { shown, total })}
      </span>
    </div>
  );
}

/** The district or commune that is selected, to which a table can be narrowed. */
export function useScope(): UnitRow | null {
  const snapshot = useSnapshot();
  const selected = useStore(selectionStore, (state) => state.selected);
  const unit = selected?.kind === 'unit' ? selectUnit(snapshot, selected.id) : null;
  return unit === null || unit.level === 'province' ? null : unit;
}

interface ScopeChipProps {
  readonly scope: UnitRow | null;
  readonly pressed: boolean;
  readonly onToggle: () => void;
}

export function ScopeChip({ scope, pressed, onToggle }: ScopeChipProps): JSX.Element | null {
  const { t } = useText();
  if (scope === null) return null;
  return (
    <ToggleChip pressed={pressed} onToggle={onToggle}>
      {t('drawer.onlyIn', { unit: scope.name })}
    </ToggleChip>
  );
}
