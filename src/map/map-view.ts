import { AttributionControl, Map as MapLibreMap, ScaleControl, type GeoJSONSource } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { LonLat } from '../domain/quantities.ts';
import { Aim, type CameraTarget } from './aim.ts';
import { BasemapControl } from './basemap-control.ts';
import { CoverageLayer } from './coverage-layer.ts';
import type { LonLatBox, MapFrame, MapTarget } from './frame.ts';
import * as features from './features.ts';
import type { MapCamera, MapGesture, ScreenPoint } from './gestures.ts';
import { ICON_PIXEL_RATIO, paintIcon } from './icon-painter.ts';
import { applyLayerChanges } from './layer-apply.ts';
import { diffLayers } from './layer-diff.ts';
import {
  COVERAGE_LAYER,
  FIRST_LAYER_ABOVE_COVERAGE,
  ownLayers,
  startStyle,
  type SourceName,
} from './layers.ts';
import { loadLabelFonts } from './label-fonts.ts';
import { lookOf, type Look } from './look.ts';
import './map.css';
import { placesOf, sitePosition } from './places.ts';
import { Pointer } from './pointer.ts';
import { changedStates, unitStates, type UnitState } from './unit-states.ts';
import './worker-url.ts';

export interface MapViewOptions {
  /** The first frame; layers, words and limits are taken from it before anything is drawn. */
  readonly frame: MapFrame;
  readonly start: CameraTarget;
  readonly onGesture: (gesture: MapGesture) => void;
  readonly onProblem: (problem: MapProblem) => void;
}

/** What the map cannot hide from the user. */
export type MapProblem =
  | { readonly kind: 'context-lost' }
  | { readonly kind: 'context-restored' }
  | { readonly kind: 'basemap-failed'; readonly detail: string };

/**
 * The one owner of the MapLibre map. `show` takes whole frames and touches only the parts whose identity
 * changed; the frame counts as shown only when all of it was applied, so a failed apply is simply repeated.
 * The container carries `data-idle` while everything wanted is drawn.
 */
export class MapView {
  readonly #map: MapLibreMap;
  readonly #container: HTMLElement;
  readonly #options: MapViewOptions;
  readonly #aim: Aim;
  readonly #pointer: Pointer;
  readonly #basemap: BasemapControl;
  readonly #attribution = { control: new AttributionControl({ compact: false }), text: '' };
  #coverage = new CoverageLayer();
  #wanted: MapFrame;
  #shown: MapFrame | null = null;
  #look: Look;
  #states: readonly UnitState[] | null = null;
  #hovered: MapTarget | null = null;
  #styleReady = false;
  #fontsReady = false;
  #destroyed = false;

