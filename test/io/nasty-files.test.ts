import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { addsUp, bytesOf, codesOf, importBytes, importText, stationCsv } from './import-builder.ts';

const GOOD = 'A1,Viettel,107.65,12.05,4G';

describe('files that cannot be used are refused with a reason', () => {
  it.each([
    ['nothing', new Uint8Array(), 'FILE_EMPTY'],
    ['a PDF under another name', bytesOf('%PDF-1.7\n1 0 obj'), 'IS_PDF'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 'IS_IMAGE'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'IS_IMAGE'],
    ['an AutoCAD drawing', bytesOf('AC1032\0\0\0\0'), 'IS_DWG'],
    ['a GeoPackage', bytesOf('SQLite format 3\0'), 'IS_GEOPACKAGE'],
    ['a MapInfo table', bytesOf('!table\n!version 300\n!charset WindowsLatin1\n'), 'IS_MAPINFO_TAB'],
    ['a RAR archive', bytesOf('Rar!\u001a\u0007'), 'IS_RAR'],
    ['a cut-off zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), 'ZIP_BROKEN'],
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251), 'NOT_TEXT'],
    ['only blank lines', bytesOf('\n \n\n'), 'FILE_EMPTY'],
    ['only a header', bytesOf('Mã trạm,Kinh độ,Vĩ độ\n'), 'NO_DATA_ROWS'],
    ['one endless line', bytesOf(`Mã trạm,Kinh độ\n${'x'.repeat(1_000_001)}`), 'LINE_TOO_LONG'],
    ['600 columns', bytesOf(`${'a,'.repeat(600)}\n${'1,'.repeat(600)}`), 'TOO_MANY_COLUMNS'],
  ])('%s', async (_, bytes, code) => {
    const report = await importBytes(bytes, {}, 'tram.xlsx');
    expect(report.refused?.code).toBe(code);
    expect(report.records).toEqual([]);
    expect(report.counts).toEqual({ rows: 0, accepted: 0, corrected: 0, rejected: 0, skipped: 0 });
  });

  it('names a password-protected workbook', async () => {
    const marker = Array.from('EncryptedPackage').flatMap((char) => [char.charCodeAt(0), 0]);
    const bytes = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array<number>(600).fill(0),
      ...marker,
      0,
      0,
      0,
    ]);
    const report = await importBytes(bytes, {}, 'mat-khau.xlsx');
    expect(report.refused?.code).toBe('XLSX_ENCRYPTED_OR_XLS');
  });

  it('refuses points given as boundaries', async () => {
    const point = {
      type: 'Feature',
      properties: { ma_xa: '24631', ten_xa: 'Xã Quảng Khê' },
      geometry: { type: 'Point', coordinates: [107.75, 11.95] },
    };
    const report = await importText(
      JSON.stringify({ type: 'FeatureCollection', features: [point] }),
      {},
      'xa.geojson',
    );
    expect(report.refused?.code).toBe('BOUNDARIES_NOT_POLYGONS');
  });
});

