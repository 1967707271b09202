import type { FootprintBatch, FootprintMask } from '../../compute/coverage/batch.ts';
import { maskOf } from '../../compute/coverage/selections.ts';
import type { ServiceSelection } from '../../domain/selection.ts';
import { TECHNOLOGIES, type Technology } from '../../domain/technology.ts';
import type { ViewState } from '../view-store.ts';

export type MobileService = Technology | 'any';
export const MOBILE_SERVICES: readonly MobileService[] = [...TECHNOLOGIES, 'any'];

/** What a service means in the current view; "any" is any technology that is switched on. */
export function selectionFor(view: ViewState, service: MobileService): ServiceSelection {
  return {
    technologies: service === 'any' ? view.technologies : [service],
    operators: view.operators,
    minOperators: view.minOperators,
  };
}

export function maskFor(batch: FootprintBatch, view: ViewState, service: MobileService): FootprintMask {
  return maskOf(selectionFor(view, service), batch.operators);
}
