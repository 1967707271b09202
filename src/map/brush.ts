import type { ThemeColours } from '../domain/palette.ts';

/** What a drawing needs: a context whose origin is the icon's middle, in CSS pixels, and the theme. */
export interface Brush {
  readonly context: OffscreenCanvasRenderingContext2D;
  readonly colours: ThemeColours;
}
