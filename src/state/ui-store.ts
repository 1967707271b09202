import { createStore } from 'zustand/vanilla';

export type Locale = 'vi' | 'en';
export type Theme = 'light' | 'dark' | 'contrast';
export type DrawerTab = 'units' | 'villages' | 'stations';

/** A short message that passes by; `code` has its sentence in the catalogues. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'success' | 'error';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type DialogKind = 'import' | 'sources' | 'rule' | 'shortcuts' | 'basemap';

export interface MapPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface UiState {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly drawer: { readonly open: boolean; readonly tab: DrawerTab; readonly height: number };
  readonly railOpen: boolean;
  readonly inspectorOpen: boolean;
  readonly dialog: DialogKind | null;
  readonly notices: readonly Notice[];
  readonly online: boolean;
  /** A new version of the app is installed and waits for consent. */
  readonly updateReady: boolean;
  /** CSS pixels along each edge of the map that panels hide, or that are kept as a margin. */
  readonly mapPadding: MapPadding;
  readonly map: 'starting' | 'ready' | 'unsupported' | 'lost';
}

export const uiStore = createStore<UiState>()(() => ({
  locale: 'vi',
  theme: 'light',
  drawer: { open: true, tab: 'units', height: 260 },
  railOpen: true,
  inspectorOpen: true,
  dialog: null,
  notices: [],
  online: true,
  updateReady: false,
  mapPadding: { top: 12, right: 12, bottom: 12, left: 12 },
  map: 'starting',
}));
