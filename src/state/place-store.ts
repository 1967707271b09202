import { createStore } from 'zustand/vanilla';
import type { LonLat } from '../domain/quantities.ts';

/** A place that is shown with its coordinates. */
export interface ShownPlace {
  readonly position: LonLat;
  /** Metres of VN-2000 / EPSG:9218; `null` until they are worked out. */
  readonly vn2000: { readonly easting: number; readonly northing: number } | null;
}

export interface PlaceState {
  readonly shown: ShownPlace | null;
  /** What was last typed that reads as coordinates. */
  readonly typed: { readonly text: string; readonly position: LonLat } | null;
}

/** Any place on the map, found by its coordinates or asked for them. */
export const placeStore = createStore<PlaceState>()(() => ({ shown: null, typed: null }));
