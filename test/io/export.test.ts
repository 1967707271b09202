import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../src/io/tabular/csv-records.ts';
import { withoutFormulaGuard, writeCsv } from '../../src/io/export/csv.ts';
import { writeRejected } from '../../src/io/export/rejected.ts';
import { codesOf, importBytes, importText, stationCsv } from './import-builder.ts';

const STYLE = { delimiter: ',', decimal: '.' } as const;
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('writeCsv', () => {
  it('writes what Excel opens: byte order mark, CRLF, quotes where needed', () => {
    expect(
      decode(
        writeCsv(
          [
            ['Mã', 'Tên'],
            ['A', 'x, "y"\nz'],
            [null, 1.5],
          ],
          STYLE,
        ),
      ),
    ).toBe('\ufeffMã,Tên\r\nA,"x, ""y""\nz"\r\n,1.5\r\n');
  });

  it('writes decimal commas for the semicolon style', () => {
    expect(decode(writeCsv([[1234.5, 'a;b', 'c,d']], { delimiter: ';', decimal: ',' }))).toBe(
      '\ufeff1234,5;"a;b";c,d\r\n',
    );
  });

  it.each(['=1+1', '+cmd|x', '-x', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1'])(
    'guards the text %j',
    (text) => {
      const [first] = csvRecords(decode(writeCsv([[text]], STYLE)).slice(1), ',') ?? [];
      expect(first?.cells[0]?.startsWith("'")).toBe(true);
      expect(withoutFormulaGuard(`'${text}`)).toBe(text);
    },
  );

  it.each(['-40', '+12', '-1.5', '-1.234,5'])('leaves the number %s a number', (text) => {
    expect(decode(writeCsv([[text]], { delimiter: ';', decimal: ',' }))).toBe(`\ufeff${text}\r\n`);
  });

  it('round-trips any cells through the reader, the guard aside', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\0]/g, ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        // A key in front keeps blank last rows, which the reader takes off on purpose.
        const keyed = rows.map((row) => ['k', ...row]);
        const read = csvRecords(decode(writeCsv(keyed, STYLE)).slice(1), ',') ?? [];
        expect(read.map((record) => record.cells.map(withoutFormulaGuard))).toEqual(keyed);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('rejected rows', () => {
  const sentences = () => ({ message: 'Thiếu toạ độ.', suggestion: 'Điền toạ độ.' });

  it('keep their columns, gain four, and import again once corrected', async () => {
    const report = await importText(stationCsv('A1,Viettel,107.65,12.05,4G', '=A2,VNPT,,12.06,4G'));
    const text = decode(writeRejected(report, sentences, STYLE));
    expect(text).toBe(
      "\ufeffMã trạm,Nhà mạng,Kinh độ,Vĩ độ,Công nghệ,Dòng gốc,Mã lỗi,Lý do,Gợi ý\r\n'=A2,VNPT,,12.06,4G,3,COORD_MISSING,Thiếu toạ độ.,Điền toạ độ.\r\n",
    );
    const again = await importBytes(new TextEncoder().encode(text.replace('VNPT,,', 'VNPT,107.66,')));
    expect(again.headers).toEqual(report.headers);
    expect(again.records).toMatchObject([{ code: '=A2', lon: 107.66 }]);
    expect(codesOf(again.issues)).toContain('REJECTED_FILE_RECOGNISED');
    expect(again.counts).toMatchObject({ rows: 1, accepted: 1 });
  });
});
