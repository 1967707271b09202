import { DEFAULT_METRIC, measuresOf, type Measure, type Metric, type Service } from '../domain/metric.ts';
import type { OperatorId } from '../domain/operator.ts';
import { DEFAULT_RULE, type CoverageRule, type VillageRule } from '../domain/rule.ts';
import { DEFAULT_STATION_FILTER } from '../domain/selection.ts';
import { STATION_STATUSES, type StationStatus } from '../domain/station.ts';
import { TECHNOLOGIES, type Technology } from '../domain/technology.ts';
import { VINTAGES } from '../domain/unit.ts';
import type { Camera } from './camera-store.ts';
import type { Selected, SelectedKind } from './selection-store.ts';
import { DEFAULT_VIEW, type LayerVisibility, type ViewState } from './view-store.ts';

/** What a link restores: the view with its filters, the rule, the year and what is selected. */
export interface AddressState {
  readonly view: Pick<
    ViewState,
    'vintage' | 'metric' | 'technologies' | 'operators' | 'minOperators' | 'layers'
  >;
  readonly camera: Camera | null;
  readonly rule: CoverageRule;
  readonly year: number | null;
  readonly statuses: readonly StationStatus[];
  readonly selected: Selected | null;
}

const SERVICES: readonly Service[] = [...TECHNOLOGIES, 'any', 'ftth', 'loudspeaker'];
const LAYERS = Object.keys(DEFAULT_VIEW.layers) as readonly (keyof LayerVisibility)[];
const KINDS: readonly SelectedKind[] = ['unit', 'village', 'station', 'site'];

/** The part of the address after `#`. Only what differs from the default is written. */
export function writeAddress(state: AddressState): string {
  const { view, rule } = state;
  const parts = new URLSearchParams();
  if (state.camera !== null) {
    const { centre, zoom } = state.camera;
    parts.set('map', `${zoom.toFixed(2)}/${centre[1].toFixed(5)}/${centre[0].toFixed(5)}`);
  }
  if (view.vintage !== '2023') parts.set('v', view.vintage);
  if (!sameMetric(view.metric, DEFAULT_METRIC))
    parts.set('m', `${view.metric.service}.${view.metric.measure}`);
  if (view.technologies.length < TECHNOLOGIES.length) parts.set('t', view.technologies.join('.'));
  for (const operator of view.operators ?? []) parts.append('o', operator);
  if (view.minOperators > 1) parts.set('k', String(view.minOperators));
  const layers = LAYERS.filter((name) => view.layers[name] !== DEFAULT_VIEW.layers[name]);
  if (layers.length > 0) parts.set('l', layers.join('.'));
  writeRule(parts, rule);
  if (state.year !== null) parts.set('y', String(state.year));
  if (state.statuses.join() !== DEFAULT_STATION_FILTER.statuses.join()) {
    parts.set('st', state.statuses.join('.'));
  }
  // A hypothetical station exists only in this visit, so a link to it would lead nowhere.
  if (state.selected !== null && state.selected.kind !== 'hypothetical')
    parts.set('s', `${state.selected.kind}:${state.selected.id}`);
  return parts.toString();
}

/** Reads an address. Anything unknown or broken is ignored part by part; it never throws. */
export function readAddress(hash: string): AddressState {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    camera: readCamera(parts.get('map')),
    view: {
      vintage: oneOf(VINTAGES, parts.get('v')) ?? '2023',
      metric: readMetric(parts.get('m')),
      technologies: readTechnologies(parts.get('t')),
      operators: readOperators(parts.getAll('o')),
      minOperators: readInteger(parts.get('k'), 1, 9) ?? 1,
      layers: readLayers(parts.get('l')),
    },
    rule: readRule(parts),
    year: readInteger(parts.get('y'), 1990, 2100),
    statuses: readStatuses(parts.get('st')),
    selected: readSelected(parts.get('s')),
  };
}

function sameMetric(a: Metric, b: Metric): boolean {
  return a.service === b.service && a.measure === b.measure;
}

