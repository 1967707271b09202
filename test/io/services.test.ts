import { describe, expect, it } from 'vitest';
import { addsUp, codesOf, importText } from './import-builder.ts';

describe('villages', () => {
  it('reads counts by the column, flags, and a repeated name only within its commune as a duplicate', async () => {
    const text = [
      'Tên thôn;Xã;Số hộ;Dân số;Điện lưới;Đặc biệt khó khăn',
      'Thôn 2;Xã Quảng Khê;245;1.987;có;không',
      'Thôn 2;Xã Đắk Som;130;620;Chưa có điện;x',
      'thôn 2 ;xã quảng khê;1;5;;',
      ';Tổng cộng;376;2.612;;',
    ].join('\n');
    const report = await importText(text);
    expect(report.kind).toBe('villages');
    expect(report.records).toMatchObject([
      {
        name: 'Thôn 2',
        communeId: '2023:24631',
        households: 245,
        population: 1987,
        gridPower: true,
        difficult: false,
      },
      { name: 'Thôn 2', communeId: '2023:24637', population: 620, gridPower: false, difficult: true },
    ]);
    expect(report.rejected).toMatchObject([{ row: 4, codes: ['DUPLICATE_NAME_IN_COMMUNE'] }]);
    expect(report.counts).toEqual({ rows: 4, accepted: 2, corrected: 0, rejected: 1, skipped: 1 });
  });

  it('keeps what is not known unknown, never 0', async () => {
    const report = await importText(
      'Tên thôn,Xã,Số hộ,Dân số\nThôn 3,Xã Quảng Khê,,không rõ\nThôn 4,Xã Quảng Khê,10,40\n',
    );
    expect(report.records[0]).toMatchObject({ households: null, population: null });
    expect(codesOf(report.issues, 2)).toContain('NUMBER_INVALID');
  });
});

describe('fibre', () => {
  it('joins by commune and village, reads yes and no in office words, and lists what it cannot join', async () => {
    const text = [
      'Xã,Thôn/bon,Có cáp quang,Số thuê bao,Nhà mạng',
      'Xã Quảng Khê,Thôn 2,Rồi,1.050,"VNPT, Viettel"',
      'Đắk Som,Thôn 2,chưa,0,',
      'Xã Đắk R’Moan,bon pi nao,chưa rõ,,FPT;VNPT',
      'Xã Quảng Khê,Thôn Không Có,x,5,VNPT',
      'Xã Quảng Khê,Thôn 2,x,5,VNPT',
    ].join('\n');
    const report = await importText(text);
    expect(report.kind).toBe('ftth');
    expect(report.records).toMatchObject([
      { villageId: '2023:24631/24631-02', ftth: true, subscribers: 1050, operators: ['VNPT', 'Viettel'] },
      { villageId: '2023:24637/24637-02', ftth: false, subscribers: 0, operators: [] },
      { villageId: '2023:24618/24618-01', ftth: null, subscribers: null },
      { village: 'Thôn Không Có', villageId: null, ftth: true },
    ]);
    expect(codesOf(report.issues, 5)).toEqual(['VILLAGE_UNKNOWN']);
    expect(report.rejected).toMatchObject([{ row: 6, codes: ['DUPLICATE_KEY'] }]);
  });
});

