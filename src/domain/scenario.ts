import type { Station, StationId } from './station.ts';

/** giả định: a station that does not exist. It never enters the data, their exports or the baseline's figures. */
export interface HypotheticalStation {
  readonly id: StationId;
  readonly station: Station;
}

/** One edit of a scenario. Applying it gives the next state and the edit that takes it back. */
export type ScenarioChange =
  | { readonly kind: 'add'; readonly hypothetical: HypotheticalStation }
  | { readonly kind: 'remove'; readonly id: StationId }
  | { readonly kind: 'replace'; readonly hypothetical: HypotheticalStation }
  /** All stations at once, as when a scenario is emptied. */
  | { readonly kind: 'set'; readonly stations: readonly HypotheticalStation[] };

export interface AppliedChange {
  readonly stations: readonly HypotheticalStation[];
  /** `null` when the change had nothing to act on and changed nothing. */
  readonly inverse: ScenarioChange | null;
}

/** Pure: `stations` stays as it was. */
export function applyScenarioChange(
  stations: readonly HypotheticalStation[],
  change: ScenarioChange,
): AppliedChange {
  switch (change.kind) {
    case 'add': {
      const { hypothetical } = change;
      if (stations.some(({ id }) => id === hypothetical.id)) return { stations, inverse: null };
      return { stations: [...stations, hypothetical], inverse: { kind: 'remove', id: hypothetical.id } };
    }
    case 'remove': {
      const removed = stations.find(({ id }) => id === change.id);
      if (removed === undefined) return { stations, inverse: null };
      return {
        stations: stations.filter(({ id }) => id !== change.id),
        inverse: { kind: 'add', hypothetical: removed },
      };
    }
    case 'replace': {
      const { hypothetical } = change;
      const before = stations.find(({ id }) => id === hypothetical.id);
      if (before === undefined) return { stations, inverse: null };
      return {
        stations: stations.map((known) => (known.id === hypothetical.id ? hypothetical : known)),
        inverse: { kind: 'replace', hypothetical: before },
      };
    }
    case 'set':
      return { stations: change.stations, inverse: { kind: 'set', stations } };
  }
}
