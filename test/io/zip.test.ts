import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/io/model.ts';
import { checkZip, gunzipLimited, isGzip, isZip, unzipLimited, zipNames } from '../../src/io/zip.ts';
import { sharedPath } from '../support/shared.ts';

const MEGABYTE = 1024 * 1024;
const all = (): boolean => true;
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function codeOf(result: Refusal | null | readonly unknown[] | Uint8Array): string | null {
  return result !== null && 'code' in result ? result.code : null;
}

/** Writes over a field of every central directory entry: 24 is the inflated size, 8 the flags, 10 the method. */
function forge(zip: Uint8Array, offset: number, value: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 46 <= zip.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (offset === 24) view.setUint32(at + offset, value, true);
    else view.setUint16(at + offset, value, true);
  }
  return zip;
}

describe('zip', () => {
  it('gives the wanted files, stored and deflated', () => {
    const zip = zipSync({
      'a/b.csv': strToU8('x,y\n1,2'),
      'stored.txt': [strToU8('plain'), { level: 0 }],
      'other.bin': new Uint8Array(9),
    });
    const files = unzipLimited(zip, (name) => /\.(?:csv|txt)$/.test(name));
    expect(Array.isArray(files) && files.map(({ name, bytes }) => [name, text(bytes)])).toEqual([
      ['a/b.csv', 'x,y\n1,2'],
      ['stored.txt', 'plain'],
    ]);
  });

  it('leaves out folders and what macOS adds', () => {
    const zip = zipSync({
      'ranh/': new Uint8Array(),
      'ranh/a.shp': new Uint8Array(3),
      '__MACOSX/ranh/._a.shp': new Uint8Array(3),
      'ranh/.DS_Store': new Uint8Array(3),
    });
    expect(zipNames(zip)).toEqual(['ranh/a.shp']);
  });

  it('treats names as labels: paths that climb and prototype keys are only text', () => {
    const zip = zipSync({ '../../etc/x.shp': strToU8('1'), ['__proto__.shp']: strToU8('2') });
    const files = unzipLimited(zip, all);
    expect(Array.isArray(files) && files.map(({ name }) => name)).toEqual([
      '../../etc/x.shp',
      '__proto__.shp',
    ]);
    expect(Object.hasOwn(Object.prototype, 'shp')).toBe(false);
  });

  it('reads Vietnamese names in UTF-8', () => {
    expect(zipNames(zipSync({ 'ranh giới xã.kml': strToU8('x') }))).toEqual(['ranh giới xã.kml']);
  });

  it('refuses what declares more than 300 MB before inflating any of it', () => {
    const zip = forge(zipSync({ 'a.xml': new Uint8Array(10) }), 24, 301 * MEGABYTE);
    expect(unzipLimited(zip, all)).toEqual({ code: 'ZIP_BOMB', params: { megabytes: 301 } });
  });

  it('refuses a dense archive below that', () => {
    expect(codeOf(unzipLimited(zipSync({ 'a.xml': new Uint8Array(40 * MEGABYTE) }), all))).toBe('ZIP_BOMB');
  });

  it('stops inflating when a file grows beyond its declared size', () => {
    const zip = forge(zipSync({ 'a.xml': new Uint8Array(20 * MEGABYTE) }), 24, 1000);
    expect(codeOf(checkZip(zip))).toBe('ZIP_BOMB');
  });

  it('refuses more entries than a dataset has', () => {
    const entries = Object.fromEntries(
      Array.from({ length: 2001 }, (_, index) => [`${index}.txt`, new Uint8Array()]),
    );
    expect(zipNames(zipSync(entries))).toEqual({
      code: 'ZIP_TOO_MANY_ENTRIES',
      params: { count: 2001, limit: 2000 },
    });
  });

  it('does not open a zip inside a zip', () => {
    const inner = zipSync({ 'a.shp': new Uint8Array(3) });
    expect(zipNames(zipSync({ 'inner.zip': inner }))).toEqual(['inner.zip']);
  });

  it('says so when the archive is cut off, damaged, encrypted or compressed in another way', () => {
    const zip = zipSync({ 'a.csv': strToU8('abc'.repeat(1000)) });
    expect(codeOf(zipNames(zip.slice(0, zip.length - 30)))).toBe('ZIP_BROKEN');
    expect(codeOf(zipNames(Uint8Array.of(0x50, 0x4b, 3, 4)))).toBe('ZIP_BROKEN');
    const damaged = zip.slice();
    damaged.fill(0xff, 40, 60);
    expect(codeOf(checkZip(damaged))).toBe('ZIP_BROKEN');
    expect(codeOf(zipNames(forge(zip.slice(), 8, 1)))).toBe('ZIP_ENCRYPTED');
    expect(codeOf(checkZip(forge(zip.slice(), 10, 9)))).toBe('ZIP_BROKEN');
    expect(checkZip(zip)).toBeNull();
  });

  it('never throws, whatever is cut or changed', () => {
    const zip = zipSync({ 'a.csv': strToU8('abc'.repeat(100)), 'b.csv': strToU8('x') });
    const change = fc.record({ at: fc.nat(zip.length - 1), byte: fc.nat(255), end: fc.nat(zip.length) });
    fc.assert(
      fc.property(change, ({ at, byte, end }) => {
        const changed = zip.slice();
        changed[at] = byte;
        const results = [unzipLimited(changed, all), unzipLimited(changed.slice(0, end), all)];
        for (const result of results) expect(Array.isArray(result) || 'code' in result).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('gzip', () => {
  const content = strToU8('GSM,452,4,1,2,0,107.6,12\n'.repeat(5000));

  it('gives the content', () => {
    const zipped = gzipSync(content);
    expect(isGzip(zipped)).toBe(true);
    expect(isZip(zipped)).toBe(false);
    expect(gunzipLimited(zipped)).toEqual(content);
  });

  it('refuses a bomb and a file that was cut off', () => {
    expect(codeOf(gunzipLimited(gzipSync(new Uint8Array(40 * MEGABYTE))))).toBe('ZIP_BOMB');
    const zipped = gzipSync(content);
    expect(codeOf(gunzipLimited(zipped.slice(0, 100)))).toBe('ZIP_BROKEN');
    expect(codeOf(gunzipLimited(zipped.slice(0, 12)))).toBe('ZIP_BROKEN');
  });
});

const truncated = sharedPath === null ? null : `${sharedPath}/samples/bad/truncated.xlsx`;

describe.skipIf(truncated === null || !existsSync(truncated))('samples (need the shared folder)', () => {
  it('a truncated workbook is a broken zip', () => {
    expect(codeOf(zipNames(readFileSync(truncated ?? '')))).toBe('ZIP_BROKEN');
  });
});
