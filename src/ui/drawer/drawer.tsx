import { useState, type JSX, type KeyboardEvent, type PointerEvent } from 'react';
import { useStore } from 'zustand';
import { setDrawerHeight, setDrawerOpen } from '../../actions/shell.ts';
import { uiStore } from '../../state/ui-store.ts';
import { useText } from '../hooks/use-text.ts';
import { IconButton } from '../kit/button.tsx';
import { DrawerTable } from './drawer-table.tsx';
import { DrawerTabList } from './drawer-tab-list.tsx';
import styles from './drawer.module.css';

const KEY_STEP_PX = 24;

/** The tables under the map; its height is dragged, moved by keys, and remembered. */
export function Drawer(): JSX.Element {
  const { t } = useText();
  const { open, tab, height } = useStore(uiStore, (state) => state.drawer);
  const { dragged, handlers } = useDrag(height);
  return (
    <section
      aria-label={t('drawer.label')}
      className={styles['drawer']}
      style={open ? { height: dragged ?? height } : undefined}
    >
      {open ? (
        <div
          className={styles['resizer']}
          role="separator"
          tabIndex={0}
          aria-orientation="horizontal"
          aria-label={t('drawer.resize')}
          aria-valuenow={height}
          aria-valuemin={120}
          aria-valuemax={800}
          {...handlers}
        />
      ) : null}
      <div className={styles['bar']}>
        <DrawerTabList />
        <span className={styles['space']} />
        <IconButton
          icon={open ? 'chevron-down' : 'chevron-up'}
          label={open ? t('drawer.close') : t('drawer.open')}
          aria-expanded={open}
          onClick={() => setDrawerOpen(!open)}
        />
      </div>
      {open ? (
        <div
          id="drawer-pane"
          role="tabpanel"
          aria-labelledby={`drawer-tab-${tab}`}
          className={styles['pane']}
        >
          <DrawerTable tab={tab} />
        </div>
      ) : null}
    </section>
  );
}

function useDrag(height: number) {
  const [start, setStart] = useState<{ readonly y: number; readonly dragged: number } | null>(null);
  const moved = (event: PointerEvent): number => height + (start === null ? 0 : start.y - event.clientY);
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setStart({ y: event.clientY, dragged: height });
    },
    onPointerMove: (event: PointerEvent) => {
      if (start !== null) setStart({ ...start, dragged: moved(event) });
    },
    onPointerUp: (event: PointerEvent) => {
      if (start !== null) setDrawerHeight(moved(event));
      setStart(null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = event.key === 'ArrowUp' ? KEY_STEP_PX : event.key === 'ArrowDown' ? -KEY_STEP_PX : 0;
      if (step === 0) return;
      event.preventDefault();
      setDrawerHeight(height + step);
    },
  };
  return { dragged: start?.dragged ?? null, handlers };
}
