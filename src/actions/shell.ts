import { loadLocale } from '../i18n/text.ts';
import {
  uiStore,
  type DialogKind,
  type DrawerTab,
  type Locale,
  type MapPadding,
  type Notice,
  type Theme,
} from '../state/ui-store.ts';
import { ports } from './ports.ts';

const DRAWER_MIN = 120;
const DRAWER_MAX = 800;
const MOST_NOTICES = 4;
let noticeCount = 0;

export async function setLocale(locale: Locale): Promise<void> {
  await loadLocale(locale);
  uiStore.setState({ locale });
  ports().shell.saveSettings({ locale });
}

export function setTheme(theme: Theme): void {
  uiStore.setState({ theme });
  ports().shell.saveSettings({ theme });
}

export function showDrawerTab(tab: DrawerTab): void {
  uiStore.setState(({ drawer }) => ({ drawer: { ...drawer, tab, open: true } }));
}

export function setDrawerOpen(open: boolean): void {
  uiStore.setState(({ drawer }) => ({ drawer: { ...drawer, open } }));
}

/** Height in CSS pixels. */
export function setDrawerHeight(height: number): void {
  const clamped = Math.round(Math.min(DRAWER_MAX, Math.max(DRAWER_MIN, height)));
  uiStore.setState(({ drawer }) => ({ drawer: { ...drawer, height: clamped, open: true } }));
  ports().shell.saveSettings({ drawerHeight: clamped });
}

export function setRailOpen(railOpen: boolean): void {
  uiStore.setState({ railOpen });
}

export function setInspectorOpen(inspectorOpen: boolean): void {
  uiStore.setState({ inspectorOpen });
}

/** Kept free by the camera when it shows something. The same padding again changes nothing. */
export function setMapPadding(next: MapPadding): void {
  const { mapPadding } = uiStore.getState();
  const isSame = (['top', 'right', 'bottom', 'left'] as const).every(
    (side) => mapPadding[side] === next[side],
  );
  if (!isSame) uiStore.setState({ mapPadding: next });
}

export function openDialog(dialog: DialogKind): void {
  uiStore.setState({ dialog });
}

export function closeDialog(): void {
  uiStore.setState({ dialog: null });
}

export function notify(notice: Pick<Notice, 'tone' | 'code'> & Partial<Pick<Notice, 'params'>>): void {
  noticeCount += 1;
  const next: Notice = { params: {}, ...notice, id: noticeCount };
  uiStore.setState(({ notices }) => ({ notices: [...notices, next].slice(-MOST_NOTICES) }));
}

export function dismissNotice(id: number): void {
  uiStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

export function acceptUpdate(): void {
  ports().shell.applyUpdate();
}
