import {
  useEffect,
  useRef,
  useState,
  type JSX,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
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
import { coverRef } from './map-covers.ts';
import { nearestStop, nextStop, SHEET_HEIGHTS, type SheetStop } from './sheet-stops.ts';
import styles from './sheet.module.css';

const SHEET_TABS = ['info', ...DRAWER_TABS] as const;
type SheetTab = (typeof SHEET_TABS)[number];

/** The bottom sheet of a tablet held upright: inspector and tables, at one of three heights. */
export function Sheet(): JSX.Element {
  const { t } = useText();
  const { stop, setStop } = useSheetStop();
  const [tab, setTab] = useSheetTab();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => coverRef(sheet.current), []);
  const drag = useSheetDrag(sheet, stop, setStop);
  const height = drag.height === null ? SHEET_HEIGHTS[stop] : `${drag.height}px`;
  return (
    <section
      id="inspector"
      ref={sheet}
      aria-label={t('sheet.label')}
      className={cx(styles['sheet'], drag.height !== null && styles['dragging'])}
      style={{ height }}
    >
      <button type="button" className={styles['handle']} aria-label={t(`sheet.${stop}`)} {...drag.handlers}>
        <span className={styles['grip']} />
      </button>
      <div className={styles['tabs']}>
        <Segmented
          label={t('sheet.tabs')}
          value={tab}
          options={SHEET_TABS.map((value) => ({ value, label: t(`sheet.tab.${value}`) }))}
          onChange={(value) => {
            setTab(value);
            if (stop === 'peek') setStop('half');
          }}
        />
      </div>
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

/** Follows the finger, and settles on the nearest stop when it lets go. A plain tap goes one stop on. */
function useSheetDrag(
  sheet: RefObject<HTMLElement | null>,
  stop: SheetStop,
  setStop: (stop: SheetStop) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      const room = sheet.current?.parentElement?.clientHeight ?? window.innerHeight;
      setDrag({ y: event.clientY, from: sheet.current?.offsetHeight ?? 0, room, height: null });
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag === null || Math.abs(event.clientY - drag.y) < TAP_PX) return;
      const height = drag.from + drag.y - event.clientY;
      setDrag({ ...drag, height: Math.min(drag.room, Math.max(LEAST_PX, height)) });
    },
    onPointerUp: () => {
      if (drag?.height) setStop(nearestStop(drag.height, drag.room));
      else setStop(nextStop(stop, 1, true));
      setDrag(null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = SHEET_KEYS[event.key];
      if (step === undefined) return;
      event.preventDefault();
      setStop(nextStop(stop, step, event.key === 'Enter' || event.key === ' '));
    },
  };
  return { height: drag?.height ?? null, handlers };
}

interface Drag {
  readonly y: number;
  readonly from: number;
  readonly room: number;
  /** `null` until the finger has moved far enough not to be a tap. */
  readonly height: number | null;
}

const TAP_PX = 6;
const LEAST_PX = 60;
const SHEET_KEYS: Readonly<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowDown: -1, Enter: 1, ' ': 1 };
