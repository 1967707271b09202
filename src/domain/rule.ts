import type { Decibels, Dbm } from './quantities.ts';
import type { Technology } from './technology.ts';

/** When a village counts as covered. The official text is not at hand, so the rule is a visible setting. */
export type VillageRule =
  | { readonly kind: 'centre' }
  /** At least `percent` of the settlement's area; 60 % is the precedent of OSIPTEL (Peru). */
  | { readonly kind: 'area'; readonly percent: number };

/** trắng sóng, lõm sóng, đủ sóng, chưa rõ */
export type VillageClass = 'white' | 'dent' | 'full' | 'unknown';
/** Ranked from the most to the least urgent. */
export const VILLAGE_CLASSES: readonly VillageClass[] = ['white', 'dent', 'unknown', 'full'];

/** What decides how far a station is taken to reach; see the radio model. */
export interface RadioRule {
  /** Minimum level at the terminal per technology: RxLev, RSCP, RSRP, SS-RSRP. */
  readonly thresholds: Readonly<Record<Technology, Dbm>>;
  /** Share of the cell's area that must meet the threshold, 0.5…0.99 (Jakes). */
  readonly areaProbability: number;
  /** Standard deviation of slow fading. */
  readonly shadowing: Decibels;
  /** Multiplies every computed radius; 1 except in robustness checks. */
  readonly radiusFactor: number;
}

export interface CoverageRule {
  readonly village: VillageRule;
  readonly radio: RadioRule;
}

export const DEFAULT_RADIO_RULE: RadioRule = {
  thresholds: { '2G': -95, '3G': -100, '4G': -110, '5G': -110 },
  areaProbability: 0.95,
  shadowing: 8,
  radiusFactor: 1,
};

export const DEFAULT_RULE: CoverageRule = { village: { kind: 'centre' }, radio: DEFAULT_RADIO_RULE };