describe('loudspeakers', () => {
  it('reads clusters with their state', async () => {
    const text = [
      'Mã cụm loa,Xã,Thôn,Loại,Số loa,Tình trạng,Ngày kiểm tra,Kinh độ,Vĩ độ',
      'CL1,Xã Quảng Khê,Thôn 2,FM,4,Đang hoạt động,05/08/2023,107.75,11.95',
      'CL2,Xã Quảng Khê,Thôn 2,Hữu tuyến,2,Hỏng,,,',
      'CL3,Xã Đắk Som,,Ứng dụng CNTT-VT,,,,,',
    ].join('\n');
    const report = await importText(text);
    expect(report.kind).toBe('loudspeakers');
    expect(report.records).toMatchObject([
      { part: 'cluster', code: 'CL1', kinds: ['fm'], state: 'working', checkedOn: '2023-08-05', lon: 107.75 },
      { code: 'CL2', kinds: ['wired'], state: 'broken', lon: null },
      { code: 'CL3', kinds: ['ip'], state: 'unknown', speakers: null },
    ]);
    expect(report.counts.accepted).toBe(3);
  });

  it('reads systems per commune', async () => {
    const text =
      'Xã,Loại đài,Tình trạng,Năm có hệ thống CNTT-VT,Năm có trang thông tin điện tử\nXã Đắk Som,FM;Ứng dụng CNTT-VT,Đang hoạt động,2022,\n';
    const report = await importText(text);
    expect(report.records).toMatchObject([
      { part: 'system', kinds: ['fm', 'ip'], ipSinceYear: 2022, websiteSinceYear: null },
    ]);
  });
});

describe('reported coverage', () => {
  it('reads one row per technology or a column per technology', async () => {
    const long = await importText(
      'Xã,Thôn,Công nghệ,Có sóng,Ngày báo cáo\nXã Quảng Khê,Thôn 2,4G,có,31/12/2023\nXã Quảng Khê,Thôn 2,5G,không,31/12/2023\n',
    );
    expect(long.kind).toBe('coverage');
    expect(long.records).toMatchObject([
      { tech: '4G', covered: true, asOf: '2023-12-31' },
      { tech: '5G', covered: false },
    ]);
    const wide = await importText('Xã,Thôn,Nhà mạng,Sóng 3G,Sóng 4G\nXã Quảng Khê,Thôn 2,Viettel,x,\n', {
      kind: 'coverage',
    });
    expect(wide.records).toMatchObject([
      { row: 2, tech: '3G', covered: true, operatorId: 'viettel' },
      { row: 2, tech: '4G', covered: null },
    ]);
    expect(addsUp(wide)).toBe(true);
  });
});

describe('indicators and crosswalk', () => {
  it('takes known indicators by year and lists unknown ones', async () => {
    const report = await importText(
      'Mã chỉ tiêu,Chỉ tiêu,Năm,Giá trị,Tổng số,Đơn vị,Nguồn\nbts_stations,Trạm BTS,2023,1167,,trạm,Báo cáo\nabc,Khác,2023,1,,,\n',
    );
    expect(report.records).toMatchObject([{ code: 'bts_stations', year: 2023, value: 1167, total: null }]);
    expect(report.rejected).toMatchObject([{ codes: ['INDICATOR_UNKNOWN'] }]);
  });

  it('joins old units to new ones by code within each vintage, and lists a unit without a counterpart', async () => {
    const report = await importText(
      "Mã xã 2023,Tên xã 2023,Mã xã 2025,Tên xã 2025\n24618,Xã Đắk R'Moan,24615,Phường Nam Gia Nghĩa\n99999,Xã Lạ,24615,Phường Nam Gia Nghĩa\n",
    );
    expect(report.records).toMatchObject([{ from: '2023:24618', to: '2025:24615' }]);
    expect(report.rejected).toMatchObject([{ row: 3, codes: ['UNIT_UNMATCHED'] }]);
  });
});

