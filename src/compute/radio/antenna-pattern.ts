import type { Decibels, Degrees } from '../../domain/quantities.ts';

/** Front-to-back ratio of the sector antenna (3GPP TR 38.901, Table 7.3-1). */
const FLOOR: Decibels = 30;

/**
 * Loss of a sector antenna against its boresight gain: min(12 (φ/φ3dB)², 30)
 * (3GPP TR 36.942, section 4.2.1; TR 38.901, Table 7.3-1). An antenna of 360° or more is omnidirectional.
 *
 * @param offset angle from the boresight, −180…180
 */
export function horizontalLoss(offset: Degrees, beamwidth: Degrees): Decibels {
  if (beamwidth >= 360) return 0;
  return Math.min(12 * (offset / beamwidth) ** 2, FLOOR);
}
