import type { Technology } from './technology.ts';

/** What a ratio is about: one mobile technology, any of those switched on, fibre or loudspeakers. */
export type Service = Technology | 'any' | 'ftth' | 'loudspeaker';

/** What a ratio counts. Area exists only for mobile services. */
export type Measure = 'area' | 'population' | 'households' | 'villages';

/** What communes are coloured and ranked by. */
export interface Metric {
  readonly measure: Measure;
  readonly service: Service;
}

export const DEFAULT_METRIC: Metric = { measure: 'population', service: '4G' };

export function isMobile(service: Service): service is Technology | 'any' {
  return service !== 'ftth' && service !== 'loudspeaker';
}

/** Measures that make sense for a service. */
export function measuresOf(service: Service): readonly Measure[] {
  return isMobile(service)
    ? ['area', 'population', 'households', 'villages']
    : ['population', 'households', 'villages'];
}
