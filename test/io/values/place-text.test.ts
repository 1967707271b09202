import { describe, expect, test } from 'vitest';
import { toVn2000 } from '../../../src/io/crs/vn2000.ts';
import { readPlaceText } from '../../../src/io/values/place-text.ts';

/** Gia Nghĩa; the plane coordinates are PROJ's (EPSG:9218). */
const LON = 107.6876;
const LAT = 12.0042;

describe('a place as people type it', () => {
  test.each([
    '12.0042, 107.6876',
    '12.0042,107.6876',
    '12.0042 107.6876',
    '107.6876; 12.0042',
    '107,6876 12,0042',
    '12,0042, 107,6876',
    '12,0042; 107,6876',
    '12°00\'15.12"N 107°41\'15.36"E',
    '12°00′15,12″ B · 107°41′15,36″ Đ'.replace(' · ', ', '),
    '411340.27 1327660.62',
    '1327660,62; 411340,27',
    'E 411340.27, N 1327660.62'.replaceAll(/[EN] /g, ''),
  ])('%s', (text) => {
    const [lon, lat] = readPlaceText(text) ?? [Number.NaN, Number.NaN];
    expect(lon).toBeCloseTo(LON, 5);
    expect(lat).toBeCloseTo(LAT, 5);
  });

  test.each(['', 'Thôn 12', 'xã 3, huyện 4', '12.0042', '12, 13', '48.85, 2.35', 'DNG0123 4567'])(
    'is not read into %j',
    (text) => {
      expect(readPlaceText(text)).toBeNull();
    },
  );
});

describe('VN-2000 of a place', () => {
  test('agrees with PROJ at Gia Nghĩa to the centimetre of its figures', () => {
    const { easting, northing } = toVn2000([LON, LAT]);
    expect(Math.abs(easting - 411_340.27)).toBeLessThan(0.02);
    expect(Math.abs(northing - 1_327_660.62)).toBeLessThan(0.02);
  });
});
