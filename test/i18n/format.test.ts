import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatDegrees,
  formatKm2,
  formatLength,
  formatNumber,
  formatPercent,
} from '../../src/i18n/format.ts';

describe('numbers', () => {
  test('take the language: a point for thousands and a comma for decimals in Vietnamese', () => {
    expect(formatNumber('vi', 1234.5, 1)).toBe('1.234,5');
    expect(formatNumber('en', 1234.5, 1)).toBe('1,234.5');
    expect(formatNumber('vi', 692_896)).toBe('692.896');
  });

  test('areas are km² of square metres', () => {
    expect(formatKm2('vi', 49_560_000)).toBe('49,56');
    expect(formatKm2('vi', 6_509_290_000)).toBe('6.509,3');
  });

  test('lengths change to kilometres from 1,000 m', () => {
    expect(formatLength('vi', 918.4)).toBe('918 m');
    expect(formatLength('vi', 3417)).toBe('3,42 km');
    expect(formatLength('en', 35_000)).toBe('35 km');
  });

  test('sizes and degrees', () => {
    expect(formatBytes('vi', 0)).toBe('0 B');
    expect(formatBytes('vi', 1900)).toBe('1,9 kB');
    expect(formatBytes('en', 2_500_000)).toBe('2.5 MB');
    expect(formatDegrees('vi', 107.6876123)).toBe('107,68761');
  });
});

describe('percentages', () => {
  test('have one decimal, none for nothing and all', () => {
    expect(formatPercent('vi', 585 / 624)).toBe('93,8%');
    expect(formatPercent('vi', 0.9)).toBe('90,0%');
    expect(formatPercent('vi', 1)).toBe('100%');
    expect(formatPercent('en', 0)).toBe('0%');
  });

  test('623 of 624 is not all, and 1 of 100,000 is not nothing', () => {
    expect(formatPercent('vi', 0.9999)).toBe('99,9%');
    expect(formatPercent('vi', 0.00001)).toBe('0,1%');
  });

  test('only all reads 100 % and only nothing reads 0 %', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(formatPercent('vi', share) === '100%').toBe(share === 1);
        expect(formatPercent('vi', share) === '0%').toBe(share === 0);
      }),
    );
  });
});

describe('dates', () => {
  test('are dd/mm/yyyy in both languages, whatever the time zone', () => {
    expect(formatDate('2023-12-31')).toBe('31/12/2023');
    expect(formatDate('2025-07-01T23:30:00.000Z')).toBe('01/07/2025');
  });

  test('what is not a date stays as it is written', () => {
    expect(formatDate('2023')).toBe('2023');
    expect(formatDateTime('vi', 'hôm qua')).toBe('hôm qua');
  });

  test('date and time are local', () => {
    const local = new Date(2024, 0, 5, 8, 7);
    expect(formatDateTime('vi', local.toISOString())).toBe('05/01/2024 08:07');
  });
});
