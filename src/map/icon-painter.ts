import { THEME_COLOURS } from '../domain/palette.ts';
import type { Brush } from './brush.ts';
import { drawHatch, drawLoudspeaker, HATCH_SIZE, LOUDSPEAKER_SIZE } from './draw-service.ts';
import { drawSite, siteIconSize } from './draw-site.ts';
import { drawVillage, villageIconSize } from './draw-village.ts';
import { parseIconName, type ThemedIcon } from './icon-key.ts';

/** Icons are drawn twice as large as they are shown, which keeps them crisp on tablets. */
export const ICON_PIXEL_RATIO = 2;

/** Draws the icon of this name at `ICON_PIXEL_RATIO`; `null` when the name is not one of ours. */
export function paintIcon(name: string): ImageData | null {
  const icon = parseIconName(name);
  if (icon === null) return null;
  const size = iconSize(icon);
  const pixels = Math.ceil(size * ICON_PIXEL_RATIO);
  const context = new OffscreenCanvas(pixels, pixels).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser cannot draw on a 2D canvas');
  context.translate(pixels / 2, pixels / 2);
  context.scale(ICON_PIXEL_RATIO, ICON_PIXEL_RATIO);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  drawIcon({ context, colours: THEME_COLOURS[icon.theme] }, icon);
  return context.getImageData(0, 0, pixels, pixels);
}

function iconSize({ spec }: ThemedIcon): number {
  if (spec.kind === 'village') return villageIconSize(spec);
  if (spec.kind === 'site') return siteIconSize(spec);
  return spec.kind === 'loudspeaker' ? LOUDSPEAKER_SIZE : HATCH_SIZE;
}

function drawIcon(brush: Brush, { spec }: ThemedIcon): void {
  if (spec.kind === 'village') drawVillage(brush, spec);
  else if (spec.kind === 'site') drawSite(brush, spec);
  else if (spec.kind === 'loudspeaker') drawLoudspeaker(brush, spec.state);
  else drawHatch(brush);
}
