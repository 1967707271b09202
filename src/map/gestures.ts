import type { LonLat } from '../domain/quantities.ts';
import type { LonLatBox, MapTarget } from './frame.ts';

/** What the user did on the map, in the product's terms. */
export type MapGesture = PointGesture | DragGesture | CameraGesture | { readonly type: 'leave' };

export interface PointGesture {
  readonly type: 'click' | 'hover' | 'contextmenu' | 'longpress';
  readonly lonLat: LonLat;
  /** CSS pixels from the map's top left corner, where a menu or a tip is put. */
  readonly screen: ScreenPoint;
  /** What is there, marks by distance first, then the unit. */
  readonly hits: readonly MapTarget[];
  /** Shift, Ctrl or ⌘ was held: extend the selection instead of replacing it. */
  readonly extend: boolean;
}

export interface DragGesture {
  readonly type: 'dragstart' | 'drag' | 'dragend';
  readonly siteId: string;
  readonly lonLat: LonLat;
}

/** The camera came to rest. */
export interface CameraGesture {
  readonly type: 'camera';
  readonly camera: MapCamera;
}

export interface MapCamera {
  readonly centre: LonLat;
  readonly zoom: number;
  readonly box: LonLatBox;
}

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}
