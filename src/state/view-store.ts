import { createStore } from 'zustand/vanilla';
import { DEFAULT_METRIC, type Metric } from '../domain/metric.ts';
import type { OperatorId } from '../domain/operator.ts';
import type { Technology } from '../domain/technology.ts';
import type { Vintage } from '../domain/unit.ts';

export type Basemap =
  | { readonly kind: 'none' }
  | { readonly kind: 'osm' }
  | { readonly kind: 'style'; readonly url: string }
  /** A file of the user's own, kept by the map for this visit only; only its name is remembered. */
  | { readonly kind: 'pmtiles'; readonly name: string };

export interface LayerVisibility {
  readonly fill: boolean;
  readonly coverage: boolean;
  readonly villages: boolean;
  readonly sites: boolean;
  readonly fibre: boolean;
  readonly loudspeakers: boolean;
  readonly labels: boolean;
}

export type ToggleLayer = keyof LayerVisibility;

export interface ViewState {
  readonly vintage: Vintage;
  /** What units are coloured by, ranked by and summed up as. */
  readonly metric: Metric;
  /** Technologies switched on: what coverage is drawn and what "any" means. Never empty. */
  readonly technologies: readonly Technology[];
  /** `null`: every operator. */
  readonly operators: readonly OperatorId[] | null;
  readonly minOperators: number;
  readonly layers: LayerVisibility;
  readonly basemap: Basemap;
}

export const DEFAULT_VIEW: ViewState = {
  vintage: '2023',
  metric: DEFAULT_METRIC,
  technologies: ['2G', '3G', '4G', '5G'],
  operators: null,
  minOperators: 1,
  layers: {
    fill: true,
    coverage: false,
    villages: true,
    sites: true,
    fibre: false,
    loudspeakers: false,
    labels: true,
  },
  basemap: { kind: 'none' },
};

export const viewStore = createStore<ViewState>()(() => DEFAULT_VIEW);
