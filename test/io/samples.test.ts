import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../src/io/model.ts';
import { readImport } from '../../src/io/pipeline.ts';
import { sharedPath } from '../support/shared.ts';
import { addsUp, codesOf, EMPTY_CONTEXT } from './import-builder.ts';

const samples = sharedPath === null ? null : join(sharedPath, 'samples');
if (samples === null || !existsSync(samples))
  console.warn('samples are skipped: the folder beside the repository is absent');

const EXPECTED = v.object({
  kind: v.string(),
  code: v.optional(v.string()),
  detect: v.optional(
    v.object({
      format: v.optional(v.string()),
      encoding: v.optional(v.string()),
      delimiter: v.optional(v.string()),
      decimal: v.optional(v.string()),
      headerRow: v.optional(v.number()),
      sheet: v.optional(v.string()),
      crs: v.optional(v.string()),
    }),
  ),
  mapping: v.optional(v.record(v.string(), v.string())),
  counts: v.optional(v.record(v.string(), v.number())),
  tolerance_deg: v.optional(v.number()),
  records: v.optional(v.array(v.record(v.string(), v.unknown()))),
});

const KINDS: Readonly<Record<string, string>> = {
  'bts-list': 'stations',
  'bts-cells': 'cells',
  polygons: 'boundaries',
  villages: 'villages',
  'ftth-village': 'ftth',
  loudspeaker: 'loudspeakers',
  opencellid: 'cells',
};
/** Fields whose values must be the same as written in the expectation. */
const SAME = [
  'code',
  'name',
  'operator',
  'commune',
  'district',
  'tech',
  'tower_type',
  'status',
  'households',
  'population',
  'minority_pct',
  'village',
  'ftth',
  'subscribers',
  'operators',
  'clusters',
  'speakers',
  'condition',
];

describe.skipIf(samples === null)('sample files', () => {
  for (const folder of ['bts', 'lists', 'cells', 'bad', 'kml', 'geo']) {
    const place = join(samples ?? '', folder);
    if (samples === null || !existsSync(place)) continue;
    for (const name of readdirSync(place).filter((file) => file.endsWith('.expected.json'))) {
      const path = join(place, name.replace('.expected.json', ''));
      it(`${folder}/${basename(path)}`, async () => {
        const expected = v.parse(EXPECTED, JSON.parse(readFileSync(join(place, name), 'utf8')));
        const report = await readImport(
          { name: basename(path), bytes: new Uint8Array(readFileSync(path)) },
          EMPTY_CONTEXT,
        );
        expect(differences(report, expected)).toEqual([]);
      });
    }
  }
});

type Expected = v.InferOutput<typeof EXPECTED>;

/** What differs from the expectation, in words; empty when nothing does. */
function differences(report: ImportReport, expected: Expected): string[] {
  if (expected.kind === 'refuse') return unequal('refused', report.refused?.code, expected.code);
  const { rows, accepted, repaired = 0 } = expected.counts ?? {};
  const tolerance = expected.tolerance_deg ?? 1e-6;
  return [
    ...unequal('refused', report.refused, null),
    ...unequal('kind', report.kind, KINDS[expected.kind]),
    ...unequal('adds up', addsUp(report), true),
    ...unequal('rows', report.counts.rows, rows),
    ...unequal('accepted', report.counts.accepted, accepted === undefined ? undefined : accepted - repaired),
    ...detectDifferences(report, expected.detect ?? {}),
    ...Object.entries(expected.mapping ?? {}).flatMap(([field, heading]) =>
      unequal(`mapping ${field}`, report.mapping[field], heading),
    ),
    ...(expected.records ?? []).flatMap((record, index) =>
      recordDifferences(report, record, { index, tolerance }),
    ),
  ];
}

function detectDifferences(
  report: ImportReport,
  { encoding, crs, ...rest }: NonNullable<Expected['detect']>,
): string[] {
  const found: Readonly<Record<string, unknown>> = { ...report.detect };
  return [
    ...Object.entries(rest).flatMap(([name, value]) => unequal(name, found[name], value)),
    // "tcvn3 (TCVN5712/ABC, single byte)" is called tcvn3 here, "EPSG:9218 from ESRI .prj" is EPSG:9218.
    ...unequal('encoding', encoding?.startsWith(report.detect.encoding ?? '?') ?? true, true),
    ...unequal('crs', crs?.startsWith(report.detect.crs ?? '?') ?? true, true),
  ];
}

function recordDifferences(
  report: ImportReport,
  expected: Readonly<Record<string, unknown>>,
  { index, tolerance }: { index: number; tolerance: number },
): string[] {
  const coded = report.records.find(
    (record) => expected['code'] !== undefined && record['code'] === expected['code'],
  );
  const found: Readonly<Record<string, unknown>> = coded ?? report.records[index] ?? {};
  const places = ['lon', 'lat'].flatMap((field) => {
    const value = expected[field];
    const isFar = typeof value === 'number' && Math.abs(Number(found[field]) - value) > tolerance;
    return isFar ? [`record ${index} ${field}: ${String(found[field])} instead of ${value}`] : [];
  });
  // Group rows name the district with its kind; the expectation gives it as the flat list does. KML has few fields.
  const isGrouped = codesOf(report.issues).includes('GROUP_ROW');
  const fields =
    report.detect.format === 'kml' ? [] : SAME.filter((field) => !(field === 'district' && isGrouped));
  const values = fields
    .filter((field) => field in expected && field in found)
    .flatMap((field) => unequal(`record ${index} ${field}`, found[field] ?? null, expected[field] ?? null));
  return [...places, ...values];
}

/** An expectation that is `undefined` says nothing. */
function unequal(what: string, found: unknown, expected: unknown): string[] {
  if (expected === undefined || JSON.stringify(found) === JSON.stringify(expected)) return [];
  return [`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`];
}
