import { THEME_COLOURS, type ThemeColours, type ThemeName } from '../domain/palette.ts';
import type { LayerVisibility, MapFrame } from './frame.ts';

/** All that decides how layers are painted, apart from the data: layers are a pure function of it. */
export interface Look {
  readonly theme: ThemeName;
  readonly colours: ThemeColours;
  readonly layers: LayerVisibility;
  readonly hasBasemap: boolean;
  readonly fillOpacity: number;
  readonly hypothetical: string;
  /** False until the fonts are there: a glyph drawn too early stays in the wrong font. */
  readonly fontsReady: boolean;
  /** Lines and marks are thicker in sunlight. */
  readonly weight: number;
}

export function lookOf(frame: MapFrame, fontsReady: boolean): Look {
  return {
    theme: frame.theme,
    colours: THEME_COLOURS[frame.theme],
    layers: frame.layers,
    hasBasemap: frame.basemap.kind !== 'none',
    fillOpacity: frame.fill?.opacity ?? 1,
    hypothetical: frame.words.hypothetical,
    fontsReady,
    weight: frame.theme === 'contrast' ? 1.5 : 1,
  };
}

export function visibility(shown: boolean): 'visible' | 'none' {
  return shown ? 'visible' : 'none';
}
