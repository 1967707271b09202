import type { LoudspeakerState } from '../domain/services.ts';
import type { Brush } from './brush.ts';

/** CSS pixels. */
export const LOUDSPEAKER_SIZE = 20;
export const HATCH_SIZE = 8;

const WORKING = '#1b7f6b';
const BROKEN = '#b2182b';
const UNKNOWN = '#7a8692';

/** A horn: filled when it works, crossed when broken, outlined when nobody knows. */
export function drawLoudspeaker({ context, colours }: Brush, state: LoudspeakerState): void {
  const colour = state === 'working' ? WORKING : state === 'broken' ? BROKEN : UNKNOWN;
  traceHorn(context);
  context.strokeStyle = colours.halo;
  context.lineWidth = 4;
  context.stroke();
  context.fillStyle = state === 'working' ? colour : colours.halo;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.4;
  context.stroke();
  if (state === 'working') drawWaves(context, colour);
  if (state === 'broken') drawStroke(context, colours.halo, colour);
}

/** "No data" as lines at 45°, which tile without a seam because they leave the square where they enter it. */
export function drawHatch({ context, colours }: Brush): void {
  const half = HATCH_SIZE / 2;
  context.fillStyle = colours.noData;
  context.fillRect(-half, -half, HATCH_SIZE, HATCH_SIZE);
  context.strokeStyle = colours.noDataLine;
  context.lineWidth = 1.1;
  context.lineCap = 'square';
  context.beginPath();
  for (const shift of [-HATCH_SIZE, 0, HATCH_SIZE]) {
    context.moveTo(-half + shift, half);
    context.lineTo(half + shift, -half);
  }
  context.stroke();
}

function traceHorn(context: OffscreenCanvasRenderingContext2D): void {
  context.beginPath();
  context.moveTo(-6.5, -2);
  context.lineTo(-3.5, -2);
  context.lineTo(2, -5.5);
  context.lineTo(2, 5.5);
  context.lineTo(-3.5, 2);
  context.lineTo(-6.5, 2);
  context.closePath();
}

function drawWaves(context: OffscreenCanvasRenderingContext2D, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 1.4;
  context.beginPath();
  context.arc(2, 0, 4.5, -0.9, 0.9);
  context.stroke();
}

function drawStroke(context: OffscreenCanvasRenderingContext2D, halo: string, colour: string): void {
  for (const [style, width] of [
    [halo, 3.6],
    [colour, 1.7],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(-6.5, -6.5);
    context.lineTo(6.5, 6.5);
    context.moveTo(6.5, -6.5);
    context.lineTo(-6.5, 6.5);
    context.stroke();
  }
}
