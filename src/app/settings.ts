import { loadLocale } from '../i18n/text.ts';
import { uiStore, type Locale, type Theme } from '../state/ui-store.ts';
import { viewStore, type Basemap } from '../state/view-store.ts';

const KEY = 'phu-song-settings';
const LOCALES: readonly unknown[] = ['vi', 'en'] satisfies Locale[];
const THEMES: readonly unknown[] = ['light', 'dark', 'contrast'] satisfies Theme[];

/** Language, theme and the like belong to the device, not to a link. */
export function restoreSettings(): void {
  const settings = readSettings();
  const { locale, theme, drawerHeight, basemap } = settings;
  if (isLocale(locale)) void loadLocale(locale).then(() => uiStore.setState({ locale }));
  uiStore.setState({ theme: isTheme(theme) ? theme : preferredTheme() });
  if (typeof drawerHeight === 'number' && drawerHeight >= 120 && drawerHeight <= 800) {
    uiStore.setState(({ drawer }) => ({ drawer: { ...drawer, height: drawerHeight } }));
  }
  if (isBasemap(basemap)) viewStore.setState({ basemap });
}

export function saveSettings(change: Readonly<Record<string, unknown>>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readSettings(), ...change }));
  } catch (error) {
    // Storage is blocked or full: the setting lasts for this visit only.
    console.warn('Settings are not kept:', error);
  }
}

function readSettings(): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    // Unreadable settings are the same as none.
    return {};
  }
}

function preferredTheme(): Theme {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value);
}

function isTheme(value: unknown): value is Theme {
  return THEMES.includes(value);
}

function isBasemap(value: unknown): value is Basemap {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'style') return 'url' in value && typeof value.url === 'string';
  return value.kind === 'none' || value.kind === 'osm';
}
