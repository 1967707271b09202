import type { Dataset } from '../../domain/dataset.ts';
import { memoizeLast } from '../memo.ts';
import type { Snapshot } from '../snapshot.ts';

/** What must be said beside every figure about the data as a whole. */
export interface DataFacts {
  /** ISO date the stations describe. The date of another layer says nothing about them. */
  readonly asOf: string | null;
  /** ISO date and time at which the stations came in, for when their own date is not known. */
  readonly importedAt: string | null;
  /** Whether anything on screen is made up. */
  readonly synthetic: boolean;
  readonly villages: number;
  readonly stations: number;
  readonly sites: number;
}

export function selectFacts(snapshot: Snapshot): DataFacts {
  return build(snapshot.data.dataset);
}

const build = memoizeLast((dataset: Dataset): DataFacts => {
  const sources = Object.values(dataset.sources);
  return {
    asOf: dataset.sources.stations?.asOf ?? null,
    importedAt: dataset.sources.stations?.importedAt ?? null,
    synthetic: sources.some(({ synthetic }) => synthetic),
    villages: dataset.villages.length,
    stations: dataset.stations.length,
    sites: dataset.sites.length,
  };
});
