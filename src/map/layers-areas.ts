import type { LayerSpecification } from 'maplibre-gl';
import { HATCH_ICON, themedIconName } from './icon-key.ts';
import { visibility, type Look } from './look.ts';

/** From far the colour is the message; close by it is the ground of marks and names, and must let them be read. */
const PROVINCE_ZOOM = 10;
const CLOSE_ZOOM = 12;
const CLOSE_SHARE = 0.42;

/** Ground, units by class, hatch. Colours come from feature-state, so that recolouring uploads no geometry. */
export function areaLayers({ theme, colours, hasBasemap, fillOpacity }: Look): LayerSpecification[] {
  const plain = hasBasemap ? 'rgba(0,0,0,0)' : colours.plainUnit;
  const opacity = hasBasemap ? fillOpacity * 0.72 : fillOpacity;
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': colours.ground } },
    {
      id: 'unit-plain',
      type: 'fill',
      source: 'outlines',
      filter: ['==', ['get', 'level'], 'province'],
      paint: { 'fill-color': plain, 'fill-antialias': false },
    },
    {
      id: 'unit-fill',
      type: 'fill',
      source: 'units',
      paint: {
        'fill-color': ['to-color', ['feature-state', 'colour'], plain],
        'fill-opacity': [
          'interpolate',
          ['linear'],
          ['zoom'],
          PROVINCE_ZOOM,
          ['case', ['to-boolean', ['feature-state', 'colour']], opacity, 1],
          CLOSE_ZOOM,
          ['case', ['to-boolean', ['feature-state', 'colour']], opacity * CLOSE_SHARE, 1],
        ],
      },
    },
    {
      id: 'unit-hatch',
      type: 'fill',
      source: 'units',
      paint: {
        'fill-pattern': themedIconName(HATCH_ICON, theme),
        'fill-opacity': ['case', ['to-boolean', ['feature-state', 'noData']], opacity, 0],
      },
    },
  ];
}

export function lineLayers(look: Look): LayerSpecification[] {
  const { colours, layers, weight } = look;
  const shown = visibility(layers.boundaries);
  return [
    {
      id: 'unit-line',
      type: 'line',
      source: 'units',
      layout: { visibility: shown, 'line-join': 'round' },
      paint: {
        'line-color': colours.boundary,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          8,
          0.5 * weight,
          11,
          1 * weight,
          14,
          1.6 * weight,
        ],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 8, 0.6, 10, 0.9],
      },
    },
    outlineLine('district-line', 'district', look),
    outlineLine('province-line', 'province', look),
    {
      id: 'unit-focus-casing',
      type: 'line',
      source: 'units',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.halo,
        'line-opacity': FOCUSED_OPACITY,
        'line-width': ['case', ['to-boolean', ['feature-state', 'selected']], 6 * weight, 4 * weight],
      },
    },
    {
      id: 'unit-focus',
      type: 'line',
      source: 'units',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.accent,
        'line-opacity': FOCUSED_OPACITY,
        'line-width': ['case', ['to-boolean', ['feature-state', 'selected']], 3 * weight, 1.75 * weight],
      },
    },
    {
      id: 'link-line',
      type: 'line',
      source: 'links',
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': ['match', ['get', 'kind'], 'serves', colours.accent, colours.mutedText],
        'line-width': 1.5 * weight,
        'line-opacity': 0.85,
        'line-dasharray': ['match', ['get', 'kind'], 'serves', ['literal', [1, 0]], ['literal', [2, 2]]],
      },
    },
  ];
}

const FOCUSED_OPACITY: ['case', ['to-boolean', Expression], 1, ['to-boolean', Expression], 1, 0] = [
  'case',
  ['to-boolean', ['feature-state', 'selected']],
  1,
  ['to-boolean', ['feature-state', 'hover']],
  1,
  0,
];
type Expression = ['feature-state', string];

function outlineLine(id: string, level: 'district' | 'province', look: Look): LayerSpecification {
  const base = (level === 'province' ? 1.6 : 0.9) * look.weight;
  return {
    id,
    type: 'line',
    source: 'outlines',
    filter: ['==', ['get', 'level'], level],
    layout: { visibility: visibility(look.layers.boundaries), 'line-join': 'round' },
    paint: {
      'line-color': look.colours.strongBoundary,
      'line-width': ['interpolate', ['linear'], ['zoom'], 8, base, 12, base * 1.9],
      'line-opacity': level === 'province' ? 1 : 0.85,
    },
  };
}
