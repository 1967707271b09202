import type { FootprintMask } from '../../compute/coverage/batch.ts';
import { bitsOf, unionsNeeded } from '../../compute/coverage/selections.ts';
import type { AreaLayer } from '../../compute/coverage/session.ts';
import { areaKey, type AreaKey } from '../results-store.ts';
import type { Snapshot } from '../snapshot.ts';
import { measuredVintages } from './areas.ts';
import { maskFor, MOBILE_SERVICES, type MobileService } from './masks.ts';

/** One covered-area column that a figure on screen is made of. */
export interface RequiredArea {
  readonly key: AreaKey;
  readonly layer: AreaLayer;
  readonly mask: FootprintMask;
}

/**
 * Columns of covered areas that the current view needs, the most urgent first: the coloured metric, the other
 * services of the table, then each operator alone where a unit's card shows them. "At least k operators" is made of the unions
 * of all subsets of the chosen operators, so those take the place of the one union.
 */
export function selectRequiredAreas(snapshot: Snapshot, withOperators: boolean): readonly RequiredArea[] {
  const { view, rule, results } = snapshot;
  const { batch } = results;
  if (batch === null) return [];
  const first: MobileService = isMobileService(view.metric.service) ? view.metric.service : 'any';
  const services = [first, ...MOBILE_SERVICES.filter((service) => service !== first)];
  const layers: readonly AreaLayer[] =
    rule.rule.village.kind === 'area'
      ? [...measuredVintages(view.vintage), 'settlements']
      : measuredVintages(view.vintage);
  const masks = [
    ...services.flatMap((service) => selectionMasks(maskFor(batch, view, service), view.minOperators)),
    ...services.flatMap((service) => (withOperators ? operatorMasks(maskFor(batch, view, service)) : [])),
  ];
  const required = masks.flatMap((mask) =>
    layers.map((layer) => ({ key: areaKey(layer, mask.technologies, mask.operators), layer, mask })),
  );
  return [...new Map(required.map((area) => [area.key, area])).values()];
}

export function isMobileService(service: string): service is MobileService {
  return MOBILE_SERVICES.some((known) => known === service);
}

/** The unions that a selection's area is made of. */
export function selectionMasks(mask: FootprintMask, minOperators: number): readonly FootprintMask[] {
  return unionsNeeded(minOperators, mask.operators).map((operators) => ({ ...mask, operators }));
}

function operatorMasks(mask: FootprintMask): readonly FootprintMask[] {
  return bitsOf(mask.operators).map((operators) => ({ ...mask, operators }));
}
