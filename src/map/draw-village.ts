import { VILLAGE_CLASS_COLOURS } from '../domain/palette.ts';
import type { IconSpec } from './icon-key.ts';
import type { Brush } from './brush.ts';

type VillageSpec = Extract<IconSpec, { kind: 'village' }>;

/** CSS pixels, with room for the halo and an observed mark's ring. */
export function villageIconSize(spec: VillageSpec): number {
  const ring = spec.evidence === 'observed' ? 2 * (RING_GAP + ringWidth(spec)) : 0;
  return 2 * (outerRadius(spec) + HALO) + ring + 2;
}

/**
 * Class by shape and colour (cross, half, dot, question mark), evidence by outline: computed is filled,
 * reported is an outline of dots, observed is a diamond inside a ring as wide as its samples are many.
 */
export function drawVillage(brush: Brush, spec: VillageSpec): void {
  const radius = outerRadius(spec);
  if (spec.evidence === 'observed') drawRing(brush, spec, radius);
  if (spec.evidence === 'computed') drawComputed(brush, spec, radius);
  else drawOutlined(brush, spec, radius);
}

const HALO = 1.25;
const RING_GAP = 2;

function ringWidth({ samples }: VillageSpec): number {
  return samples * 1.25;
}

function outerRadius(spec: VillageSpec): number {
  const steps = spec.class === 'full' && spec.evidence === 'computed' ? [3, 3.9, 4.9] : [5.5, 6.75, 8.25];
  return steps[spec.size - 1] ?? 0;
}

function drawComputed(brush: Brush, spec: VillageSpec, radius: number): void {
  const { context, colours } = brush;
  const colour = VILLAGE_CLASS_COLOURS[spec.class];
  circle(context, radius + HALO);
  context.fillStyle = colours.halo;
  context.fill();
  circle(context, radius);
  context.fillStyle = spec.class === 'dent' || spec.class === 'unknown' ? '#ffffff' : colour;
  context.fill();
  if (spec.class === 'dent') fillLowerHalf(context, radius, colour);
  if (spec.class === 'dent' || spec.class === 'unknown') strokeCircle(context, radius - 0.75, colour);
  if (spec.class === 'white') drawCross(context, radius * 0.42, '#ffffff');
  if (spec.class === 'unknown') drawQuestion(context, radius, colour);
}

function drawOutlined(brush: Brush, spec: VillageSpec, radius: number): void {
  const { context, colours } = brush;
  const colour = VILLAGE_CLASS_COLOURS[spec.class];
  const outline = spec.evidence === 'observed' ? diamond : circle;
  outline(context, radius + HALO);
  context.fillStyle = colours.halo;
  context.fill();
  outline(context, radius - 0.6);
  context.fillStyle = '#ffffff';
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.4;
  context.setLineDash(spec.evidence === 'reported' ? [0.1, 2.5] : []);
  context.stroke();
  context.setLineDash([]);
  if (spec.class === 'white') drawCross(context, radius * 0.36, colour);
  if (spec.class === 'dent') fillLowerHalf(context, radius * 0.5, colour);
  if (spec.class === 'unknown') drawQuestion(context, radius * 0.9, colour);
  if (spec.class !== 'full') return;
  circle(context, radius * 0.4);
  context.fillStyle = colour;
  context.fill();
}

function drawRing({ context, colours }: Brush, spec: VillageSpec, radius: number): void {
  const width = ringWidth(spec);
  circle(context, radius + RING_GAP + width / 2);
  context.strokeStyle = colours.halo;
  context.lineWidth = width + 1.5;
  context.stroke();
  context.strokeStyle = VILLAGE_CLASS_COLOURS[spec.class];
  context.lineWidth = width;
  context.stroke();
}

function circle(context: OffscreenCanvasRenderingContext2D, radius: number): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
}

function diamond(context: OffscreenCanvasRenderingContext2D, radius: number): void {
  const reach = radius * 1.15;
  context.beginPath();
  context.moveTo(0, -reach);
  context.lineTo(reach, 0);
  context.lineTo(0, reach);
  context.lineTo(-reach, 0);
  context.closePath();
}

function strokeCircle(context: OffscreenCanvasRenderingContext2D, radius: number, colour: string): void {
  circle(context, radius);
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke();
}

function fillLowerHalf(context: OffscreenCanvasRenderingContext2D, radius: number, colour: string): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, Math.PI);
  context.closePath();
  context.fillStyle = colour;
  context.fill();
}

function drawCross(context: OffscreenCanvasRenderingContext2D, reach: number, colour: string): void {
  context.beginPath();
  context.moveTo(-reach, -reach);
  context.lineTo(reach, reach);
  context.moveTo(reach, -reach);
  context.lineTo(-reach, reach);
  context.strokeStyle = colour;
  context.lineWidth = 1.75;
  context.stroke();
}

function drawQuestion(context: OffscreenCanvasRenderingContext2D, radius: number, colour: string): void {
  context.font = `700 ${radius * 1.6}px "Noto Sans", sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colour;
  context.fillText('?', 0, radius * 0.1);
}