describe('delimited text in any shape', () => {
  it.each([
    ['CRLF', stationCsv(GOOD, 'A2,VNPT,107.66,12.06,4G').replaceAll('\n', '\r\n')],
    ['CR', stationCsv(GOOD, 'A2,VNPT,107.66,12.06,4G').replaceAll('\n', '\r')],
    ['all three in one file', `${stationCsv(GOOD)}\r\nA2,VNPT,107.66,12.06,4G\rA3,VNPT,107.67,12.07,4G\n`],
    ['semicolons', stationCsv(GOOD, 'A2,VNPT,107.66,12.06,4G').replaceAll(',', ';')],
    ['tabs under the name .csv', stationCsv(GOOD, 'A2,VNPT,107.66,12.06,4G').replaceAll(',', '\t')],
    ['bars', stationCsv(GOOD, 'A2,VNPT,107.66,12.06,4G').replaceAll(',', '|')],
    ['a sep= line', `sep=;\n${stationCsv(GOOD, 'A2,VNPT,107.66,12.06,4G').replaceAll(',', ';')}`],
    ['UTF-8 with byte order mark', `\ufeff${stationCsv(GOOD, 'A2,VNPT,107.66,12.06,4G')}`],
  ])('reads %s', async (_, text) => {
    const report = await importText(text);
    expect(report.kind).toBe('stations');
    expect(report.counts.accepted).toBe(report.counts.rows);
    expect(report.counts.rows).toBeGreaterThanOrEqual(2);
    expect(report.records[0]).toMatchObject({
      code: 'A1',
      operatorId: 'viettel',
      lon: 107.65,
      lat: 12.05,
      tech: ['4G'],
    });
  });

  it('finds the semicolon in one row with decimal commas', async () => {
    const report = await importText('Mã trạm;Kinh độ;Vĩ độ\nA1;107,65;12,05\n');
    expect(report.detect).toMatchObject({ delimiter: ';', decimal: ',' });
    expect(report.records[0]).toMatchObject({ lon: 107.65, lat: 12.05 });
  });

  it('reads UTF-16', async () => {
    const text = stationCsv('Đ1,Viettel,107.65,12.05,4G');
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    for (let at = 0; at < text.length; at += 1) {
      bytes[2 + at * 2] = text.charCodeAt(at) & 255;
      bytes[3 + at * 2] = text.charCodeAt(at) >> 8;
    }
    const report = await importBytes(bytes);
    expect(report.detect.encoding).toBe('utf-16le');
    expect(report.records[0]).toMatchObject({ code: 'Đ1' });
  });

  it('gives NFC for decomposed text, so that names match', async () => {
    const report = await importText(
      'Mã trạm,Xã,Kinh độ,Vĩ độ\nA1,Xã Quảng Khê,107.75,11.95'.normalize('NFD'),
    );
    expect(report.records[0]).toMatchObject({ commune: 'Xã Quảng Khê', communeId: '2023:24631' });
  });

  it('keeps a UTF-8 file with three bad bytes UTF-8 and flags the row', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => `Đ${at},Viettel,107.66,12.${at + 10},4G`);
    const bytes = bytesOf(stationCsv(...rows, 'A2,Viettel,107.66,12.06,4G,???'));
    const at = bytes.lastIndexOf('?'.charCodeAt(0));
    bytes.set([0xc3, 0xff, 0xfe], at - 2);
    const report = await importBytes(bytes);
    expect(report.detect.encoding).toBe('utf-8');
    expect(codesOf(report.issues, 22)).toContain('BAD_BYTES');
    expect(addsUp(report)).toBe(true);
  });

  it('unpacks gzip', async () => {
    const report = await importBytes(gzipSync(bytesOf(stationCsv(GOOD))), {}, 'tram.csv.gz');
    expect(report.counts.accepted).toBe(1);
  });
});

describe('quotes', () => {
  it('an unclosed quote costs its own line only, which is named', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => `B${at},Viettel,107.65,12.05,4G`);
    rows[49] = '"B49,Viettel,107.65,12.05,4G';
    const report = await importText(stationCsv(...rows));
    expect(report.counts.rows).toBe(200);
    expect(report.counts.rejected).toBe(0);
    expect(report.issues.find((issue) => issue.code === 'QUOTE_UNCLOSED')?.row).toBe(51);
    expect(report.records).toHaveLength(200);
  });

  it('an unclosed quote before properly quoted rows swallows none of them', async () => {
    const rows = [
      'A1,"Viettel,107.65,12.05,4G',
      'A2,"VNPT",107.66,12.06,"2G,4G"',
      'A3,"VNPT",107.67,12.07,"2G,4G"',
    ];
    const report = await importText(stationCsv(...rows));
    expect(report.counts.rows).toBe(3);
    expect(report.records.map((record) => record['code'])).toEqual(expect.arrayContaining(['A2', 'A3']));
  });

  it('a stray quote within a cell is a letter', async () => {
    const report = await importText(
      'Mã trạm,Kinh độ,Vĩ độ\nA1,107°41\'15.5"E,12°00\'15.3"N\nA2,107°41\'15.5"E,12°00\'16.3"N\n',
    );
    expect(report.counts.accepted).toBe(2);
    expect(report.records[0]?.['lat']).toBeCloseTo(12.00425, 9);
  });

  it('line breaks and doubled quotes within a quoted cell stay, and lines are counted', async () => {
    const report = await importText(
      'Mã trạm,Tên trạm,Kinh độ,Vĩ độ\nA1,"Trạm ""cũ""\nthôn 2",107.65,12.05\nA2,B,107.66,12.06\n',
    );
    expect(report.records[0]).toMatchObject({ row: 2, name: 'Trạm "cũ" thôn 2' });
    expect(report.records[1]).toMatchObject({ row: 4, code: 'A2' });
  });
});

