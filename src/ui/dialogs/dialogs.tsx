import { lazy, Suspense, type JSX } from 'react';
import { useStore } from 'zustand';
import { uiStore, type DialogKind } from '../../state/ui-store.ts';

const ImportDialog = lazy(async () => ({
  default: (await import('../import/import-dialog.tsx')).ImportDialog,
}));
const SourcesDialog = lazy(async () => ({ default: (await import('./sources-dialog.tsx')).SourcesDialog }));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
}));
const BasemapDialog = lazy(async () => ({ default: (await import('./basemap-dialog.tsx')).BasemapDialog }));

/** The window that is open, if any. Fetched when first asked for, as the map must come first. */
export function Dialogs(): JSX.Element | null {
  const dialog = useStore(uiStore, (state) => state.dialog);
  return <Suspense fallback={null}>{windowOf(dialog)}</Suspense>;
}

function windowOf(dialog: DialogKind | null): JSX.Element | null {
  switch (dialog) {
    case 'import':
      return <ImportDialog />;
    case 'sources':
      return <SourcesDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'basemap':
      return <BasemapDialog />;
    // The rule stands in the rail, where its effect is seen while it is changed.
    case 'rule':
    case null:
      return null;
  }
}
