import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { ThemeName } from '../domain/palette.ts';

/** What a basemap adds below the product's own layers. Ids are prefixed, so they cannot meet ours. */
export interface BasemapParts {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
  /** Address of the icons that the layers use. */
  readonly sprite: string | null;
}

export const BASEMAP_PREFIX = 'basemap:';
export const NO_BASEMAP: BasemapParts = { sources: {}, layers: [], sprite: null };

/** Muted, so that the colours of the data stay the loudest; darkened for the dark theme. */
export function rasterPaint(theme: ThemeName): Record<string, number> {
  if (theme === 'dark') {
    return { 'raster-saturation': -0.8, 'raster-brightness-max': 0.4, 'raster-contrast': 0.1 };
  }
  return theme === 'contrast' ? { 'raster-saturation': -1 } : { 'raster-saturation': -0.45 };
}
