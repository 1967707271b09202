import type { Ratio, RatioUnit } from '../../domain/ratio.ts';
import type { Text } from '../hooks/use-text.ts';

/** "86,4%", or the words for "no data". */
export function ratioValue(text: Text, ratio: Ratio | undefined): string {
  return ratio === undefined || ratio.value === null ? text.t('missing.title') : text.percent(ratio.value);
}

/** "8/11 thôn", "1.204,5/6.509 km²". */
export function ratioCount(text: Text, ratio: Ratio): string {
  const [part, whole] = [ratio.numerator, ratio.denominator].map((value) => amount(text, ratio.unit, value));
  return text.t('ratio.count', { part: part ?? '', whole: whole ?? '', unit: text.t(`unit.${ratio.unit}`) });
}

/** "từ 80,1% đến 88%" while something is not known, otherwise `null`. */
export function ratioInterval(text: Text, ratio: Ratio): string | null {
  if (ratio.unknown <= 0 || ratio.low === null || ratio.high === null) return null;
  return text.t('ratio.interval', { low: text.percent(ratio.low), high: text.percent(ratio.high) });
}

export function amount(text: Text, unit: RatioUnit, value: number): string {
  return unit === 'm2' ? text.km2(value) : text.number(value);
}
