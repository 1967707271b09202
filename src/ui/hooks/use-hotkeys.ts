import { useEffect } from 'react';
import { openDialog, showDrawerTab } from '../../actions/shell.ts';
import { select } from '../../actions/selection.ts';
import { DRAWER_TABS } from '../drawer/drawer-tabs.ts';

/** Keys of the whole window: Alt 1–3 for the tables, F1 for help, Esc back to the province. */
export function useHotkeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const tab = event.altKey ? DRAWER_TABS[Number(event.code.replace('Digit', '')) - 1] : undefined;
  if (tab !== undefined) {
    event.preventDefault();
    showDrawerTab(tab);
  } else if (event.key === 'F1') {
    event.preventDefault();
    openDialog('shortcuts');
  } else if (event.key === 'Escape' && isOutsideFields(event.target)) {
    select(null);
  }
}

/** Esc inside a field or a window of its own belongs to that. */
function isOutsideFields(target: EventTarget | null): boolean {
  return !(target instanceof Element && target.closest('input, select, [role="dialog"]'));
}
