import { addProtocol, type LayerSpecification } from 'maplibre-gl';
import { PMTiles, Protocol, TileType, type RangeResponse, type Source } from 'pmtiles';
import { THEME_COLOURS, type ThemeName } from '../domain/palette.ts';
import { BASEMAP_PREFIX, rasterPaint, type BasemapParts } from './basemap-parts.ts';

const SOURCE = `${BASEMAP_PREFIX}pmtiles`;
let protocol: Protocol | null = null;
let opened = 0;

/** A PMTiles archive on this device: read in place, nothing is uploaded. Vector archives need no style. */
export async function pmtilesParts(file: Blob, name: string, theme: ThemeName): Promise<BasemapParts> {
  // The address must be new for each file, or MapLibre would answer from the tiles of the one before.
  const key = `${++opened}/${name}`;
  const archive = new PMTiles(new BlobSource(file, key));
  const header = await archive.getHeader();
  registerOnce().add(archive);
  const url = `pmtiles://${key}`;
  if (header.tileType !== TileType.Mvt) {
    return {
      sources: { [SOURCE]: { type: 'raster', url, tileSize: 256 } },
      layers: [{ id: SOURCE, type: 'raster', source: SOURCE, paint: rasterPaint(theme) }],
      sprite: null,
    };
  }
  const layers = vectorLayerNames(await archive.getMetadata()).flatMap((layer) => sketchLayers(layer, theme));
  return { sources: { [SOURCE]: { type: 'vector', url } }, layers, sprite: null };
}

/** pmtiles reads `File` objects only, which a restored or unpacked archive is not. */
class BlobSource implements Source {
  readonly #blob: Blob;
  readonly #key: string;

  constructor(blob: Blob, key: string) {
    this.#blob = blob;
    this.#key = key;
  }

  getKey(): string {
    return this.#key;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: await this.#blob.slice(offset, offset + length).arrayBuffer() };
  }
}

function registerOnce(): Protocol {
  if (protocol !== null) return protocol;
  protocol = new Protocol();
  addProtocol('pmtiles', protocol.tile);
  return protocol;
}

function vectorLayerNames(metadata: unknown): readonly string[] {
  if (typeof metadata !== 'object' || metadata === null) return [];
  const { vector_layers: layers } = metadata as Record<string, unknown>;
  if (!Array.isArray(layers)) return [];
  return layers.flatMap((layer: unknown) => {
    if (typeof layer !== 'object' || layer === null) return [];
    const { id } = layer as Record<string, unknown>;
    return typeof id === 'string' ? [id] : [];
  });
}

/** Water, roads and the rest by what common schemas call them; quiet enough to lie under data. */
function sketchLayers(name: string, theme: ThemeName): readonly LayerSpecification[] {
  const colours = THEME_COLOURS[theme];
  const water = theme === 'dark' ? '#17293b' : '#c9dff0';
  const land = theme === 'dark' ? '#151b21' : '#f3f5f2';
  const isWater = /water|ocean|lake|river/i.test(name);
  const isRoad = /road|transport|highway|street/i.test(name);
  const base = { source: SOURCE, 'source-layer': name };
  const fill: LayerSpecification = {
    ...base,
    id: `${SOURCE}:${name}:fill`,
    type: 'fill',
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': isWater ? water : land, 'fill-opacity': isWater ? 1 : 0.6 },
  };
  const line: LayerSpecification = {
    ...base,
    id: `${SOURCE}:${name}:line`,
    type: 'line',
    filter: ['==', ['geometry-type'], 'LineString'],
    paint: {
      'line-color': isWater ? water : colours.boundary,
      'line-opacity': isRoad ? 0.7 : 0.4,
      'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.4, 14, isRoad ? 2 : 1],
    },
  };
  return [fill, line];
}
