import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCoordinate } from '../../../src/io/values/coordinate.ts';
import { parsePosition } from '../../../src/io/values/position.ts';

/** 12°00'15.3" = 12 + 15.3/3600. */
const LAT = 12.00425;

describe('parseCoordinate', () => {
  it.each([
    '12°00\'15.3"N',
    "12° 00' 15.3'' N",
    '12 độ 00 phút 15,3 giây Bắc',
    'N12 00 15.3',
    "12°00.255'N",
    '12-00-15.3',
    '12:00:15.3',
    '12d00m15.3sN',
    '12º00′15.3″N',
    '12˚00’15.3”N',
    '12°00\'15,3"B',
    '12.00425°N',
    '12,00425',
    '12.00425',
    '１２.00425',
    'Vĩ độ: 12.00425',
  ])('reads %s as one latitude', (text) => {
    const reading = parseCoordinate(text);
    expect(reading !== null && 'value' in reading ? reading.value : reading).toBeCloseTo(LAT, 9);
  });

  it.each([
    ['107°39\'13,9"Đ', 'lon'],
    ['107°39\'13.9"E', 'lon'],
    ['12°07\'19,2"B', 'lat'],
    ['12°07\'19.2"N', 'lat'],
    ['107 độ 39 phút 13 giây Đông', 'lon'],
    ['12 độ 7 phút 19 giây Nam', 'lat'],
  ])('takes the axis of %s from its letter and never negates', (text, axis) => {
    const reading = parseCoordinate(text);
    expect(reading).toMatchObject({ axis });
    expect(reading !== null && 'value' in reading && reading.value > 0).toBe(true);
  });

  it.each([
    ['107.892.260', '107.892260'],
    ['107,892,260', '107.892260'],
    ['107.65,387', '107.65387'],
    ['10790341', '107.90341'],
  ])('suspects %s and suggests %s', (text, suggestion) => {
    expect(parseCoordinate(text)).toEqual({ suspect: text, suggestion });
  });

  it.each([
    ['1.327.660,62', 1327660.62],
    ['411 340', 411340],
    ['1327660.62', 1327660.62],
  ])('reads the metres %s', (text, value) => {
    expect(parseCoordinate(text)).toMatchObject({ value });
  });

  it.each(['', 'abc', '12°75\'00"N', '12°00\'99"', '1e999', 'NaN', '0x10', "12.5°30'"])(
    'does not take %j for a coordinate by guessing',
    (text) => {
      expect(parseCoordinate(text)).toBeNull();
    },
  );

  it('reads back every position on a grid of hundredths of a second in four notations', () => {
    const part = fc.tuple(
      fc.integer({ min: 8, max: 109 }),
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: 0, max: 5999 }),
    );
    fc.assert(
      fc.property(part, ([degrees, minutes, hundredths]) => {
        const seconds = (hundredths / 100).toFixed(2);
        const value = degrees + minutes / 60 + hundredths / 360_000;
        const texts = [
          `${degrees}°${minutes}'${seconds}"`,
          `${degrees} độ ${minutes} phút ${seconds.replace('.', ',')} giây`,
          `${degrees}:${minutes}:${seconds}`,
          `${degrees}d${minutes}m${seconds}s`,
        ];
        for (const text of texts) {
          const reading = parseCoordinate(text);
          expect(reading !== null && 'value' in reading ? reading.value : text).toBeCloseTo(value, 9);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('never throws', () => {
    const alphabet = fc.constantFrom(...Array.from('0123456789.,°\'"NSEWBĐT -:dms/º˚′″'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(alphabet, { maxLength: 16 }).map((chars) => chars.join('')),
        ),
        (text) => {
          const reading = parseCoordinate(text);
          expect(reading === null || 'suspect' in reading || Number.isFinite(reading.value)).toBe(true);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe('parsePosition', () => {
  const place = { first: 107.6876, second: 12.0042, isLonFirst: true };

  it.each([
    '12.0042, 107.6876',
    '107.6876; 12.0042',
    '12,0042; 107,6876',
    '12,0042 107,6876',
    '12.0042,107.6876',
    '(12.0042, 107.6876)',
    'https://www.google.com/maps/@12.0042,107.6876,17z',
    'https://maps.google.com/?q=12.0042,107.6876',
    'https://www.google.com/maps/place/x/data=!3d12.0042!4d107.6876',
    'POINT (107.6876 12.0042)',
    'POINT Z (107.6876 12.0042 640)',
  ])('reads %s', (text) => {
    expect(parsePosition(text)).toEqual(place);
  });

  it.each([
    '12°00\'15.3"N 107°41\'15.5"E',
    '107°41\'15.5"E, 12°00\'15.3"N',
    'N12 00 15.3 E107 41 15.5',
    '12°00\'15.3"B / 107°41\'15.5"Đ',
    '12 00 15.3 107 41 15.5',
  ])('reads both DMS values of %s', (text) => {
    const position = parsePosition(text);
    expect(position?.first).toBeCloseTo(107.687638889, 8);
    expect(position?.second).toBeCloseTo(LAT, 8);
  });

  it.each(['', 'Thôn 2', '12.0042', 'POINT EMPTY', 'xã A, xã B'])('finds no position in %j', (text) => {
    expect(parsePosition(text)).toBeNull();
  });
});
