import type { ErrorEvent, Map as MapLibreMap } from 'maplibre-gl';
import type { ThemeName } from '../domain/palette.ts';
import { loadBasemap } from './basemap.ts';
import { BASEMAP_PREFIX, type BasemapParts } from './basemap-parts.ts';
import type { Basemap } from './frame.ts';
import { FIRST_LAYER_ABOVE_BASEMAP } from './layers.ts';

/**
 * Keeps the chosen basemap below the product's layers. Only its own sources and layers are added and removed,
 * so that the data, their feature-state and the coverage are never touched by a swap.
 */
export class BasemapControl {
  readonly #map: MapLibreMap;
  readonly #onFailure: (detail: string) => void;
  #request = 0;
  /** The request whose tiles were reported to fail. */
  #reported = 0;
  #loading = false;

  constructor(map: MapLibreMap, onFailure: (detail: string) => void) {
    this.#map = map;
    this.#onFailure = onFailure;
    map.on('error', (event) => this.#onMapError(event));
  }

  get loading(): boolean {
    return this.#loading;
  }

  /** The newest call wins, in whatever order the answers come. */
  async change(basemap: Basemap, theme: ThemeName): Promise<void> {
    const request = ++this.#request;
    this.#loading = true;
    try {
      const parts = await loadBasemap(basemap, theme);
      if (request === this.#request) this.#replace(parts);
    } catch (error) {
      if (request !== this.#request) return;
      this.#clear();
      this.#onFailure(error instanceof Error ? error.message : String(error));
    } finally {
      if (request === this.#request) this.#settle();
    }
  }

  /** An answer that is still on its way is ignored from now on. */
  cancel(): void {
    this.#request++;
    this.#loading = false;
  }

  /** Tiles fail by the dozen; the first of a basemap is told, and the map library's other errors are ours. */
  #onMapError(event: ErrorEvent): void {
    const source = 'sourceId' in event ? event.sourceId : null;
    if (typeof source !== 'string' || !source.startsWith(BASEMAP_PREFIX)) {
      console.error(event.error);
      return;
    }
    if (this.#reported === this.#request) return;
    this.#reported = this.#request;
    this.#onFailure(event.error.message);
  }

  #settle(): void {
    this.#loading = false;
    this.#map.triggerRepaint();
  }

  #replace({ sources, layers, sprite }: BasemapParts): void {
    this.#clear();
    for (const [id, source] of Object.entries(sources)) this.#map.addSource(id, source);
    for (const layer of layers) this.#map.addLayer(layer, FIRST_LAYER_ABOVE_BASEMAP);
    this.#map.setSprite(sprite);
  }

  #clear(): void {
    const { layers, sources } = this.#map.getStyle();
    for (const { id } of layers) if (id.startsWith(BASEMAP_PREFIX)) this.#map.removeLayer(id);
    for (const id of Object.keys(sources)) if (id.startsWith(BASEMAP_PREFIX)) this.#map.removeSource(id);
  }
}
