import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAs, decodeText, encodingByName } from '../../../src/io/encoding/decode.ts';
import { sharedPath } from '../../support/shared.ts';
import { toCp1258, toLatin1, toTcvn3, toTcvn3Text, toUtf16, toVniText, utf8 } from './encoders.ts';

const TABLE = [
  'STT,Mã trạm,Tên trạm,Nhà mạng,Xã/Phường',
  '1,DNO-THU-001,Trạm thử Nghĩa Tân,Viettel,Phường Nghĩa Tân',
  "2,DNO-THU-002,Trạm thử Đắk R'Moan,VNPT,Xã Đắk R'Moan",
  '3,DNO-THU-003,Trạm thử Quảng Khê,MobiFone,Xã Quảng Khê',
].join('\r\n');

describe('encoding detection', () => {
  it.each([
    ['utf-8', utf8(TABLE)],
    ['utf-8-bom', utf8(`\ufeff${TABLE}`)],
    ['utf-16le', toUtf16(`\ufeff${TABLE}`, true)],
    ['utf-16be', toUtf16(`\ufeff${TABLE}`, false)],
    ['utf-16le', toUtf16(TABLE, true)],
    ['utf-16be', toUtf16(TABLE, false)],
    ['windows-1258', toCp1258(TABLE)],
    ['tcvn3', toTcvn3(TABLE)],
    ['vni', toLatin1(toVniText(TABLE))],
    ['tcvn3', utf8(toTcvn3Text(TABLE))],
    ['vni', utf8(toVniText(TABLE))],
    ['vni', toUtf16(`\ufeff${toVniText(TABLE)}`, true)],
    ['utf-8', utf8(TABLE.normalize('NFD'))],
  ])('%s gives the same text', (encoding, bytes) => {
    const decoded = decodeText(bytes);
    expect(decoded.text).toBe(TABLE);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.issues).toEqual([]);
  });

  it('reads a file that is plain ASCII, or empty, as UTF-8 without a question', () => {
    expect(decodeText(utf8('a,b\n1,2'))).toMatchObject({ text: 'a,b\n1,2', encoding: 'utf-8', issues: [] });
    expect(decodeText(new Uint8Array())).toMatchObject({ text: '', encoding: 'utf-8', issues: [] });
  });

  it('keeps a UTF-8 file with a few bad bytes and names their rows', () => {
    const bytes = utf8(TABLE);
    const secondLine = TABLE.split('\r\n')[0] ?? '';
    const offset = utf8(secondLine).length + 2;
    bytes.set([0xff, 0xfe], offset);
    bytes.set([0xc3], bytes.length - 1);
    const decoded = decodeText(bytes);
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.badBytes).toBe(4);
    expect(decoded.text.slice(0, secondLine.length)).toBe(secondLine);
    expect(decoded.issues.map(({ code, row, params }) => [code, row, params['count']])).toEqual([
      ['BAD_BYTES', 2, 2],
      ['BAD_BYTES', 4, 2],
    ]);
  });

  it('shows before and after for font text in Unicode', () => {
    const { candidates } = decodeText(utf8(toTcvn3Text(TABLE)));
    expect(candidates.map(({ encoding }) => encoding)).toEqual(['tcvn3', 'utf-8']);
    expect(candidates[0]?.preview[0]).toBe('Mã trạm');
    expect(candidates[1]?.preview[0]).toBe('M· tr¹m');
  });

  it('ranks every single-byte reading with five cells each', () => {
    const { candidates } = decodeText(toCp1258(TABLE));
    expect(candidates[0]).toMatchObject({ encoding: 'windows-1258', score: 1 });
    expect(candidates).toHaveLength(4);
    for (const { preview } of candidates) expect(preview).toHaveLength(5);
  });

  it('asks when no reading is Vietnamese', () => {
    const { issues } = decodeText(Uint8Array.from([0x80, 0x81, 0x41, 0xff, 0xfd, 0x42, 0x90]));
    expect(issues).toMatchObject([{ code: 'ENCODING_UNSURE', level: 'ask' }]);
  });
});

describe('a given encoding', () => {
  it('overrules the detector', () => {
    expect(decodeText(toTcvn3(TABLE), 'windows-1258').encoding).toBe('windows-1258');
    expect(decodeText(toTcvn3(TABLE), 'TCVN3').text).toBe(TABLE);
    expect(decodeText(utf8(toVniText(TABLE)), 'vni').text).toBe(TABLE);
  });

  it.each([
    ['UTF-8', 'utf-8'],
    ['\ufeffUTF-8\r\n', 'utf-8'],
    ['65001', 'utf-8'],
    ['utf-8-sig', 'utf-8-bom'],
    ['UTF-16', 'utf-16le'],
    ['CP1258', 'windows-1258'],
    ['ANSI 1258', 'windows-1258'],
    ['1252', 'windows-1252'],
    ['ISO-8859-1', 'windows-1252'],
    ['tcvn3 (TCVN5712/ABC, single byte)', 'tcvn3'],
    ['VNI-Win', 'vni'],
    ['koi8-r', null],
  ])('%s is %s', (label, name) => expect(encodingByName(label)).toBe(name));

  it('gives NFC for windows-1258, whose tones are separate characters', () => {
    expect(decodeAs(Uint8Array.from([0x50, 0x68, 0xfd, 0xf5, 0xcc, 0x6e, 0x67]), 'windows-1258')).toBe(
      'Phường',
    );
  });
});

describe('any bytes', () => {
  it('are decoded without throwing, to NFC, with every candidate scored within 0…1', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text, candidates } = decodeText(bytes);
        expect(text).toBe(text.normalize('NFC'));
        for (const { score } of candidates) expect(score).toBeGreaterThanOrEqual(0);
        for (const { score } of candidates) expect(score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 10_000 },
    );
  });
});

const samples = sharedPath === null ? null : `${sharedPath}/samples/bts`;

describe.skipIf(samples === null || !existsSync(samples))('sample files (need the shared folder)', () => {
  const files = samples === null ? [] : readdirSync(samples).filter((name) => name.endsWith('.csv'));
  it.each(files)('%s', (name) => {
    const expected = JSON.parse(readFileSync(`${samples}/${name}.expected.json`, 'utf8'));
    const decoded = decodeText(readFileSync(`${samples}/${name}`));
    expect(decoded.encoding).toBe(encodingByName(expected.detect.encoding.split(' ')[0]));
    for (const { commune = '' } of expected.records) expect(decoded.text).toContain(commune);
  });
});
