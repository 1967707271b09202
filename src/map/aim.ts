import { LngLat, type Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from '../domain/quantities.ts';
import type { LonLatBox, MapPadding } from './frame.ts';

/**
 * A box is fitted free of the frame's padding, and a point comes to the middle of what is free; it keeps the zoom
 * unless one is given. A restored point is the middle of the whole map, as it was when it was noted.
 */
export type CameraTarget =
  | { readonly kind: 'box'; readonly box: LonLatBox; readonly maxZoom?: number }
  | { readonly kind: 'point'; readonly centre: LonLat; readonly zoom?: number };

const MAX_FIT_ZOOM = 14;

/** Points the camera. Flights become jumps for those who want less motion; the map library sees to that. */
export class Aim {
  readonly #map: MapLibreMap;
  readonly #padding: () => MapPadding;
  /** The box that the view was fitted to, until the user takes hold of the map. */
  #fitted: LonLatBox | null;

  constructor(map: MapLibreMap, start: CameraTarget, padding: () => MapPadding) {
    this.#map = map;
    this.#padding = padding;
    this.#fitted = start.kind === 'box' ? start.box : null;
  }

  moveTo(target: CameraTarget, how: 'fly' | 'jump'): void {
    this.#fitted = target.kind === 'box' ? target.box : null;
    const camera = this.#cameraFor(target);
    if (how === 'jump') this.#map.jumpTo(camera);
    else this.#map.flyTo(target.kind === 'box' ? camera : { ...camera, offset: this.#middleOfFree() });
  }

  zoomBy(levels: number): void {
    this.#fitted = null;
    this.#map.easeTo({ zoom: this.#map.getZoom() + levels, duration: 160 });
  }

  /** The view is the user's from now on. */
  release(): void {
    this.#fitted = null;
  }

  /** Panels and windows change their size; what was fitted stays in view, unless the user moved it since. */
  refit(): void {
    if (this.#fitted === null) return;
    const camera = this.#cameraFor({ kind: 'box', box: this.#fitted });
    if (this.#map.isMoving()) this.#map.flyTo(camera);
    else this.#map.jumpTo(camera);
  }

  #cameraFor(target: CameraTarget): { readonly center: [number, number]; readonly zoom: number } {
    if (target.kind === 'point') {
      return { center: [target.centre[0], target.centre[1]], zoom: target.zoom ?? this.#map.getZoom() };
    }
    const [west, south, east, north] = target.box;
    const maxZoom = target.maxZoom ?? MAX_FIT_ZOOM;
    const padding = { ...this.#padding() };
    const { center, zoom } =
      this.#map.cameraForBounds([west, south, east, north], { padding, maxZoom }) ?? {};
    // A box cannot be fitted into a map without size; its middle is the best that can be shown.
    if (center === undefined || zoom === undefined) {
      return { center: [(west + east) / 2, (south + north) / 2], zoom: this.#map.getZoom() };
    }
    const { lng, lat } = LngLat.convert(center);
    return { center: [lng, lat], zoom };
  }

  /** Pixels from the middle of the map to the middle of the part that no panel covers. */
  #middleOfFree(): [number, number] {
    const { top, right, bottom, left } = this.#padding();
    return [(left - right) / 2, (top - bottom) / 2];
  }
}
