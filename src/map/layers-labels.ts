import type { LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { NEAR_ZOOM } from './layers-marks.ts';
import { visibility, type Look } from './look.ts';

/**
 * The page declares the family with all its subsets. MapLibre reads the weight out of the first name and takes
 * the letters from the first family that exists, so "Noto Sans Semibold" only carries the weight.
 */
export const LABEL_FONT_FAMILY = 'Noto Sans';
export const LABEL_FONT_WEIGHTS = [400, 600] as const;

const REGULAR = [LABEL_FONT_FAMILY];
const SEMIBOLD = [`${LABEL_FONT_FAMILY} Semibold`, LABEL_FONT_FAMILY];

/** Names of marks, below the marks: what is drawn above is placed first, so these names keep clear of it. */
export function markLabelLayers(look: Look): LayerSpecification[] {
  return [siteLabel(look), villageLabel(look)];
}

/** Names of areas, above all marks, from the least to the most important. */
export function areaLabelLayers(look: Look): LayerSpecification[] {
  return [unitLabel(look), districtLabel(look), draftLabel(look)];
}

const COMMUNE_ZOOM = 9.4;
const FULL_NAME_ZOOM = 11.25;
const VILLAGE_ZOOM = 11.5;
const SITE_ZOOM = 13.5;

function siteLabel(look: Look): LayerSpecification {
  return {
    id: 'site-label',
    type: 'symbol',
    source: 'sites',
    minzoom: SITE_ZOOM,
    layout: {
      ...base(look, look.layers.sites),
      'text-field': ['get', 'name'],
      'text-size': 11,
      ...BESIDE_MARK,
      'text-radial-offset': 1.7,
    },
    paint: ink(look, look.colours.mutedText),
  };
}

function villageLabel(look: Look): LayerSpecification {
  return {
    id: 'village-label',
    type: 'symbol',
    source: 'villages',
    minzoom: VILLAGE_ZOOM,
    layout: {
      ...base(look, look.layers.villages),
      'text-field': ['get', 'name'],
      'text-size': ['interpolate', ['linear'], ['zoom'], VILLAGE_ZOOM, 11, 15, 13],
      ...BESIDE_MARK,
      'symbol-sort-key': ['-', 0, ['get', 'size']],
    },
    paint: ink(look, look.colours.text),
  };
}

function unitLabel(look: Look): LayerSpecification {
  return {
    id: 'unit-label',
    type: 'symbol',
    source: 'unit-labels',
    minzoom: COMMUNE_ZOOM,
    layout: {
      ...base(look, true),
      'text-field': ['step', ['zoom'], ['get', 'shortName'], FULL_NAME_ZOOM, ['get', 'name']],
      'text-font': SEMIBOLD,
      'text-size': ['interpolate', ['linear'], ['zoom'], COMMUNE_ZOOM, 11, 12, 14, 15, 16],
      'text-max-width': 7,
    },
    paint: ink(look, look.colours.text),
  };
}

function districtLabel(look: Look): LayerSpecification {
  return {
    id: 'district-label',
    type: 'symbol',
    source: 'outline-labels',
    maxzoom: NEAR_ZOOM,
    layout: {
      ...base(look, true),
      'text-field': ['upcase', ['get', 'name']],
      'text-font': SEMIBOLD,
      'text-size': ['interpolate', ['linear'], ['zoom'], 7.5, 11, 10.5, 14],
      'text-letter-spacing': 0.12,
      'text-max-width': 8,
    },
    paint: {
      ...ink(look, look.colours.text),
      'text-opacity': ['interpolate', ['linear'], ['zoom'], COMMUNE_ZOOM, 1, 10.5, 0.75],
    },
  };
}

/** A hypothetical station says so at every scale, whatever else is drawn there. */
function draftLabel(look: Look): LayerSpecification {
  return {
    id: 'draft-label',
    type: 'symbol',
    source: 'sites',
    filter: ['to-boolean', ['get', 'hypothetical']],
    layout: {
      ...base(look, look.layers.sites),
      visibility: visibility(look.layers.sites && look.fontsReady),
      'text-field': look.hypothetical,
      'text-font': SEMIBOLD,
      'text-size': 11,
      'text-anchor': 'bottom',
      'text-offset': [0, -1],
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: ink(look, look.colours.accent),
  };
}

type SymbolLayout = NonNullable<SymbolLayerSpecification['layout']>;

const BESIDE_MARK: SymbolLayout = {
  'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
  'text-radial-offset': 1.15,
  'text-max-width': 9,
  'text-justify': 'auto',
  'text-padding': 1,
};

function base(look: Look, shown: boolean): SymbolLayout {
  return {
    visibility: visibility(shown && look.layers.labels && look.fontsReady),
    'text-font': REGULAR,
    'text-padding': 3,
  };
}

function ink({ colours, theme }: Look, colour: string): NonNullable<SymbolLayerSpecification['paint']> {
  return {
    'text-color': colour,
    'text-halo-color': colours.halo,
    'text-halo-width': theme === 'contrast' ? 2.25 : 2,
    'text-halo-blur': 0,
  };
}
