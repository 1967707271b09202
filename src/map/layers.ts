import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { TargetKind } from './frame.ts';
import { areaLayers, lineLayers } from './layers-areas.ts';
import { areaLabelLayers, markLabelLayers } from './layers-labels.ts';
import { markLayers } from './layers-marks.ts';
import type { Look } from './look.ts';

/** Own layers from the ground up. Coverage is drawn between the areas and the lines. */
export function ownLayers(look: Look): readonly LayerSpecification[] {
  return [
    ...areaLayers(look),
    ...lineLayers(look),
    ...markLabelLayers(look),
    ...markLayers(look),
    ...areaLabelLayers(look),
  ];
}

/** The style the map starts with: own sources, empty, and own layers. No glyphs, no sprite, no server. */
export function startStyle(look: Look): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(SOURCES.map((source) => [source, emptySource(source)])),
    layers: [...ownLayers(look)],
  };
}

export type SourceName =
  | 'units'
  | 'outlines'
  | 'unit-labels'
  | 'outline-labels'
  | 'villages'
  | 'clusters'
  | 'loudspeakers'
  | 'sites'
  | 'links'
  | 'places';

/** A basemap goes above the ground and below everything else. */
export const FIRST_LAYER_ABOVE_BASEMAP = 'unit-plain';
export const COVERAGE_LAYER = 'coverage';
export const FIRST_LAYER_ABOVE_COVERAGE = 'unit-line';

/** Layers that answer "what is here", with the kind of thing they show. */
export const HIT_LAYERS: Readonly<Record<string, TargetKind>> = {
  'site-draft': 'site',
  'site-far': 'site',
  'site-near': 'site',
  'village-mark': 'village',
  'loudspeaker-mark': 'loudspeaker',
  'cluster-mark': 'cluster',
  'unit-fill': 'unit',
};

const SOURCES: readonly SourceName[] = [
  'units',
  'outlines',
  'unit-labels',
  'outline-labels',
  'villages',
  'clusters',
  'loudspeakers',
  'sites',
  'links',
  'places',
];

function emptySource(source: SourceName): GeoJSONSourceSpecification {
  const areas = source === 'units' || source === 'outlines';
  return {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: [] },
    // Shared edges are simplified from either side; half the default keeps slivers below a pixel.
    ...(areas ? { tolerance: 0.18, maxzoom: 15 } : { maxzoom: 14 }),
  };
}
