import { createStore } from 'zustand/vanilla';
import type { LonLat } from '../domain/quantities.ts';

export interface Camera {
  readonly centre: LonLat;
  readonly zoom: number;
}

/** Where the map looks. On its own, so that panning makes no figure be derived anew. */
export const cameraStore = createStore<{ readonly camera: Camera | null }>()(() => ({ camera: null }));