function writeRule(parts: URLSearchParams, { village, radio }: CoverageRule): void {
  if (village.kind === 'area') parts.set('r', `area.${village.percent}`);
  const thresholds = TECHNOLOGIES.filter((t) => radio.thresholds[t] !== DEFAULT_RULE.radio.thresholds[t]);
  if (thresholds.length > 0) {
    parts.set('th', thresholds.map((t) => `${t}:${radio.thresholds[t]}`).join('.'));
  }
  if (radio.areaProbability !== DEFAULT_RULE.radio.areaProbability) {
    parts.set('p', String(radio.areaProbability));
  }
}

function readRule(parts: URLSearchParams): CoverageRule {
  const thresholds = { ...DEFAULT_RULE.radio.thresholds };
  for (const part of parts.get('th')?.split('.') ?? []) {
    const [name, text] = part.split(':');
    const technology = oneOf(TECHNOLOGIES, name ?? null);
    const value = readInteger(text ?? null, -140, -40);
    if (technology !== null && value !== null) thresholds[technology] = value;
  }
  const probability = Number(parts.get('p') ?? DEFAULT_RULE.radio.areaProbability);
  const areaProbability =
    probability >= 0.5 && probability <= 0.99 ? probability : DEFAULT_RULE.radio.areaProbability;
  return {
    village: readVillageRule(parts.get('r')),
    radio: { ...DEFAULT_RULE.radio, thresholds, areaProbability },
  };
}

function readVillageRule(text: string | null): VillageRule {
  const percent = text?.startsWith('area.') === true ? readInteger(text.slice(5), 1, 100) : null;
  return percent === null ? { kind: 'centre' } : { kind: 'area', percent };
}

function readCamera(text: string | null): Camera | null {
  const [zoom, lat, lon] = (text ?? '').split('/').map(Number);
  if (zoom === undefined || lat === undefined || lon === undefined) return null;
  const isPlace = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 24;
  return isPlace ? { centre: [lon, lat], zoom } : null;
}

function readMetric(text: string | null): Metric {
  const [first, second] = (text ?? '').split('.');
  const service = oneOf(SERVICES, first ?? null);
  if (service === null) return DEFAULT_METRIC;
  const measure = oneOf<Measure>(measuresOf(service), second ?? null) ?? 'villages';
  return { service, measure };
}

function readTechnologies(text: string | null): readonly Technology[] {
  const named = new Set((text ?? '').split('.'));
  const chosen = TECHNOLOGIES.filter((technology) => named.has(technology));
  return chosen.length > 0 ? chosen : TECHNOLOGIES;
}

function readOperators(texts: readonly string[]): readonly OperatorId[] | null {
  const ids = texts.filter(isOperatorId);
  return ids.length > 0 ? ids : null;
}

function isOperatorId(id: string): id is OperatorId {
  return /^(viettel|vinaphone|mobifone|vietnamobile|gmobile|other:.+)$/s.test(id);
}

function readLayers(text: string | null): LayerVisibility {
  const switched = new Set((text ?? '').split('.'));
  const entries = LAYERS.map((name) => [name, DEFAULT_VIEW.layers[name] !== switched.has(name)] as const);
  return { ...DEFAULT_VIEW.layers, ...Object.fromEntries(entries) };
}

function readStatuses(text: string | null): readonly StationStatus[] {
  const named = new Set((text ?? '').split('.'));
  const chosen = STATION_STATUSES.filter((status) => named.has(status));
  return chosen.length > 0 ? chosen : DEFAULT_STATION_FILTER.statuses;
}

function readSelected(text: string | null): Selected | null {
  const split = (text ?? '').indexOf(':');
  const kind = oneOf(KINDS, (text ?? '').slice(0, Math.max(0, split)));
  const id = (text ?? '').slice(split + 1);
  return kind === null || id === '' ? null : { kind, id };
}

function readInteger(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^-?\d{1,4}$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}

function oneOf<T extends string>(values: readonly T[], text: string | null): T | null {
  return values.find((value) => value === text) ?? null;
}
