import { createStore } from 'zustand/vanilla';

export type SelectedKind = 'unit' | 'village' | 'station' | 'site' | 'hypothetical';

/** What the inspector shows. `null` is the province. */
export interface Selected {
  readonly kind: SelectedKind;
  readonly id: string;
}

export interface SelectionState {
  readonly selected: Selected | null;
  readonly hovered: Selected | null;
}

export const selectionStore = createStore<SelectionState>()(() => ({ selected: null, hovered: null }));

export function sameSelected(a: Selected | null, b: Selected | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);
}
