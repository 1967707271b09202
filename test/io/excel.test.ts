import { unzipSync, zipSync } from 'fflate';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { addsUp, codesOf, importBytes, importText } from './import-builder.ts';

type Cell = string | number | null;

function sheetOf(rows: Cell[][], merges: string[] = []): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows);
  if (merges.length > 0) sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  return sheet;
}

function workbook(
  sheets: Readonly<Record<string, WorkSheet>>,
  hidden: readonly string[] = [],
  bookType: 'xlsx' | 'biff8' = 'xlsx',
): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = {
    Sheets: book.SheetNames.map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })),
  };
  const written: unknown = write(book, { type: 'array', bookType });
  return written instanceof ArrayBuffer ? new Uint8Array(written) : new Uint8Array();
}

const LIST: Cell[][] = [
  ['Mã trạm', 'Nhà mạng', 'Kinh độ', 'Vĩ độ', 'Công nghệ'],
  ['A1', 'Viettel', 107.65, 12.05, '4G'],
  ['A2', 'VNPT', 107.66, 12.06, '2G/4G'],
];

describe('workbooks', () => {
  it.each(['xlsx', 'biff8'] as const)('reads %s', async (bookType) => {
    const report = await importBytes(workbook({ Trạm: sheetOf(LIST) }, [], bookType), {}, 'tram');
    expect(report.detect).toMatchObject({
      format: bookType === 'xlsx' ? 'xlsx' : 'xls',
      sheet: 'Trạm',
      headerRow: 1,
    });
    expect(report.records).toMatchObject([
      { code: 'A1', lon: 107.65 },
      { code: 'A2', tech: ['2G', '4G'] },
    ]);
  });

  it('reads HTML saved as .xls, without running anything in it', async () => {
    const html = `<html><body><table>${LIST.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table><script>throw 1</script></body></html>`;
    const report = await importText(html, {}, 'bao-cao.xls');
    expect(report.detect.format).toBe('html-table');
    expect(report.records).toMatchObject([{ code: 'A1', lat: 12.05 }, { code: 'A2' }]);
  });

  it('leaves hidden sheets out and says so, unless asked', async () => {
    const old = LIST.map((row, at) => (at === 0 ? row : [`CU-${String(row[0])}`, ...row.slice(1)]));
    const bytes = workbook(
      { Cũ: sheetOf([...old, ['CU-3', 'VNPT', 107.7, 12.1, '3G']]), Mới: sheetOf(LIST) },
      ['Cũ'],
    );
    const report = await importBytes(bytes);
    expect(report.detect.sheet).toBe('Mới');
    expect(codesOf(report.issues)).toContain('HIDDEN_SHEET_IGNORED');
    const asked = await importBytes(bytes, { sheet: 'Cũ' });
    expect(asked.records[0]).toMatchObject({ code: 'CU-A1' });
  });

  it('asks when several sheets hold rows', async () => {
    const report = await importBytes(
      workbook({
        A: sheetOf(LIST),
        B: sheetOf([
          ['Mã trạm', 'Kinh độ', 'Vĩ độ'],
          ['B1', 107.7, 12.1],
        ]),
      }),
    );
    expect(report.detect.sheet).toBe('A');
    expect(
      report.questions.find((question) => question.hint === 'sheet')?.options.map((option) => option.value),
    ).toEqual(['A', 'B']);
  });

  it('reads merged titles, two header rows, groups and merged cells down a column', async () => {
    const rows: Cell[][] = [
      ['DANH SÁCH TRẠM', null, null, null, null, null],
      ['TT', 'Xã', 'Mã trạm', 'Tọa độ (WGS-84)', null, 'Chiều cao cột (m)'],
      [null, null, null, 'Kinh độ', 'Vĩ độ', null],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['I', 'Huyện Đăk Glong', null, null, null, null],
      [1, 'Xã Quảng Khê', 'A1', 107.75, 11.95, 42],
      [2, null, 'A2', 107.76, 11.96, 45],
      [null, 'Cộng', null, null, null, 2],
    ];
    const merges = ['A1:F1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3', 'B5:F5', 'B6:B7'];
    const report = await importBytes(workbook({ 'PL 1': sheetOf(rows, merges) }));
    expect(report.headers).toEqual([
      'TT',
      'Xã',
      'Mã trạm',
      'Tọa độ (WGS-84) / Kinh độ',
      'Tọa độ (WGS-84) / Vĩ độ',
      'Chiều cao cột (m)',
    ]);
    expect(report.records).toMatchObject([
      { row: 6, code: 'A1', communeId: '2023:24631', tower_height_m: 42 },
      { row: 7, code: 'A2', communeId: '2023:24631', tower_height_m: 45 },
    ]);
    expect(report.counts).toEqual({ rows: 4, accepted: 2, corrected: 0, rejected: 0, skipped: 2 });
  });

  it('survives a stray cell at XFD1048576', async () => {
    const book = workbook({ A: sheetOf(LIST) });
    const files = unzipSync(book);
    const name = 'xl/worksheets/sheet1.xml';
    const xml = new TextDecoder().decode(files[name]);
    const stray = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>';
    files[name] = new TextEncoder().encode(
      xml.replace('</sheetData>', stray).replace('A1:E3', 'A1:XFD1048576'),
    );
    const report = await importBytes(zipSync(files));
    expect(report.records).toHaveLength(2);
    expect(addsUp(report)).toBe(true);
  });

  it('takes formulas by their cached value and failed ones as nothing', async () => {
    const sheet = sheetOf(LIST);
    sheet['C2'] = { t: 'n', v: 107.65, f: 'B1+1' };
    sheet['D3'] = { t: 'e', v: 42, w: '#N/A' };
    const report = await importBytes(workbook({ A: sheet }));
    expect(report.records).toMatchObject([{ lon: 107.65 }]);
    expect(report.rejected).toMatchObject([{ row: 3, codes: ['COORD_MISSING'] }]);
  });

  it('gives dates as calendar days, ids in full and zero-padded codes as shown', async () => {
    const sheet = sheetOf([
      ['Mã trạm', 'Kinh độ', 'Vĩ độ', 'Ngày hoạt động', 'Cell Name', 'Cell ID', 'Băng tần'],
      [7, 107.65, 12.05, 45292, 'c', 68719476735, 'L1800'],
    ]);
    sheet['A2'] = { t: 'n', v: 7, z: '000' };
    sheet['D2'] = { t: 'n', v: 45292, z: 'dd/mm/yyyy' };
    const report = await importBytes(workbook({ A: sheet }));
    expect(report.records).toMatchObject([{ code: '007', onAir: '2024-01-01', cell_id: '68719476735' }]);
  });

  it('takes names such as __proto__ for names', async () => {
    const rows: Cell[][] = [
      ['Mã trạm', '__proto__', 'Kinh độ', 'Vĩ độ'],
      ['constructor', 'x', 107.65, 12.05],
    ];
    const report = await importBytes(workbook({ __proto__x: sheetOf(rows) }));
    expect(report.records).toMatchObject([{ code: 'constructor' }]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
