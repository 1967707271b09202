import { hover, select } from '../actions/selection.ts';
import { hidePlace, showPlace } from '../actions/place.ts';
import { placeStation } from '../actions/scenario.ts';
import { notify } from '../actions/shell.ts';
import { setCamera } from '../actions/view.ts';
import type { MapFrame, MapTarget } from '../map/frame.ts';
import type { MapGesture } from '../map/gestures.ts';
import type { CameraTarget } from '../map/aim.ts';
import { startMapView } from '../map/start-map-view.ts';
import { cameraStore } from '../state/camera-store.ts';
import { datasetStore } from '../state/dataset-store.ts';
import { placeStore } from '../state/place-store.ts';
import { scenarioStore } from '../state/scenario-store.ts';
import { selectionStore, type Selected } from '../state/selection-store.ts';
import { subscribeSnapshot, takeSnapshot } from '../state/snapshot.ts';
import { uiStore } from '../state/ui-store.ts';
import { buildFrame } from './frame/build-frame.ts';
import type { MapHolder } from './map-holder.ts';
import { StationDrag } from './station-drag.ts';
import '../map/map.css';

/** Where the map opens before the data have said how large the province is. */
const PROVINCE: CameraTarget = { kind: 'box', box: [107.2, 11.74, 108.15, 12.83] };

/** Puts the map into an element and keeps it showing the state; the function returned takes it out again. */
export function createMapSlot(holder: MapHolder): (element: HTMLElement) => () => void {
  return (element) => {
    const stopped = new AbortController();
    start(element, holder, stopped.signal);
    return () => {
      stopped.abort();
      holder.view?.destroy();
      holder.view = null;
    };
  };
}

function start(element: HTMLElement, holder: MapHolder, stopped: AbortSignal): void {
  const started = startMapView(element, {
    frame: currentFrame(holder),
    start: openingCamera(),
    onGesture,
    onProblem(problem) {
      if (problem.kind === 'context-lost') uiStore.setState({ map: 'lost' });
      if (problem.kind === 'context-restored') uiStore.setState({ map: 'ready' });
      if (problem.kind === 'basemap-failed') {
        notify({ tone: 'error', code: 'basemap-failed', params: { detail: problem.detail } });
      }
    },
  });
  if (!started.ok) {
    uiStore.setState({ map: 'unsupported' });
    return;
  }
  const { view } = started;
  holder.view = view;
  uiStore.setState({ map: 'ready' });
  const show = oncePerFrame(() => view.show(currentFrame(holder)), stopped);
  const stores = [selectionStore, uiStore, scenarioStore, placeStore];
  const stops = [subscribeSnapshot(show), ...stores.map((store) => store.subscribe(show))];
  stopped.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  show();
}

function currentFrame(holder: MapHolder): MapFrame {
  const { locale, theme, mapPadding: padding } = uiStore.getState();
  const { selected, hovered } = selectionStore.getState();
  const { basemapFile } = holder;
  const scenario = scenarioStore.getState();
  const place = placeStore.getState().shown?.position ?? null;
  return buildFrame(takeSnapshot(), {
    locale,
    theme,
    padding,
    place,
    selected,
    hovered,
    scenario,
    basemapFile,
  });
}

function openingCamera(): CameraTarget {
  const { camera } = cameraStore.getState();
  return camera === null ? PROVINCE : { kind: 'point', ...camera };
}

function onGesture(gesture: MapGesture): void {
  switch (gesture.type) {
    case 'click':
      hidePlace();
      if (scenarioStore.getState().isPlacing) placeStation(gesture.lonLat);
      else select(selectedFrom(gesture.hits));
      break;
    case 'hover':
      hover(selectedFrom(gesture.hits));
      break;
    case 'leave':
      hover(null);
      break;
    case 'camera':
      setCamera({ centre: gesture.camera.centre, zoom: gesture.camera.zoom });
      break;
    case 'dragstart':
    case 'drag':
    case 'dragend':
      stationDrag.onGesture(gesture);
      break;
    case 'contextmenu':
    case 'longpress':
      void showPlace(gesture.lonLat);
      break;
  }
}

const stationDrag = new StationDrag();

/** The first hit that has a card; a group of houses and a loudspeaker belong to their village. */
function selectedFrom(hits: readonly MapTarget[]): Selected | null {
  for (const hit of hits) {
    const selected = toSelected(hit);
    if (selected !== null) return selected;
  }
  return null;
}

function toSelected({ kind, id }: MapTarget): Selected | null {
  switch (kind) {
    case 'unit':
    case 'village':
      return { kind, id };
    case 'site': {
      const isReal = !scenarioStore.getState().stations.some((known) => known.id === id);
      return { kind: isReal ? 'site' : 'hypothetical', id };
    }
    case 'cluster':
      return { kind: 'village', id: id.slice(0, id.lastIndexOf('#')) };
    case 'loudspeaker': {
      const clusters = datasetStore.getState().dataset.loudspeakerClusters;
      const villageId = clusters.find((cluster) => cluster.id === id)?.villageId ?? null;
      return villageId === null ? null : { kind: 'village', id: villageId };
    }
  }
}

/** Several changes of state within one animation frame are shown once. */
function oncePerFrame(run: () => void, stopped: AbortSignal): () => void {
  let requested = false;
  return () => {
    if (requested) return;
    requested = true;
    requestAnimationFrame(() => {
      requested = false;
      if (!stopped.aborted) run();
    });
  };
}
