import type { Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import type { MapTarget } from './frame.ts';
import type { ScreenPoint } from './gestures.ts';
import { HIT_LAYERS } from './layers.ts';

/** Half the side of the box that is searched: a finger needs 44 px, a mouse a little slack. */
export const TOUCH_TOLERANCE = 22;
export const MOUSE_TOLERANCE = 4;

/** What is drawn at a point: marks within the tolerance, nearest first, then the unit exactly below. */
export function hitsAt(map: MapLibreMap, at: ScreenPoint, tolerance: number): readonly MapTarget[] {
  const present = Object.keys(HIT_LAYERS).filter((layer) => map.getLayer(layer) !== undefined);
  const areas = present.filter((layer) => HIT_LAYERS[layer] === 'unit');
  const marks = present.filter((layer) => HIT_LAYERS[layer] !== 'unit');
  const near = map
    .queryRenderedFeatures(
      [
        [at.x - tolerance, at.y - tolerance],
        [at.x + tolerance, at.y + tolerance],
      ],
      { layers: marks },
    )
    .map((feature) => ({ target: targetOf(feature), distance: distanceTo(map, feature, at) }))
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ target }) => target);
  const below = map.queryRenderedFeatures([at.x, at.y], { layers: areas }).map(targetOf);
  return withoutRepeats([...near, ...below]);
}

function targetOf(feature: MapGeoJSONFeature): MapTarget | null {
  const kind = HIT_LAYERS[feature.layer.id];
  const id: unknown = feature.properties['id'];
  return kind === undefined || typeof id !== 'string' ? null : { kind, id };
}

function distanceTo(map: MapLibreMap, feature: MapGeoJSONFeature, at: ScreenPoint): number {
  if (feature.geometry.type !== 'Point') return Infinity;
  const [lon = 0, lat = 0] = feature.geometry.coordinates;
  const { x, y } = map.project([lon, lat]);
  return Math.hypot(x - at.x, y - at.y);
}

/** A feature on the edge of two tiles is reported by both. */
function withoutRepeats(targets: readonly (MapTarget | null)[]): readonly MapTarget[] {
  const seen = new Map<string, MapTarget>();
  for (const target of targets) {
    if (target !== null) seen.set(`${target.kind}/${target.id}`, target);
  }
  return [...seen.values()];
}
