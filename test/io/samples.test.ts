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
        check(report, expected);
      });
    }
  }
});

function check(report: ImportReport, expected: v.InferOutput<typeof EXPECTED>): void {
  if (expected.kind === 'refuse') {
    expect(report.refused?.code).toBe(expected.code);
    return;
  }
  expect(report.refused).toBeNull();
  expect(report.kind).toBe(KINDS[expected.kind]);
  expect(addsUp(report)).toBe(true);
  checkDetect(report, expected.detect ?? {});
  if (expected.mapping !== undefined) expect(report.mapping).toMatchObject(expected.mapping);
  const { rows, accepted } = expected.counts ?? {};
  if (rows !== undefined) expect(report.counts.rows).toBe(rows);
  if (accepted !== undefined)
    expect(report.counts.accepted).toBeGreaterThanOrEqual(accepted - (expected.counts?.['repaired'] ?? 0));
  for (const [index, record] of (expected.records ?? []).entries())
    checkRecord(report, record, { index, tolerance: expected.tolerance_deg ?? 1e-6 });
}

function checkDetect(
  report: ImportReport,
  detect: NonNullable<v.InferOutput<typeof EXPECTED>['detect']>,
): void {
  const { encoding, crs, ...rest } = detect;
  expect(report.detect).toMatchObject(rest);
  if (crs !== undefined) expect(crs.startsWith(report.detect.crs ?? '?')).toBe(true);
  // "tcvn3 (TCVN5712/ABC, single byte)" is called tcvn3 here.
  if (encoding !== undefined) expect(encoding.startsWith(report.detect.encoding ?? '?')).toBe(true);
}

function checkRecord(
  report: ImportReport,
  expected: Readonly<Record<string, unknown>>,
  { index, tolerance }: { index: number; tolerance: number },
): void {
  const found =
    report.records.find((record) => expected['code'] !== undefined && record['code'] === expected['code']) ??
    report.records[index];
  for (const field of ['lon', 'lat']) {
    const value = expected[field];
    if (typeof value === 'number')
      expect(Math.abs(Number(found?.[field]) - value)).toBeLessThanOrEqual(tolerance);
  }
  // Group rows name the district with its kind; the expectation gives it as the flat list does.
  const isGrouped = codesOf(report.issues).includes('GROUP_ROW');
  for (const field of SAME) {
    if (!(field in expected) || !(field in (found ?? {})) || (field === 'district' && isGrouped)) continue;
    if (report.kind === 'stations' && report.detect.format === 'kml') continue;
    expect(found?.[field] ?? null, field).toEqual(expected[field] ?? null);
  }
}
