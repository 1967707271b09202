import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { VILLAGE_CLASS_COLOURS } from '../domain/palette.ts';
import { visibility, type Look } from './look.ts';

/** Zoom from which tenants, counts and outlying clusters can be told apart. */
export const NEAR_ZOOM = 10.75;
/** Masts appear when villages have room between them; a province of masts says nothing that its figures do not. */
const SITE_ZOOM = 10.2;
const CLUSTER_ZOOM = 11.25;

/** Points from the ground up: halos of a list, clusters, focus ring, villages, fibre, loudspeakers, sites. */
export function markLayers(look: Look): LayerSpecification[] {
  return [
    highlightLayer(look),
    clusterLayer(look),
    focusLayer(look),
    draftFarLayer(look),
    siteFarLayer(look),
    fibreLayer(look),
    villageLayer(look),
    loudspeakerLayer(look),
    siteNearLayer(look),
  ];
}

/** Marks shrink with the view, but never below what shape and colour need to be told apart. */
const MARK_SCALE: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  8,
  0.6,
  10,
  0.75,
  12,
  1,
  15,
  1.25,
];

/** From far a village with full signal is a dot: the crowd recedes, and those without signal stand out of it. */
const VILLAGE_SCALE: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  8,
  ['case', ['==', ['get', 'class'], 'full'], 0.4, 0.62],
  10,
  ['case', ['==', ['get', 'class'], 'full'], 0.62, 0.85],
  12,
  1,
  15,
  1.25,
];

/** No mark may be lost in a crowd, but names give way to it. */
const ALWAYS_DRAWN = { 'icon-allow-overlap': true, 'icon-padding': 0 } as const;

function highlightLayer({ colours }: Look): LayerSpecification {
  return {
    id: 'highlight',
    type: 'circle',
    source: 'places',
    filter: ['==', ['get', 'role'], 'highlight'],
    paint: {
      'circle-color': colours.accent,
      'circle-opacity': 0.28,
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 9, 12, 15],
      'circle-stroke-color': colours.accent,
      'circle-stroke-width': 1.25,
    },
  };
}

function clusterLayer({ colours, layers }: Look): LayerSpecification {
  return {
    id: 'cluster-mark',
    type: 'circle',
    source: 'clusters',
    minzoom: CLUSTER_ZOOM,
    layout: { visibility: visibility(layers.clusters) },
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, 2, 15, 4],
      // Hollow without signal, filled with: readable without colour.
      'circle-color': ['match', ['get', 'served'], 'yes', VILLAGE_CLASS_COLOURS.full, colours.halo],
      'circle-stroke-width': 1.5,
      'circle-stroke-color': [
        'match',
        ['get', 'served'],
        'yes',
        colours.halo,
        'no',
        VILLAGE_CLASS_COLOURS.white,
        VILLAGE_CLASS_COLOURS.unknown,
      ],
    },
  };
}

function focusLayer({ colours, weight }: Look): LayerSpecification {
  return {
    id: 'focus',
    type: 'circle',
    source: 'places',
    filter: ['in', ['get', 'role'], ['literal', ['selected', 'hover']]],
    paint: {
      'circle-color': colours.halo,
      'circle-opacity': 0.75,
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 11, 12, 17],
      'circle-stroke-color': colours.accent,
      'circle-stroke-width': ['match', ['get', 'role'], 'selected', 3 * weight, 1.75 * weight],
    },
  };
}

/** Hypothetical stations are what the user works on, so they are drawn at every scale. */
function draftFarLayer(look: Look): LayerSpecification {
  return {
    ...siteFarLayer(look),
    id: 'site-draft',
    minzoom: 0,
    maxzoom: SITE_ZOOM,
    filter: ['to-boolean', ['get', 'hypothetical']],
  };
}

function siteFarLayer({ theme, layers }: Look): SymbolLayerSpecification {
  return {
    id: 'site-far',
    type: 'symbol',
    source: 'sites',
    minzoom: SITE_ZOOM,
    maxzoom: NEAR_ZOOM,
    layout: {
      visibility: visibility(layers.sites),
      'icon-image': ['concat', ['get', 'far'], `|${theme}`],
      'icon-size': ['interpolate', ['linear'], ['zoom'], SITE_ZOOM, 0.75, NEAR_ZOOM, 1],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': ['get', 'stations'],
    },
  };
}

function siteNearLayer({ theme, layers }: Look): LayerSpecification {
  return {
    id: 'site-near',
    type: 'symbol',
    source: 'sites',
    minzoom: NEAR_ZOOM,
    layout: {
      visibility: visibility(layers.sites),
      'icon-image': ['concat', ['get', 'near'], `|${theme}`],
      'icon-size': ['interpolate', ['linear'], ['zoom'], NEAR_ZOOM, 0.72, 13, 1, 16, 1.2],
      ...ALWAYS_DRAWN,
      'symbol-sort-key': ['get', 'stations'],
    },
  };
}

function fibreLayer({ colours, layers, weight }: Look): LayerSpecification {
  return {
    id: 'village-fibre',
    type: 'circle',
    source: 'villages',
    filter: ['to-boolean', ['get', 'fibre']],
    layout: { visibility: visibility(layers.fibre) },
    paint: {
      'circle-color': colours.halo,
      'circle-opacity': 0.35,
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 5.5, 10, 7.5, 12, 11, 15, 13],
      'circle-stroke-color': colours.accent,
      'circle-stroke-width': 1.25 * weight,
    },
  };
}

function villageLayer({ theme, layers }: Look): LayerSpecification {
  return {
    id: 'village-mark',
    type: 'symbol',
    source: 'villages',
    layout: {
      visibility: visibility(layers.villages),
      'icon-image': ['concat', ['get', 'icon'], `|${theme}`],
      'icon-size': VILLAGE_SCALE,
      ...ALWAYS_DRAWN,
      'symbol-sort-key': ['get', 'urgency'],
    },
    paint: {
      'icon-opacity': [
        'interpolate',
        ['linear'],
        ['zoom'],
        8,
        ['case', ['==', ['get', 'class'], 'full'], 0.6, 1],
        10,
        1,
      ],
    },
  };
}

function loudspeakerLayer({ theme, layers }: Look): LayerSpecification {
  return {
    id: 'loudspeaker-mark',
    type: 'symbol',
    source: 'loudspeakers',
    layout: {
      visibility: visibility(layers.loudspeakers),
      'icon-image': ['concat', ['get', 'icon'], `|${theme}`],
      'icon-size': MARK_SCALE,
      // Beside the village, whose mark is usually at the same place.
      'icon-offset': [11, -11],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  };
}
