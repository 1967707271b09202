import { GPUInitializationError } from 'maplibre-gl';
import { MapView, type MapViewOptions } from './map-view.ts';

/** Without WebGL 2 there is no map, but tables and exports go on: the caller must answer both cases. */
export type MapStart =
  | { readonly ok: true; readonly view: MapView }
  | { readonly ok: false; readonly reason: 'webgl-unavailable'; readonly detail: string };

export function startMapView(container: HTMLElement, options: MapViewOptions): MapStart {
  try {
    return { ok: true, view: new MapView(container, options) };
  } catch (error) {
    if (!(error instanceof GPUInitializationError)) throw error;
    return { ok: false, reason: 'webgl-unavailable', detail: error.statusMessage ?? error.message };
  }
}
