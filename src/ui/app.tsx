import { useEffect, type JSX } from 'react';
import { useStore } from 'zustand';
import { uiStore } from '../state/ui-store.ts';
import { Dialogs } from './dialogs/dialogs.tsx';
import { DropZone } from './import/drop-zone.tsx';
import { useHotkeys } from './hooks/use-hotkeys.ts';
import { useScenarioKeys } from './what-if/use-scenario-keys.ts';
import { Workspace } from './shell/workspace.tsx';
import './fonts.css';
import './tokens.css';
import './base.css';

interface AppProps {
  /** Puts the map into the element and returns the way to take it out again. Must keep its identity. */
  readonly mapSlot: (element: HTMLElement) => () => void;
}

/** The whole interface. It reads the stores and calls the verbs; ports are provided before it is mounted. */
export function App({ mapSlot }: AppProps): JSX.Element {
  useDocumentAttributes();
  useHotkeys();
  useScenarioKeys();
  return (
    <>
      <Workspace mapSlot={mapSlot} />
      <DropZone />
      <Dialogs />
    </>
  );
}

/** The page itself carries theme and language, for the tokens, the browser's own controls and screen readers. */
function useDocumentAttributes(): void {
  const theme = useStore(uiStore, (state) => state.theme);
  const locale = useStore(uiStore, (state) => state.locale);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.lang = locale;
  }, [theme, locale]);
}
