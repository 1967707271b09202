import { OPERATORS, type OperatorId } from '../domain/operator.ts';
import type { ThemeName } from '../domain/palette.ts';
import type { VillageClass } from '../domain/rule.ts';
import type { LoudspeakerState } from '../domain/services.ts';
import type { MarkEvidence, MarkStep, SiteMark, TenantStatus, VillageMark } from './frame.ts';

/**
 * Icons are drawn on demand, and an icon's name says all that its drawing needs. Names are built here (by the
 * features, without the theme, which the layers append) and read back by the painter.
 */
export type IconSpec =
  | {
      readonly kind: 'village';
      readonly class: VillageClass;
      readonly size: MarkStep;
      readonly evidence: MarkEvidence;
      readonly samples: MarkStep;
    }
  | {
      readonly kind: 'site';
      readonly tenants: readonly IconTenant[];
      readonly stations: number;
      readonly detail: SiteDetail;
    }
  | { readonly kind: 'loudspeaker'; readonly state: LoudspeakerState }
  | { readonly kind: 'hatch' };

/** `far` drops what cannot be read at the scale of the whole province. */
export type SiteDetail = 'far' | 'near';

export interface IconTenant {
  readonly operator: OperatorId;
  readonly status: TenantStatus;
}

export interface ThemedIcon {
  readonly spec: IconSpec;
  readonly theme: ThemeName;
}

export function villageIcon(village: VillageMark): string {
  const samples = village.evidence === 'observed' ? village.samples : 1;
  return ['village', village.class, village.size, village.evidence, samples].join('|');
}

export function siteIcon(site: SiteMark, detail: SiteDetail): string {
  const tenants = site.tenants.map((tenant) => `${drawnOperator(tenant.operator)}.${tenant.status}`);
  return ['site', tenants.join(','), site.stations, detail].join('|');
}

export function loudspeakerIcon(state: LoudspeakerState): string {
  return `loudspeaker|${state}`;
}

export const HATCH_ICON = 'hatch';

export function themedIconName(name: string, theme: ThemeName): string {
  return `${name}|${theme}`;
}

/** `null` when the name is not one of ours, such as an icon of a basemap's style. */
export function parseIconName(name: string): ThemedIcon | null {
  const parts = name.split('|');
  const theme = THEMES.find((known) => known === parts.at(-1));
  const spec = parseSpec(parts.slice(0, -1));
  return theme === undefined || spec === null ? null : { spec, theme };
}

/** Operators outside the list share one mark, so their names need not enter the icon's name. */
const OTHER: OperatorId = 'other:';
const THEMES: readonly ThemeName[] = ['light', 'dark', 'contrast'];
const CLASSES: readonly VillageClass[] = ['white', 'dent', 'full', 'unknown'];
const EVIDENCE: readonly MarkEvidence[] = ['computed', 'reported', 'observed'];
const STEPS: readonly MarkStep[] = [1, 2, 3];
const STATUSES: readonly TenantStatus[] = ['active', 'planned', 'hypothetical'];
const STATES: readonly LoudspeakerState[] = ['working', 'broken', 'unknown'];
const DETAILS: readonly SiteDetail[] = ['far', 'near'];

function drawnOperator(id: OperatorId): OperatorId {
  return OPERATORS.some((operator) => operator.id === id) ? id : OTHER;
}

function parseSpec([kind, ...rest]: readonly string[]): IconSpec | null {
  if (kind === 'village') return parseVillage(rest);
  if (kind === 'site') return parseSite(rest);
  if (kind === 'hatch') return { kind };
  if (kind !== 'loudspeaker') return null;
  const state = STATES.find((known) => known === rest[0]);
  return state === undefined ? null : { kind, state };
}

function parseVillage([cls, size, evidence, samples]: readonly string[]): IconSpec | null {
  const spec = {
    class: CLASSES.find((known) => known === cls),
    size: STEPS.find((known) => String(known) === size),
    evidence: EVIDENCE.find((known) => known === evidence),
    samples: STEPS.find((known) => String(known) === samples),
  };
  if (spec.class === undefined || spec.size === undefined) return null;
  if (spec.evidence === undefined || spec.samples === undefined) return null;
  return {
    kind: 'village',
    class: spec.class,
    size: spec.size,
    evidence: spec.evidence,
    samples: spec.samples,
  };
}

function parseSite([tenants = '', stations, detail]: readonly string[]): IconSpec | null {
  const known = DETAILS.find((one) => one === detail);
  const count = Number(stations);
  if (known === undefined || !Number.isInteger(count)) return null;
  const parsed = tenants === '' ? [] : tenants.split(',').map(parseTenant);
  const valid = parsed.filter((tenant) => tenant !== null);
  if (valid.length !== parsed.length) return null;
  return { kind: 'site', tenants: valid, stations: count, detail: known };
}

function parseTenant(text: string): IconTenant | null {
  const [id, status] = text.split('.');
  const operator = OPERATORS.find((known) => known.id === id)?.id ?? (id === OTHER ? OTHER : undefined);
  const known = STATUSES.find((one) => one === status);
  return operator === undefined || known === undefined ? null : { operator, status: known };
}
