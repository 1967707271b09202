import type { LonLat, MultiPolygonRings } from '../domain/quantities.ts';
import { datasetStore } from '../state/dataset-store.ts';
import { scenarioStore } from '../state/scenario-store.ts';
import { sameSelected, selectionStore, type Selected } from '../state/selection-store.ts';
import { uiStore } from '../state/ui-store.ts';
import { ports } from './ports.ts';

const CLOSE_ZOOM = 12.5;

/** Shows something in the inspector; `null` is the province. Selecting anywhere selects everywhere. */
export function select(selected: Selected | null): void {
  if (sameSelected(selectionStore.getState().selected, selected)) return;
  selectionStore.setState({ selected });
  if (selected !== null) uiStore.setState({ inspectorOpen: true });
}

export function hover(hovered: Selected | null): void {
  if (!sameSelected(selectionStore.getState().hovered, hovered)) selectionStore.setState({ hovered });
}

/** Selects and brings it into view. */
export function goTo(selected: Selected): void {
  select(selected);
  const place = placeOf(selected);
  if (place === null) return;
  if (place.kind === 'box') ports().map.fit(place.box);
  else ports().map.flyTo(place.position, CLOSE_ZOOM);
}

export function showProvince(): void {
  select(null);
  const box = boxOf(datasetStore.getState().dataset.units.flatMap((unit) => unit.polygons ?? []));
  if (box !== null) ports().map.fit(box);
}

type Box = readonly [number, number, number, number];
type Place =
  | { readonly kind: 'point'; readonly position: LonLat }
  | { readonly kind: 'box'; readonly box: Box };

function placeOf(selected: Selected): Place | null {
  const { units, villages, stations, sites } = datasetStore.getState().dataset;
  switch (selected.kind) {
    case 'unit': {
      const unit = units.find(({ id }) => id === selected.id);
      const box = boxOf(unit?.polygons ?? []);
      return box === null ? atPoint(unit?.centre ?? null) : { kind: 'box', box };
    }
    case 'village':
      return atPoint(villages.find(({ id }) => id === selected.id)?.centre ?? null);
    case 'station':
      return atPoint(stations.find(({ id }) => id === selected.id)?.position ?? null);
    case 'site':
      return atPoint(sites.find(({ id }) => id === selected.id)?.position ?? null);
    case 'hypothetical': {
      const known = scenarioStore.getState().stations.find(({ id }) => id === selected.id);
      return atPoint(known?.station.position ?? null);
    }
  }
}

function atPoint(position: LonLat | null): Place | null {
  return position === null ? null : { kind: 'point', position };
}

function boxOf(polygons: MultiPolygonRings): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of polygons) {
    for (const [lon, lat] of outer ?? []) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  return west <= east ? [west, south, east, north] : null;
}
