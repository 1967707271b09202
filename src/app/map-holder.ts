import type { MapView } from '../map/map-view.ts';

/** Where the map on screen is found; empty before it starts, after it ends and where WebGL is missing. */
export interface MapHolder {
  view: MapView | null;
  /** The PMTiles file chosen in this visit; files are not state. */
  basemapFile: Blob | null;
}