describe('cells and measurements', () => {
  const HEADER =
    'radio,mcc,net,area,cell,unit,lon,lat,range,samples,changeable,created,updated,averageSignal';
  const LTE = 'LTE,452,4,30012,179201026,1,107.5,12.0,1000,1,1,1500000000,1500000000,0';

  it.each([
    ['with header', `${HEADER}\n${LTE}\n`],
    ['without header', `${LTE}\n`],
  ])('reads OpenCelliD %s', async (_, text) => {
    const report = await importText(text, {}, '452.csv');
    expect(report).toMatchObject({ kind: 'cells', detect: { format: 'opencellid' } });
    // 179201026 = 700004 · 256 + 2
    expect(report.records).toMatchObject([
      { operatorId: 'viettel', enb: 700004, local_cell: 2, tech: ['4G'], given_radius_m: 1000 },
    ]);
  });

  it('keeps a 36-bit cell id exact, flags foreign networks, refuses “not available” and counts far cells', async () => {
    const rows = [
      'NR,452,4,30012,68719476735,45,107.688,12.0041,700,3,1,1,1,0',
      'LTE,456,1,1,3,0,107.3,12.3,1000,5,1,1,1,0',
      'LTE,452,4,2147483647,4294967295,0,107.61,12.26,1000,5,1,1,1,0',
      'LTE,452,5,1,2,0,0,0,0,0,1,0,0,0',
      'GSM,452,1,1,9,0,105.07,21.42,3548,9,1,1,1,0',
      'GSM,452,1,1,9,0,abc,12.1,3548,9,1,1,1,0',
    ];
    const report = await importText([HEADER, ...rows].join('\n'), {}, '452.csv');
    expect(report.records).toMatchObject([
      { cell_id: '68719476735', operatorId: 'viettel' },
      { mcc: 456, operatorId: 'other:456-01' },
    ]);
    expect(report.rejected.map((row) => row.codes)).toEqual([
      ['CELL_ID_SENTINEL'],
      ['COORD_NULL_ISLAND'],
      ['COORD_INVALID'],
    ]);
    expect(report.counts).toEqual({ rows: 6, accepted: 2, corrected: 0, rejected: 3, skipped: 1 });
    expect(codesOf(report.issues)).toEqual(expect.arrayContaining(['FOREIGN_MCC', 'OUT_OF_AREA_SKIPPED']));
  });

  it('reads a drive-test log: no fix is refused, a poor fix is flagged', async () => {
    const text = [
      ['Timestamp', 'Longitude', 'Latitude', 'Operatorname', 'CellID', 'NetworkTech', 'Level', 'Accuracy'],
      ['2025.01.05_08.00.00', '107.65', '12.05', 'Viettel', '179200001', '4G', '-97', '5'],
      ['2025.01.05_08.00.02', '-', '-', 'Viettel', '179200001', '4G', '-99', '-'],
      ['2025.01.05_08.00.04', '107.66', '12.06', 'Viettel', '-', 'LTE', '-101', '1500'],
    ]
      .map((row) => row.join('\t'))
      .join('\n');
    const report = await importText(text, {}, 'gnettrack.txt');
    expect(report).toMatchObject({ kind: 'observations', detect: { format: 'drive-log', delimiter: '\t' } });
    expect(report.records).toMatchObject([
      {
        measuredAt: '2025-01-05T08:00:00',
        level_dbm: -97,
        tech: ['4G'],
        operatorId: 'viettel',
        cell_id: '179200001',
      },
      { level_dbm: -101, accuracy_m: 1500, cell_id: null },
    ]);
    expect(report.rejected).toMatchObject([{ row: 3, codes: ['NO_FIX'] }]);
    expect(codesOf(report.issues, 4)).toEqual(['ACCURACY_POOR']);
  });
});

describe('other layouts of station lists', () => {
  it('one row per place with a column per operator makes a station of each', async () => {
    const report = await importText(
      'Mã vị trí,Mã trạm,Kinh độ,Vĩ độ,Viettel,VNPT,MobiFone\nV1,T1,107.65,12.05,x,,x\n',
    );
    expect(report.counts).toMatchObject({ rows: 1, accepted: 1 });
    expect(report.records.map((record) => record['operatorId'])).toEqual(['viettel', 'mobifone']);
  });

  it('one combined column of coordinates', async () => {
    const report = await importText(
      'Mã trạm;Nhà mạng;Tọa độ\nA1;VNPT;12,05 107,65\nA2;VNPT;"107,66; 12,06"\n',
    );
    expect(report.records).toMatchObject([
      { lon: 107.65, lat: 12.05 },
      { lon: 107.66, lat: 12.06 },
    ]);
  });
});
