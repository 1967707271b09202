import { expect, test } from 'vitest';
import { applyReport } from '../../src/io/apply.ts';
import { EMPTY_DATASET } from '../../src/domain/dataset.ts';
import type { ImportContext, ImportHints } from '../../src/io/model.ts';
import { readImport } from '../../src/io/pipeline.ts';

const CONTEXT: ImportContext = { units: [], crosswalk: [], villages: [], box: [107.1, 11.6, 108.25, 12.95] };

/** A square kilometre whose south-west corner is the published point E 411 600.80, N 1 327 195.41 of EPSG:9218. */
const [E, N] = [411_600.8, 1_327_195.41];
const SQUARE = [
  [E, N],
  [E + 1000, N],
  [E + 1000, N + 1000],
  [E, N + 1000],
  [E, N],
];

function villages(crs: string | null) {
  const named = crs === null ? {} : { crs: { type: 'name', properties: { name: crs } } };
  const text = JSON.stringify({
    type: 'FeatureCollection',
    ...named,
    features: [
      {
        type: 'Feature',
        properties: { ten_thon: 'Thôn 1', xa: 'Xã Nhân Cơ', so_ho: 120, dan_so: 500 },
        geometry: { type: 'Polygon', coordinates: [SQUARE] },
      },
    ],
  });
  return { name: 'thon.geojson', bytes: new TextEncoder().encode(text) };
}

async function centreOf(crs: string | null, hints: ImportHints) {
  const report = await readImport(villages(crs), CONTEXT, { kind: 'villages', ...hints });
  return { report, village: report.records[0] };
}

test.each([
  ['the file names its system', 'urn:ogc:def:crs:EPSG::9218', {}],
  ['a person names it', null, { crs: 'EPSG:9218' }],
] as const)('areas of villages in metres land where they belong: %s', async (_, crs, hints) => {
  const { report, village } = await centreOf(crs, hints);
  expect(report.refused).toBeNull();
  const rings = village?.['rings'] as readonly (readonly (readonly [number, number])[])[][];
  const corners = rings[0]?.[0] ?? [];
  const nearest = Math.min(...corners.map(([lon, lat]) => Math.hypot(lon - 107.69, lat - 12)));
  // One metre is some 9e-6 degrees.
  expect(nearest).toBeLessThan(9e-6);
});

test('without a word on the zone the areas are asked about, and kept', async () => {
  const { report } = await centreOf(null, {});
  expect(report.issues.map(({ code }) => code)).toContain('CRS_ASK');
  expect(report.questions.map(({ hint }) => hint)).toContain('crs');
  expect(report.counts.rejected).toBe(0);
});

test('the area of a village becomes its settlement', async () => {
  const { report } = await centreOf('urn:ogc:def:crs:EPSG::9218', {});
  const unit = {
    id: '2023:24646' as const,
    vintage: '2023' as const,
    level: 'commune' as const,
    code: '24646',
    name: 'Xã Nhân Cơ',
    parentId: null,
    polygons: null,
    declaredAreaKm2: null,
    centre: null,
    sharesPolygonWith: [],
  };
  const known = await readImport(
    villages('urn:ogc:def:crs:EPSG::9218'),
    { ...CONTEXT, units: [unit] },
    { kind: 'villages' },
  );
  const { dataset } = applyReport({ ...EMPTY_DATASET, units: [unit] }, known, {
    mode: 'merge',
    importedAt: null,
  });
  expect(report.counts.rows).toBe(1);
  expect(dataset.villages[0]?.settlement).not.toBeNull();
  expect(dataset.villages[0]?.centre?.[1]).toBeCloseTo(12.0045, 3);
});