  /** Throws MapLibre's `GPUInitializationError` without WebGL 2; `startMapView` turns that into a value. */
  constructor(container: HTMLElement, options: MapViewOptions) {
    this.#container = container;
    this.#options = options;
    this.#wanted = options.frame;
    this.#look = lookOf(options.frame, false);
    this.#map = createMap(container, options, this.#look);
    this.#aim = new Aim(this.#map, options.start, () => this.#wanted.padding);
    this.#map.setMissingStyleImageResolver((name) => this.#addIcon(name));
    this.#map.addControl(new ScaleControl({ maxWidth: 110, unit: 'metric' }), 'bottom-right');
    this.#basemap = new BasemapControl(this.#map, (detail) =>
      options.onProblem({ kind: 'basemap-failed', detail }),
    );
    this.#pointer = new Pointer({
      map: this.#map,
      emit: (gesture) => this.#onGesture(gesture),
      dragOrigin: (siteId) => sitePosition(this.#wanted, siteId),
    });
    this.#listen();
    void this.#awaitFonts();
  }

  show(frame: MapFrame): void {
    this.#wanted = frame;
    this.#apply();
  }

  /** `jump` arrives at once, as when a view is restored from an address. */
  moveTo(target: CameraTarget, how: 'fly' | 'jump' = 'fly'): void {
    this.#aim.moveTo(target, how);
  }

  zoomBy(levels: number): void {
    this.#aim.zoomBy(levels);
  }

  camera(): MapCamera {
    const { lng, lat } = this.#map.getCenter();
    const bounds = this.#map.getBounds();
    const box: LonLatBox = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    return { centre: [lng, lat], zoom: this.#map.getZoom(), box };
  }

  /** CSS pixels from the container's top left corner. */
  screenPosition([lon, lat]: LonLat): ScreenPoint {
    const { x, y } = this.#map.project([lon, lat]);
    return { x, y };
  }

  /** A copy of the picture for export and print. Drawn and read at once, as the drawing buffer is not kept. */
  toCanvas(): HTMLCanvasElement {
    this.#map.redraw();
    const source = this.#map.getCanvas();
    const copy = document.createElement('canvas');
    copy.width = source.width;
    copy.height = source.height;
    const context = copy.getContext('2d');
    if (context === null) throw new Error('This browser cannot draw on a 2D canvas');
    context.drawImage(source, 0, 0);
    return copy;
  }

  /** Removes the map, its canvas and every listener; the container can be used again. */
  destroy(): void {
    this.#destroyed = true;
    this.#pointer.detach();
    this.#basemap.cancel();
    this.#map.remove();
    this.#markBusy();
  }

  #listen(): void {
    this.#map.on('movestart', (event) => this.#onMoveStart(event.originalEvent !== undefined));
    this.#map.on('resize', () => this.#aim.refit());
    this.#map.on('style.load', () => this.#onStyle());
    this.#map.on('idle', () => this.#onIdle());
    this.#map.on('moveend', () => this.#options.onGesture({ type: 'camera', camera: this.camera() }));
    this.#map.on('webglcontextlost', () => this.#onContextLost());
    this.#map.on('webglcontextrestored', () => this.#options.onProblem({ kind: 'context-restored' }));
  }

  #onMoveStart(isByUser: boolean): void {
    if (isByUser) this.#aim.release();
    this.#markBusy();
  }

  #onStyle(): void {
    this.#styleReady = true;
    if (this.#map.getLayer(COVERAGE_LAYER) === undefined) {
      this.#map.addLayer(this.#coverage, FIRST_LAYER_ABOVE_COVERAGE);
    }
    this.#apply();
  }

  /** Feature-state is gone with the context; the frame is applied anew once the style is back. */
  #onContextLost(): void {
    this.#styleReady = false;
    this.#shown = null;
    this.#states = null;
    this.#coverage = new CoverageLayer();
    this.#markBusy();
    this.#options.onProblem({ kind: 'context-lost' });
  }

  #markBusy(): void {
    delete this.#container.dataset['idle'];
  }

  #onIdle(): void {
    const settled = this.#shown === this.#wanted && this.#fontsReady && !this.#basemap.loading;
    if (settled) this.#container.dataset['idle'] = 'true';
  }

  async #awaitFonts(): Promise<void> {
    await loadLabelFonts();
    if (this.#destroyed) return;
    this.#fontsReady = true;
    this.#apply();
  }

  #onGesture(gesture: MapGesture): void {
    if (gesture.type !== 'hover' && gesture.type !== 'leave') this.#aim.release();
    if (gesture.type === 'hover') this.#hoverUnit(gesture.hits.find((hit) => hit.kind === 'unit') ?? null);
    if (gesture.type === 'leave') this.#hoverUnit(null);
    this.#options.onGesture(gesture);
  }

  #hoverUnit(target: MapTarget | null): void {
    if (this.#hovered?.id === target?.id) return;
    this.#hovered = target;
    if (this.#shown !== null) this.#updateStates(this.#shown);
  }

  #addIcon(name: string): void {
    const image = paintIcon(name);
    if (image !== null && !this.#map.hasImage(name)) {
      this.#map.addImage(name, image, { pixelRatio: ICON_PIXEL_RATIO });
    }
  }

  #apply(): void {
    if (!this.#styleReady || this.#destroyed) return;
    const next = this.#wanted;
    const previous = this.#shown;
    this.#markBusy();
    this.#updateLook(next);
    this.#updateWords(next, previous);
    this.#updateLimits(next, previous);
    this.#updateBasemap(next, previous);
    this.#updateSources(next, previous);
    this.#updateCoverage(next);
    if (previous?.units !== next.units) this.#forgetStates();
    this.#updateStates(next);
    // Even when nothing changed, so that the next idle can be told.
    this.#map.triggerRepaint();
    this.#shown = next;
  }

  #updateLook(next: MapFrame): void {
    const look = lookOf(next, this.#fontsReady);
    const { style } = this.#container;
    style.setProperty('--map-text', look.colours.text);
    style.setProperty('--map-ground', look.colours.halo);
    style.setProperty('--map-accent', look.colours.accent);
    applyLayerChanges(this.#map, diffLayers(ownLayers(this.#look), ownLayers(look)));
    this.#look = look;
  }

  #updateWords({ words }: MapFrame, previous: MapFrame | null): void {
    this.#map.getCanvas().setAttribute('aria-label', words.title);
    if (previous !== null && this.#attribution.text === words.attribution) return;
    if (this.#map.hasControl(this.#attribution.control)) this.#map.removeControl(this.#attribution.control);
    const control = new AttributionControl({
      compact: false,
      customAttribution: escapeHtml(words.attribution),
    });
    this.#map.addControl(control, 'bottom-right');
    this.#attribution.control = control;
    this.#attribution.text = words.attribution;
  }

  #updateLimits({ maxBounds, padding }: MapFrame, previous: MapFrame | null): void {
    if (previous?.maxBounds !== maxBounds) this.#map.setMaxBounds(maxBounds === null ? null : [...maxBounds]);
    if (previous?.padding !== padding) this.#aim.refit();
  }

  #updateBasemap({ basemap, theme }: MapFrame, previous: MapFrame | null): void {
    const kept = previous?.basemap === basemap && previous.theme === theme;
    // After a lost context MapLibre brings back the basemap as well; without one there is nothing to do.
    if (kept || (previous === null && basemap.kind === 'none')) return;
    void this.#basemap.change(basemap, theme);
  }

  #updateSources(next: MapFrame, previous: MapFrame | null): void {
    if (previous?.units !== next.units) {
      this.#setData('units', features.unitFeatures(next.units));
      this.#setData('unit-labels', features.unitLabelFeatures(next.units));
    }
    if (previous?.outlines !== next.outlines) {
      this.#setData('outlines', features.outlineFeatures(next.outlines));
      this.#setData('outline-labels', features.outlineLabelFeatures(next.outlines));
    }
    if (previous?.villages !== next.villages) {
      this.#setData('villages', features.villageFeatures(next.villages));
    }
    if (previous?.clusters !== next.clusters) {
      this.#setData('clusters', features.clusterFeatures(next.clusters));
    }
    if (previous?.loudspeakers !== next.loudspeakers) {
      this.#setData('loudspeakers', features.loudspeakerFeatures(next.loudspeakers));
    }
    if (previous?.sites !== next.sites) this.#updateSites(next, previous);
    if (previous?.links !== next.links) this.#setData('links', features.linkFeatures(next.links));
    this.#updatePlaces(next, previous);
  }

  #updateSites({ sites }: MapFrame, previous: MapFrame | null): void {
    const changes = previous === null ? null : features.siteChanges(previous.sites, sites);
    if (changes === null) this.#setData('sites', features.siteFeatures(sites));
    else void this.#source('sites').updateData(changes);
  }

  #updateCoverage({ coverage, layers }: MapFrame): void {
    const { colours } = this.#look;
    const look = { fill: colours.coverage, edge: colours.coverageEdge };
    this.#coverage.update(layers.coverage ? coverage : null, look);
  }

  #updatePlaces(next: MapFrame, previous: MapFrame | null): void {
    const same =
      previous?.selection === next.selection &&
      previous.hover === next.hover &&
      previous.highlights === next.highlights &&
      previous.villages === next.villages &&
      previous.sites === next.sites;
    if (!same) this.#setData('places', features.placeFeatures(placesOf(next)));
  }

  #setData(name: SourceName, data: Parameters<GeoJSONSource['setData']>[0]): void {
    void this.#source(name).setData(data);
  }

  #source(name: SourceName): GeoJSONSource {
    const source = this.#map.getSource<GeoJSONSource>(name);
    if (source === undefined) throw new Error(`map source ${name} is missing`);
    return source;
  }

  #forgetStates(): void {
    this.#map.removeFeatureState({ source: 'units' });
    this.#states = null;
  }

  #updateStates(frame: MapFrame): void {
    const states = unitStates(frame, this.#hovered);
    for (const id of changedStates(this.#states, states)) {
      this.#map.setFeatureState({ source: 'units', id }, { ...states[id] });
    }
    this.#states = states;
  }
}

const MAX_ZOOM = 18;
const MIN_ZOOM = 6;

function createMap(container: HTMLElement, { frame, start }: MapViewOptions, look: Look): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style: startStyle(look),
    attributionControl: false,
    ...(start.kind === 'box'
      ? { bounds: [...start.box], fitBoundsOptions: { padding: { ...frame.padding } } }
      : { center: [...start.centre], zoom: start.zoom ?? 10 }),
    ...(frame.maxBounds === null ? {} : { maxBounds: [...frame.maxBounds] }),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    // A rotated or tilted map of an office is a mistake of the hand, and costs tablets most of their speed.
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    renderWorldCopies: false,
    fadeDuration: 0,
    pixelRatio: Math.min(window.devicePixelRatio, 2),
    locale: {
      'Map.Title': frame.words.title,
      'ScaleControl.Meters': frame.words.metres,
      'ScaleControl.Kilometers': frame.words.kilometres,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
