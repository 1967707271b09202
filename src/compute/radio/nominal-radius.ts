import type { Decibels, Metres } from '../../domain/quantities.ts';
import type { LossCurve } from './extended-hata.ts';

/** Nothing is taken to reach further: the timing advance of GSM ends at 35 km, and no planner would believe more. */
export const REACH_LIMIT: Metres = 35_000;

const NEAREST_KM = 1e-3;
/** Width of the bracket, in lg d, at which the search stops. */
const TOLERANCE = 1e-12;
const MAX_STEPS = 200;

/**
 * Distance at which a growing loss curve reaches the allowed loss, in metres, found between 1 m and `limit`.
 * 0 when even the nearest point loses too much; `limit` when the whole range is within reach.
 *
 * The bracket on lg d is narrowed by false position (Illinois form): loss is nearly linear in lg d, so a
 * handful of steps suffices where bisection takes forty.
 */
export function nominalRadius(loss: LossCurve, allowed: Decibels, limit: Metres): Metres {
  let low = Math.log10(NEAREST_KM);
  let high = Math.log10(limit / 1000);
  let below = loss(NEAREST_KM) - allowed;
  let above = loss(limit / 1000) - allowed;
  if (below > 0) return 0;
  if (above <= 0) return limit;
  let lastSide = 0;
  for (let step = 0; step < MAX_STEPS && high - low > TOLERANCE; step++) {
    const guess = (low * above - high * below) / (above - below);
    const excess = loss(10 ** guess) - allowed;
    if (Math.abs(excess) < 1e-10) return 10 ** guess * 1000;
    const side = Math.sign(excess);
    if (side > 0) {
      high = guess;
      above = excess;
      if (side === lastSide) below /= 2;
    } else {
      low = guess;
      below = excess;
      if (side === lastSide) above /= 2;
    }
    lastSide = side;
  }
  return 10 ** ((low + high) / 2) * 1000;
}
