import { useRef, useState, type JSX, type KeyboardEvent, type PointerEvent } from 'react';
import { useStore } from 'zustand';
import { setInspectorOpen, showDrawerTab } from '../../actions/shell.ts';
import { selectionStore, type Selected } from '../../state/selection-store.ts';
import { uiStore } from '../../state/ui-store.ts';
import { DRAWER_TABS } from '../drawer/drawer-tabs.ts';
import { DrawerTable } from '../drawer/drawer-table.tsx';
import { useText } from '../hooks/use-text.ts';
import { Inspector } from '../inspector/inspector.tsx';
import { Segmented } from '../kit/segmented.tsx';
import { cx } from '../kit/cx.ts';
import { nearestStop, nextStop, SHEET_HEIGHTS, type SheetStop } from './sheet-stops.ts';
import styles from './sheet.module.css';

const SHEET_TABS = ['info', ...DRAWER_TABS] as const;
type SheetTab = (typeof SHEET_TABS)[number];

/** The bottom sheet of a tablet held upright: inspector and tables, at one of three heights. */
export function Sheet(): JSX.Element {
  const { t } = useText();
  const { stop, setStop } = useSheetStop();
  const [tab, setTab] = useSheetTab();
  const drag = useSheetDrag(stop, setStop);
  const height = drag.height === null ? SHEET_HEIGHTS[stop] : `${drag.height}px`;
  return (
    <section
      id="inspector"
      ref={drag.sheet}
      aria-label={t('sheet.label')}
      className={cx(styles['sheet'], drag.height !== null && styles['dragging'])}
      style={{ height }}
    >
      <button type="button" className={styles['handle']} aria-label={t(`sheet.${stop}`)} {...drag.handlers}>
        <span className={styles['grip']} />
      </button>
      <Segmented
        className={styles['tabs']}
        label={t('sheet.tabs')}
        value={tab}
        options={SHEET_TABS.map((value) => ({ value, label: t(`sheet.tab.${value}`) }))}
        onChange={(value) => {
          setTab(value);
          if (stop === 'peek') setStop('half');
        }}
      />
      <div className={styles['body']}>{tab === 'info' ? <Inspector /> : <DrawerTable tab={tab} />}</div>
    </section>
  );
}

/** Selecting something opens the inspector everywhere; here that means leaving the lowest stop. */
function useSheetStop(): { readonly stop: SheetStop; readonly setStop: (stop: SheetStop) => void } {
  const open = useStore(uiStore, (state) => state.inspectorOpen);
  const [raised, setRaised] = useState<Exclude<SheetStop, 'peek'>>('half');
  const setStop = (stop: SheetStop): void => {
    setInspectorOpen(stop !== 'peek');
    if (stop !== 'peek') setRaised(stop);
  };
  return { stop: open ? raised : 'peek', setStop };
}

/** The chosen tab holds until something else is selected; then its card is what the user asked for. */
function useSheetTab(): readonly [SheetTab, (tab: SheetTab) => void] {
  const selected = useStore(selectionStore, (state) => state.selected);
  const [choice, setChoice] = useState<{ tab: SheetTab; selected: Selected | null }>({
    tab: 'info',
    selected,
  });
  const tab = choice.selected === selected ? choice.tab : 'info';
  const setTab = (next: SheetTab): void => {
    setChoice({ tab: next, selected });
    if (next !== 'info') showDrawerTab(next);
  };
  return [tab, setTab];
}

function useSheetDrag(stop: SheetStop, setStop: (stop: SheetStop) => void) {
  const sheet = useRef<HTMLElement>(null);
  const start = useRef<{ y: number; height: number } | null>(null);
  const [height, setHeight] = useState<number | null>(null);
  const room = (): number => sheet.current?.parentElement?.clientHeight ?? window.innerHeight;
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { y: event.clientY, height: sheet.current?.offsetHeight ?? 0 };
    },
    onPointerMove: (event: PointerEvent) => {
      if (start.current === null) return;
      const moved = start.current.height + start.current.y - event.clientY;
      setHeight(Math.min(room(), Math.max(60, moved)));
    },
    onPointerUp: () => {
      if (height !== null) setStop(nearestStop(height, room()));
      start.current = null;
      setHeight(null);
    },
    onClick: () => {
      if (height === null) setStop(nextStop(stop, 1, true));
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      setStop(nextStop(stop, event.key === 'ArrowUp' ? 1 : -1));
    },
  };
  return { sheet, height, handlers };
}
