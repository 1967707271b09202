import { describe, expect, it } from 'vitest';
import { recogniseWkt } from '../../../src/io/crs/wkt.ts';

interface Grid {
  readonly datum: string;
  readonly meridian: number;
  readonly scale: number;
}

function esri({ datum, meridian, scale }: Grid): string {
  return (
    `PROJCS["anything",GEOGCS["GCS",DATUM["${datum}",SPHEROID["WGS_1984",6378137.0,298.257223563]],` +
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],' +
    `PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],` +
    `PARAMETER["Scale_Factor",${scale}],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`
  );
}

describe('.prj text', () => {
  it.each([
    ['D_Vietnam_2000', 108.5, 0.9999, 'EPSG:9218', null],
    ['D_VN_2000', 107.75, 0.9999, 'EPSG:5899', null],
    ['VN-2000', 108, 0.9999, 'EPSG:5898', null],
    ['Vietnam 2000', 105, 0.9996, 'EPSG:3405', null],
    ['D_Vietnam_2000', 111, 0.9996, 'EPSG:3406', null],
    ['D_WGS_1984', 105, 0.9996, 'EPSG:32648', 'utm-datum-open'],
    ['D_WGS_1984', 111, 0.9996, 'EPSG:32649', 'utm-datum-open'],
    ['D_WGS_1984', 108.5, 0.9999, 'EPSG:9218', 'datum-suspect'],
  ])('%s on %s × %s is %s (%s)', (datum, meridian, scale, ...expected) => {
    const { crs, doubt } = recogniseWkt(esri({ datum, meridian, scale }));
    expect([crs?.code, doubt]).toEqual(expected);
  });

  it('keeps a VN-2000 grid of its own kind as a PROJ string with the datum shift', () => {
    const { crs, doubt } = recogniseWkt(esri({ datum: 'D_Vietnam_2000', meridian: 108.5, scale: 0.9998 }));
    expect(crs?.code).toContain('+k=0.9998');
    expect(crs?.code).toContain('+towgs84=-191.90441429');
    expect(doubt).toBeNull();
  });

  it('reads the authority of OGC text and the form of WKT 2', () => {
    expect(
      recogniseWkt('PROJCS["VN-2000 / TM-3 108-30",GEOGCS["VN-2000"],AUTHORITY["EPSG","9218"]]').crs?.code,
    ).toBe('EPSG:9218');
    const wkt2 =
      'PROJCRS["x",BASEGEOGCRS["VN-2000",DATUM["Vietnam 2000",ELLIPSOID["WGS 84",6378137,298.257223563]]],' +
      'CONVERSION["TM-3",METHOD["Transverse Mercator"],PARAMETER["Latitude of natural origin",0],' +
      'PARAMETER["Longitude of natural origin",108.5],PARAMETER["Scale factor at natural origin",0.9999],' +
      'PARAMETER["False easting",500000],PARAMETER["False northing",0]],CS[Cartesian,2],LENGTHUNIT["metre",1]]';
    expect(recogniseWkt(wkt2).crs?.code).toBe('EPSG:9218');
  });

  it('knows the two geographic systems', () => {
    expect(
      recogniseWkt('GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.25]]]').crs
        ?.code,
    ).toBe('EPSG:4326');
    expect(recogniseWkt('GEOGCS["GCS_VN-2000",DATUM["D_Vietnam_2000"]]').crs?.code).toBe('EPSG:4756');
  });

  it.each([
    'PROJCS["HN_1972",GEOGCS["HN",DATUM["D_Hanoi_1972",SPHEROID["Krasovsky_1940",6378245,298.3]]],PROJECTION["Gauss_Kruger"],UNIT["Meter",1]]',
    'PROJCS["WGS_1984_Web_Mercator",GEOGCS["WGS84",DATUM["D_WGS_1984"]],PROJECTION["Mercator"],UNIT["Meter",1]]',
    'rubbish',
    '',
  ])('does not guess at %s', (text) => expect(recogniseWkt(text)).toEqual({ crs: null, doubt: 'unknown' }));
});
