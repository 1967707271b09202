import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalMarkOf, parseInteger, parseNumber } from '../../../src/io/values/number.ts';

describe('parseNumber', () => {
  it.each([
    ['1234', '.', 1234],
    ['36.5', '.', 36.5],
    ['36,5', ',', 36.5],
    ['1.234.567,89', ',', 1234567.89],
    ['1,234,567.89', '.', 1234567.89],
    ['1.234', ',', 1234],
    ['1,234', '.', 1234],
    ['411 340.27', '.', 411340.27],
    ['-40', '.', -40],
    ['−40', '.', -40],
    ['42 m', '.', 42],
    ['35,6%', ',', 35.6],
    ['1.5e3', '.', 1500],
    ['４２', '.', 42],
    ['٤٢', '.', 42],
    ['36,5', '.', 36.5],
  ] as const)('reads %s with decimal mark %s', (text, decimal, value) => {
    expect(parseNumber(text, decimal)).toBe(value);
  });

  it.each([
    '',
    ' ',
    'NaN',
    'Infinity',
    '1e309',
    '0x10',
    '1.2.3',
    '107.65,387',
    'x',
    '12abc',
    '--1',
    '1,23,4',
  ])('does not take %j for a number', (text) => {
    expect(parseNumber(text, '.')).toBeNull();
  });

  it('gives back what vi-VN and en-US write', () => {
    const vietnamese = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2 });
    const american = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, cents) => {
          const value = Number(`${whole}.${String(cents).padStart(2, '0')}`);
          expect(parseNumber(vietnamese.format(value), ',')).toBe(value);
          expect(parseNumber(american.format(value), '.')).toBe(value);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('never throws and never invents: any text gives a finite number or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+.,\d\seExX]{0,12}$/)), (text) => {
        const value = parseNumber(text, ',');
        expect(value === null || Number.isFinite(value)).toBe(true);
        expect(value === null || /\p{Nd}/u.test(text)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('parseInteger', () => {
  it.each([
    ['1.234', 1234],
    ['1,050', 1050],
    ['987', 987],
    ['2.050.000', 2050000],
    ['345,0', 345],
  ])('reads the count %s', (text, value) => {
    expect(parseInteger(text, ',')).toBe(value);
  });

  it('does not take a fraction for a count', () => {
    expect(parseInteger('12,5', ',')).toBeNull();
  });
});

describe('decimalMarkOf', () => {
  it.each([
    [['107,687650', '12,5'], ','],
    [['107.687650', '36.5'], '.'],
    [['1.234.567', '987'], ','],
    [['1,234,567'], '.'],
    [['0.234'], '.'],
    [['1.234', '987'], null],
    [['abc', '12'], null],
    [[], null],
  ] as const)('of the column %j is %j', (cells, mark) => {
    expect(decimalMarkOf(cells)).toBe(mark);
  });
});
