import { GAIN_MEASURES, type GainMeasure, type UnitChange } from '../../state/select/scenario.ts';
import type { Text } from '../hooks/use-text.ts';

/** "+3 thôn · +1.234 người · +12,34 km²"; a figure without a value is left out. */
export function gainWords(text: Text, { comparisons }: UnitChange): string {
  return GAIN_MEASURES.flatMap((measure) => {
    const { gained } = comparisons[measure];
    return gained === null
      ? []
      : [text.t(`whatIf.gain.${measure}`, { amount: gainAmount(text, measure, gained) })];
  }).join(' · ');
}

/** The bare figure of a gain in its measure's unit. */
export function gainAmount(text: Text, measure: GainMeasure, gained: number): string {
  return measure === 'area' ? text.km2(gained) : text.number(gained);
}
