import type { JSX, KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { showDrawerTab } from '../../actions/shell.ts';
import { uiStore, type DrawerTab } from '../../state/ui-store.ts';
import { selectStations } from '../../state/select/stations.ts';
import { selectCommunes } from '../../state/select/units.ts';
import { selectVillages } from '../../state/select/villages.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { DRAWER_TABS } from './drawer-tabs.ts';
import styles from './drawer.module.css';

export function DrawerTabList(): JSX.Element {
  const { t, number } = useText();
  const snapshot = useSnapshot();
  const { tab: current, open } = useStore(uiStore, (state) => state.drawer);
  const counts: Readonly<Record<DrawerTab, number>> = {
    units: selectCommunes(snapshot).length,
    villages: selectVillages(snapshot).length,
    stations: selectStations(snapshot).length,
  };
  return (
    <div
      className={styles['tabs']}
      role="tablist"
      aria-label={t('drawer.label')}
      tabIndex={-1}
      onKeyDown={moveFocus}
    >
      {DRAWER_TABS.map((tab) => (
        <button
          key={tab}
          id={`drawer-tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={open && tab === current}
          aria-controls={open && tab === current ? 'drawer-pane' : undefined}
          tabIndex={tab === current ? 0 : -1}
          className={styles['tab']}
          onClick={() => showDrawerTab(tab)}
        >
          {t(`drawer.tab.${tab}`)}
          <span className={styles['count']}>{number(counts[tab])}</span>
        </button>
      ))}
    </div>
  );
}

/** Left and right walk through the tabs, as in every tab list. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const index = tabs.findIndex((tab) => tab === document.activeElement);
  const next = tabs[(index + step + tabs.length) % tabs.length];
  next?.focus();
  next?.click();
}
