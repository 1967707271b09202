import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../src/io/pipeline.ts';
import { addsUp, bytesOf, CONTEXT } from './import-builder.ts';

const HEADINGS = [
  'Mã trạm',
  'Nhà mạng',
  'Kinh độ',
  'Vĩ độ',
  'Công nghệ',
  'Xã',
  'Thôn',
  'Số hộ',
  'Dân số',
  'Có FTTH',
  'Số thuê bao',
  'Tọa độ',
  'X (m)',
  'Y (m)',
  'Ghi chú',
  'Tình trạng',
  'Mã cụm loa',
  'Số cụm loa',
  'Có sóng',
  'Level',
  'Năm',
  'Giá trị',
  'Chỉ tiêu',
  '',
  '__proto__',
];
const VALUES = [
  '',
  'x',
  'A1',
  'a1',
  'Viettel',
  'VNPT',
  '107.65',
  '12.05',
  '107,65',
  '12,05',
  '0',
  '-1',
  '1.234',
  'Xã Quảng Khê',
  'Thôn 2',
  'Cộng',
  'Tổng cộng',
  'I',
  'Huyện Tuy Đức',
  '12°00\'15.3"N',
  '1327660.62',
  '411340.27',
  '2G/3G',
  '#N/A',
  '"',
  '"a',
  '31/02/2018',
  '(1)',
  '\u202e',
  '=1',
];

/** Every row of the file, whatever it holds, must end in one list; nothing may throw. */
async function holds(text: string, name: string): Promise<void> {
  const report = await readImport({ name, bytes: bytesOf(text) }, CONTEXT);
  expect(addsUp(report)).toBe(true);
  const rejected = new Set(report.rejected.map((row) => row.row));
  expect(rejected.size).toBe(report.counts.rejected);
  expect(report.records.every((record) => !rejected.has(record.row))).toBe(true);
  const recorded = new Set(report.records.map((record) => record.row));
  expect(recorded.size).toBe(report.counts.accepted + report.counts.corrected);
}

describe('whatever comes in', () => {
  it('tables of known words and hard values: every row is accounted for', async () => {
    const table = fc
      .tuple(
        fc.shuffledSubarray(HEADINGS, { minLength: 1, maxLength: 7 }),
        fc.array(fc.array(fc.constantFrom(...VALUES), { maxLength: 8 }), { maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
      )
      .map(([headings, rows, delimiter]) => [headings, ...rows].map((row) => row.join(delimiter)).join('\n'));
    await fc.assert(
      fc.asyncProperty(table, (text) => holds(text, 'a.csv')),
      { numRuns: 10_000 },
    );
  }, 240_000);

  it('random text and bytes: no input throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ maxLength: 200 }), fc.stringMatching(/^[<{[%P!\s\w,;"]{0,60}$/)),
        (text) => holds(text, 'a.xls'),
      ),
      { numRuns: 3_000 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(addsUp(await readImport({ name: 'a', bytes }, CONTEXT))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  }, 240_000);
});
