import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { ThemeName } from '../domain/palette.ts';
import { BASEMAP_PREFIX, NO_BASEMAP, rasterPaint, type BasemapParts } from './basemap-parts.ts';
import type { Basemap } from './frame.ts';

/** Rejects when the basemap cannot be read; the map then goes on without one and says so. */
export async function loadBasemap(basemap: Basemap, theme: ThemeName): Promise<BasemapParts> {
  if (basemap.kind === 'none') return NO_BASEMAP;
  if (basemap.kind === 'osm') return openStreetMap(theme);
  if (basemap.kind === 'style') return styleParts(await fetchStyle(basemap.url), basemap.url);
  const { pmtilesParts } = await import('./basemap-pmtiles.ts');
  return pmtilesParts(basemap.file, basemap.name, theme);
}

/** The parts of a style that lie below ours; its glyphs are left out, so that all text uses the page's fonts. */
export function styleParts(style: StyleSpecification, url: string): BasemapParts {
  const sources = Object.fromEntries(
    Object.entries(style.sources).map(([id, source]) => [BASEMAP_PREFIX + id, source]),
  );
  const layers = style.layers.map((layer): LayerSpecification => {
    const id = BASEMAP_PREFIX + layer.id;
    return 'source' in layer ? { ...layer, id, source: BASEMAP_PREFIX + layer.source } : { ...layer, id };
  });
  const sprite = typeof style.sprite === 'string' ? new URL(style.sprite, url).href : null;
  return { sources, layers, sprite };
}

function openStreetMap(theme: ThemeName): BasemapParts {
  const id = `${BASEMAP_PREFIX}osm`;
  return {
    sources: {
      [id]: {
        type: 'raster',
        tiles: ['https://tile.openstreetmap.org/{z}/{x}/{y}.png'],
        tileSize: 256,
        maxzoom: 19,
        attribution: '© OpenStreetMap',
      },
    },
    layers: [{ id, type: 'raster', source: id, paint: rasterPaint(theme) }],
    sprite: null,
  };
}

async function fetchStyle(url: string): Promise<StyleSpecification> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const style: unknown = await response.json();
  if (!isStyle(style)) throw new Error('not a MapLibre style: version 8 with sources and layers');
  return style;
}

function isStyle(value: unknown): value is StyleSpecification {
  if (typeof value !== 'object' || value === null) return false;
  const { version, sources, layers } = value as Record<string, unknown>;
  return version === 8 && typeof sources === 'object' && sources !== null && Array.isArray(layers);
}
