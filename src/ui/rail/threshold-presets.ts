import { DEFAULT_RADIO_RULE, type RadioRule } from '../../domain/rule.ts';
import { TECHNOLOGIES } from '../../domain/technology.ts';

type Thresholds = RadioRule['thresholds'];
export type PresetId = 'default' | 'ofcom' | 'strict';

/**
 * Sets of thresholds in dBm. `ofcom`: outdoor planning levels of Connected Nations (2G −81, 3G −100, 4G −105;
 * none published for 5G, so the default stays). `strict`: the default 10 dB higher, about what a wall costs.
 */
export const PRESETS: Readonly<Record<PresetId, Thresholds>> = {
  default: DEFAULT_RADIO_RULE.thresholds,
  ofcom: { '2G': -81, '3G': -100, '4G': -105, '5G': DEFAULT_RADIO_RULE.thresholds['5G'] },
  strict: { '2G': -85, '3G': -90, '4G': -100, '5G': -100 },
};

export const PRESET_IDS: readonly PresetId[] = ['default', 'ofcom', 'strict'];

/** The set that these thresholds are, or `null` when they are someone's own. */
export function matchingPreset(thresholds: Thresholds): PresetId | null {
  return PRESET_IDS.find((id) => TECHNOLOGIES.every((t) => PRESETS[id][t] === thresholds[t])) ?? null;
}
