import type { Decibels, Dbm } from '../../domain/quantities.ts';
import type { BandParameters } from './bands.ts';

/** What is put into the budget besides the band's own figures. */
export interface BudgetInput {
  /** At the radio's port, before feeder losses. */
  readonly power: Dbm;
  readonly antennaGain: Decibels;
  readonly threshold: Dbm;
  readonly margin: Decibels;
  readonly bodyLoss: Decibels;
}

/** From power to the greatest loss a path may have. */
export interface LinkBudget {
  /** Radiated power of what the terminal measures: resource element, pilot or carrier. */
  readonly eirp: Dbm;
  readonly threshold: Dbm;
  /** For slow fading. */
  readonly margin: Decibels;
  readonly bodyLoss: Decibels;
  readonly maxLossDown: Decibels;
  readonly maxLossUp: Decibels;
  /** MAPL: the smaller of both directions. */
  readonly maxLoss: Decibels;
}

/** Thermal noise density at 17 °C, dBm/Hz. */
const THERMAL_NOISE = -174;

/**
 * Maximum allowed path loss. Downlink: EIRP − threshold − margin − body loss. Uplink: terminal power + gain −
 * losses − receiver sensitivity − interference margin − margin − body loss: the same body stands in the way
 * of both directions.
 */
export function linkBudget(band: BandParameters, input: BudgetInput): LinkBudget {
  const { power, antennaGain, threshold, margin, bodyLoss } = input;
  const subcarriers = band.resourceBlocks === null ? 1 : 12 * band.resourceBlocks;
  const eirp = power + band.pilotShare - 10 * Math.log10(subcarriers) + antennaGain - band.losses;
  const { uplink } = band;
  const sensitivity =
    THERMAL_NOISE + 10 * Math.log10(uplink.bandwidth * 1e6) + uplink.noiseFigure + uplink.signalToNoise;
  const maxLossDown = eirp - threshold - margin - bodyLoss;
  const maxLossUp =
    uplink.terminalPower +
    antennaGain -
    band.losses -
    sensitivity -
    uplink.interferenceMargin -
    margin -
    bodyLoss;
  const maxLoss = Math.min(maxLossDown, maxLossUp);
  return { eirp, threshold, margin, bodyLoss, maxLossDown, maxLossUp, maxLoss };
}