describe('headings', () => {
  it('finds the header under titles and skips totals, groups, blank rows and the signature', async () => {
    const text = [
      'DANH SÁCH TRẠM BTS,,,,',
      '"Đơn vị: Sở TT&TT, tỉnh Đắk Nông",,,,',
      '',
      'Mã trạm,Nhà mạng,Kinh độ,Vĩ độ,Công nghệ',
      '(1),(2),(3),(4),(5)',
      'I,Huyện Đăk Glong,,,',
      GOOD,
      'A2,VNPT,107.66,12.06,4G',
      ',Cộng,,,2',
      '',
      'II. Huyện Cư Jút,,,,',
      'A3,VNPT,107.67,12.07,4G',
      'Tổng cộng,,,,3',
      ',,,NGƯỜI LẬP BIỂU,',
    ].join('\n');
    const report = await importText(text);
    expect(report.detect.headerRow).toBe(4);
    expect(report.records.map((record) => record['code'])).toEqual(['A1', 'A2', 'A3']);
    expect(report.records[2]).toMatchObject({ district: 'Huyện Cư Jút' });
    const skipped = ['GROUP_ROW', 'TOTAL_ROW', 'BLANK_ROW', 'GROUP_ROW', 'TOTAL_ROW', 'FOOTER_ROW'];
    expect(
      codesOf(report.issues)
        .filter((code) => skipped.includes(code))
        .toSorted(),
    ).toEqual(skipped.toSorted());
    expect(report.counts).toEqual({ rows: 9, accepted: 3, corrected: 0, rejected: 0, skipped: 6 });
  });

  it('flattens two header rows', async () => {
    const text =
      'Mã trạm,Tọa độ,,Công nghệ,\n,Kinh độ,Vĩ độ,2G,4G\nA1,107.65,12.05,x,\nA2,107.66,12.06,x,x\n';
    const report = await importText(text);
    expect(report.headers).toEqual([
      'Mã trạm',
      'Tọa độ / Kinh độ',
      'Tọa độ / Vĩ độ',
      'Công nghệ / 2G',
      'Công nghệ / 4G',
    ]);
    expect(report.records).toMatchObject([{ tech: ['2G'] }, { tech: ['2G', '4G'] }]);
  });

  it('keeps repeated, empty and dangerous headings by position', async () => {
    const report = await importText(
      'Mã trạm,__proto__,,Ghi chú,Ghi chú,Kinh độ,Vĩ độ\nA1,bad,x,một,hai,107.65,12.05\n',
    );
    expect(report.headers).toEqual(['Mã trạm', '__proto__', '', 'Ghi chú', 'Ghi chú', 'Kinh độ', 'Vĩ độ']);
    expect(codesOf(report.issues)).toContain('HEADER_DUPLICATE');
    expect(report.records[0]).toMatchObject({ note: 'một', lon: 107.65 });
    expect(({} as Record<string, unknown>)['bad']).toBeUndefined();
  });

  it('takes a person’s word on header row, mapping and kind', async () => {
    const text = 'a,b,c\nCột 1,Cột 2,Cột 3\nA1,107.65,12.05\n';
    const report = await importText(text, {
      kind: 'stations',
      headerRow: 2,
      mapping: { code: 'Cột 1', lon: 'Cột 2', lat: 'Cột 3' },
    });
    expect(report.records).toMatchObject([{ row: 3, code: 'A1', lon: 107.65, lat: 12.05 }]);
  });

  it('asks when no heading tells what the table is, and keeps every row', async () => {
    const report = await importText('Foo,Bar\nab,cd\nef,gh\n');
    expect(report.kind).toBeNull();
    expect(codesOf(report.issues)).toContain('KIND_UNKNOWN');
    expect(report.rejected).toHaveLength(2);
    expect(addsUp(report)).toBe(true);
  });

  it('flags ragged rows and keeps their extra cells', async () => {
    const report = await importText(stationCsv(GOOD, 'A2,VNPT,107.66,12.06,4G,thừa', 'A3,VNPT,107.67'));
    expect(codesOf(report.issues, 3)).toContain('ROW_TOO_LONG');
    expect(report.rejected).toEqual([{ row: 4, cells: ['A3', 'VNPT', '107.67'], codes: ['COORD_MISSING'] }]);
    expect(addsUp(report)).toBe(true);
  });
});
