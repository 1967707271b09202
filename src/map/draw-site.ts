import { operatorMark, type OperatorShape } from '../domain/palette.ts';
import type { TenantStatus } from './frame.ts';
import type { IconSpec, IconTenant } from './icon-key.ts';
import type { Brush } from './brush.ts';

type SiteSpec = Extract<IconSpec, { kind: 'site' }>;

/** CSS pixels. */
export function siteIconSize(spec: SiteSpec): number {
  const shared = isShared(spec);
  if (spec.detail === 'far') return shared ? 16 : 14;
  return shared ? 36 : 22;
}

/** One tenant: the operator's shape. A shared mast: one ring, the tenants' marks around it, the count inside. */
export function drawSite(brush: Brush, spec: SiteSpec): void {
  const [first] = spec.tenants;
  if (first === undefined) return drawEmptyMast(brush);
  if (!isShared(spec)) return drawMark(brush, first, spec.detail === 'far' ? 4 : 6.5);
  if (spec.detail === 'far') return drawDonut(brush, spec.tenants);
  drawSharedMast(brush, spec);
}

function isShared(spec: SiteSpec): boolean {
  return spec.tenants.length > 1 || spec.stations > 1;
}

function drawSharedMast(brush: Brush, spec: SiteSpec): void {
  const { context, colours } = brush;
  const ring = 10;
  context.beginPath();
  context.arc(0, 0, ring, 0, 2 * Math.PI);
  context.fillStyle = colours.halo;
  context.globalAlpha = 0.94;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colours.halo;
  context.lineWidth = 4;
  context.stroke();
  context.strokeStyle = colours.strongBoundary;
  context.lineWidth = 1.5;
  context.stroke();
  context.font = '600 11px "Noto Sans", sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colours.text;
  context.fillText(String(spec.stations), 0, 0.75);
  for (const [index, tenant] of spec.tenants.entries()) {
    const angle = (index / spec.tenants.length) * 2 * Math.PI - Math.PI / 2 + Math.PI / 4;
    context.save();
    context.translate(Math.cos(angle) * ring, Math.sin(angle) * ring);
    drawMark(brush, tenant, 4);
    context.restore();
  }
}

/** From far the tenants are arcs of one ring: shapes of two pixels could not be told apart. */
function drawDonut({ context, colours }: Brush, tenants: readonly IconTenant[]): void {
  const radius = 4.75;
  context.beginPath();
  context.arc(0, 0, radius + 2.5, 0, 2 * Math.PI);
  context.fillStyle = colours.halo;
  context.fill();
  context.lineCap = 'butt';
  context.lineWidth = 2.75;
  const step = (2 * Math.PI) / tenants.length;
  for (const [index, tenant] of tenants.entries()) {
    context.beginPath();
    context.arc(0, 0, radius, index * step - Math.PI / 2, (index + 1) * step - Math.PI / 2);
    context.strokeStyle = operatorMark(tenant.operator).colour;
    context.stroke();
  }
}

function drawEmptyMast({ context, colours }: Brush): void {
  context.beginPath();
  context.arc(0, 0, 4, 0, 2 * Math.PI);
  context.fillStyle = colours.halo;
  context.fill();
  context.strokeStyle = colours.mutedText;
  context.lineWidth = 1.5;
  context.stroke();
}

/** Active is filled, planned is hollow, hypothetical is hollow and dashed. */
function drawMark({ context, colours }: Brush, tenant: IconTenant, radius: number): void {
  const { shape, colour } = operatorMark(tenant.operator);
  context.setLineDash([]);
  tracePath(context, shape, radius);
  context.strokeStyle = colours.halo;
  context.lineWidth = tenant.status === 'active' ? 2.5 : 4;
  context.stroke();
  context.fillStyle = tenant.status === 'active' ? colour : colours.halo;
  context.fill();
  if (tenant.status === 'active') return;
  context.setLineDash(DASHES[tenant.status]);
  context.strokeStyle = colour;
  context.lineWidth = 1.75;
  context.stroke();
  context.setLineDash([]);
}

const DASHES: Readonly<Record<TenantStatus, number[]>> = {
  active: [],
  planned: [],
  hypothetical: [2.2, 2.6],
};

/** Corners per shape as [angle from north in degrees, share of the radius]; equal areas look equally heavy. */
const CORNERS: Readonly<Record<Exclude<OperatorShape, 'circle'>, readonly (readonly [number, number])[]>> = {
  square: [45, 135, 225, 315].map((angle) => [angle, 1.22]),
  diamond: [0, 90, 180, 270].map((angle) => [angle, 1.28]),
  triangle: [0, 120, 240].map((angle) => [angle, 1.4]),
  'inverted-triangle': [60, 180, 300].map((angle) => [angle, 1.4]),
  hexagon: [0, 60, 120, 180, 240, 300].map((angle) => [angle, 1.1]),
};

function tracePath(context: OffscreenCanvasRenderingContext2D, shape: OperatorShape, radius: number): void {
  context.beginPath();
  if (shape === 'circle') {
    context.arc(0, 0, radius, 0, 2 * Math.PI);
    return;
  }
  // A triangle's centroid lies off the middle of its box; moved, it looks centred.
  const drop = shape === 'triangle' ? radius * 0.2 : shape === 'inverted-triangle' ? -radius * 0.2 : 0;
  for (const [angle, share] of CORNERS[shape]) {
    const turn = (angle * Math.PI) / 180;
    context.lineTo(Math.sin(turn) * share * radius, -Math.cos(turn) * share * radius + drop);
  }
  context.closePath();
}
