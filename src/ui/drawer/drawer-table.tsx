import type { JSX } from 'react';
import { useStore } from 'zustand';
import { datasetStore } from '../../state/dataset-store.ts';
import type { DrawerTab } from '../../state/ui-store.ts';
import { Skeleton } from '../kit/skeleton.tsx';
import { StationsTable } from './stations-table.tsx';
import { UnitsTable } from './units-table.tsx';
import { VillagesTable } from './villages-table.tsx';
import styles from './drawer.module.css';

export function DrawerTable({ tab }: { readonly tab: DrawerTab }): JSX.Element {
  const loading = useStore(datasetStore, (state) => state.status === 'loading');
  if (loading) return <TableSkeleton />;
  switch (tab) {
    case 'units':
      return <UnitsTable />;
    case 'villages':
      return <VillagesTable />;
    case 'stations':
      return <StationsTable />;
  }
}

function TableSkeleton(): JSX.Element {
  return (
    <div className={styles['pane']} aria-busy="true">
      {Array.from({ length: 6 }, (_, row) => (
        <div key={row} style={{ padding: '9px 16px' }}>
          <Skeleton height={18} width={`${92 - row * 6}%`} />
        </div>
      ))}
    </div>
  );
}
