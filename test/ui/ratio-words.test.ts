import { expect, test } from 'vitest';
import type { Ratio } from '../../src/domain/ratio.ts';
import { translator } from '../../src/i18n/text.ts';
import { formatKm2, formatNumber, formatPercent } from '../../src/i18n/format.ts';
import type { Text } from '../../src/ui/hooks/use-text.ts';
import { ratioCount, ratioInterval, ratioValue } from '../../src/ui/ratio/ratio-words.ts';

const text: Text = {
  locale: 'vi',
  t: translator('vi'),
  number: (value, digits) => formatNumber('vi', value, digits),
  percent: (share) => formatPercent('vi', share),
  km2: (squareMetres) => formatKm2('vi', squareMetres),
  length: String,
  date: String,
  dateTime: String,
};

test('a ratio says value, numerator and denominator', () => {
  const figure = ratio({ numerator: 8, denominator: 11, value: 8 / 11, low: 8 / 11, high: 8 / 11 });
  expect(ratioValue(text, figure)).toBe('72,7%');
  expect(ratioCount(text, figure)).toBe('8/11 thôn');
  expect(ratioInterval(text, figure)).toBeNull();
});

test('areas are said in km²', () => {
  const figure = ratio({ unit: 'm2', numerator: 25e6, denominator: 50e6, value: 0.5 });
  expect(ratioCount(text, figure)).toBe('25/50 km²');
});

test('what is not known widens the ratio to an interval', () => {
  const figure = ratio({ numerator: 6, denominator: 8, unknown: 2, value: 0.75, low: 0.6, high: 0.8 });
  expect(ratioInterval(text, figure)).toContain('từ 60,0% đến 80,0%');
});

test('a missing ratio is never 0', () => {
  expect(ratioValue(text, ratio({ unit: 'm2', missing: 'no-geometry' }))).toBe('Chưa có dữ liệu');
  expect(ratioValue(text, undefined)).toBe('Chưa có dữ liệu');
});

function ratio(parts: Partial<Ratio>): Ratio {
  return {
    unit: 'villages',
    numerator: 0,
    denominator: 0,
    unknown: 0,
    value: null,
    low: null,
    high: null,
    missing: null,
    ...parts,
  };
}
