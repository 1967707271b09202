import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { crsByCode, KNOWN_CRS, VN2000_TOWGS84, WGS84, type Crs } from '../../../src/io/crs/definitions.ts';
import { toWgs84 } from '../../../src/io/crs/transform.ts';
import { gridToWgs84, metresBetween } from './helmert.ts';

function known(code: string): Crs {
  const crs = crsByCode(code);
  if (crs === null) throw new Error(`${code} is not known`);
  return crs;
}

const in9218 = toWgs84(known('EPSG:9218'));

describe('VN-2000', () => {
  it('agrees with PROJ (EPSG:6960) at Gia Nghĩa to the rounding of its figures', () => {
    expect(metresBetween(in9218(411_340.27, 1_327_660.62), [107.6876, 12.0042])).toBeLessThan(0.01);
  });

  it('agrees with the decree’s seven parameters, written out independently, all over the province', () => {
    const easting = fc.double({ min: 358_000, max: 460_000, noNaN: true });
    const northing = fc.double({ min: 1_299_000, max: 1_419_000, noNaN: true });
    fc.assert(
      fc.property(easting, northing, (x, y) => {
        expect(metresBetween(in9218(x, y), gridToWgs84(x, y, 108.5))).toBeLessThan(0.002);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['EPSG:9218', 411_600.8, 1_327_195.41],
    ['EPSG:5899', 493_272.03, 1_327_065.95],
  ])('puts the acceptance point of %s within 1 m of 12 N 107.69 E', (code, x, y) => {
    expect(metresBetween(toWgs84(known(code))(x, y), [107.69, 12])).toBeLessThan(1);
  });

  it('would be 0.56 m off with the rotations’ signs left as the decree prints them', () => {
    const unturned = VN2000_TOWGS84.replace(
      '0.00928836,-0.01975479,0.00427372',
      '-0.00928836,0.01975479,-0.00427372',
    );
    const proj = known('EPSG:9218').proj.replace(VN2000_TOWGS84, unturned);
    const [lon = 0, lat = 0] = proj4(proj, WGS84.proj).forward([411_340.27, 1_327_660.62]);
    expect(metresBetween([lon, lat], [107.6876, 12.0042])).toBeCloseTo(0.56, 1);
  });

  it('would be 225 m off without the datum shift', () => {
    const proj = known('EPSG:9218').proj.replace(/\+towgs84=\S+ /, '');
    const [lon = 0, lat = 0] = proj4(proj, WGS84.proj).forward([411_340.27, 1_327_660.62]);
    expect(metresBetween([lon, lat], [107.6876, 12.0042])).toBeGreaterThan(220);
    expect(metresBetween([lon, lat], [107.6876, 12.0042])).toBeLessThan(230);
  });

  it('puts the same place in two zones on the same spot', () => {
    for (const [code, meridian] of [
      ['EPSG:5899', 107.75],
      ['EPSG:5898', 108],
      ['EPSG:9217', 108.25],
    ] as const) {
      expect(
        metresBetween(toWgs84(known(code))(480_000, 1_330_000), gridToWgs84(480_000, 1_330_000, meridian)),
      ).toBeLessThan(0.002);
    }
  });

  it('differs from WGS84 UTM by the datum shift', () => {
    const [vn, wgs] = [toWgs84(known('EPSG:3405')), toWgs84(known('EPSG:32648'))];
    const apart = metresBetween(vn(790_000, 1_328_000), wgs(790_000, 1_328_000));
    expect(apart).toBeGreaterThan(200);
    expect(apart).toBeLessThan(230);
  });
});

describe('codes', () => {
  it.each([
    ['9218', 'EPSG:9218'],
    ['epsg:5899', 'EPSG:5899'],
    ['urn:ogc:def:crs:EPSG::3405', 'EPSG:3405'],
    ['http://www.opengis.net/def/crs/EPSG/0/4326', 'EPSG:4326'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
    ['EPSG:4756', 'EPSG:4756'],
  ])('%s is %s', (code, expected) => expect(crsByCode(code)?.code).toBe(expected));

  it('does not know what it does not know', () => {
    expect(crsByCode('EPSG:3857')).toBeNull();
    expect(crsByCode('')).toBeNull();
    expect(crsByCode('HN-72')).toBeNull();
  });

  it('takes a PROJ string for its own code', () => {
    const { proj } = known('EPSG:9218');
    expect(crsByCode(proj)).toMatchObject({ code: proj, kind: 'projected' });
  });

  it('names every system once', () => {
    expect(new Set(KNOWN_CRS.map(({ code }) => code)).size).toBe(KNOWN_CRS.length);
  });

  it('turns any number into a position or NaN, never into an exception', () => {
    const numbers = fc.double();
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN_CRS), numbers, numbers, (crs, x, y) => {
        expect(toWgs84(crs)(x, y)).toHaveLength(2);
      }),
      { numRuns: 2000 },
    );
  });
});
