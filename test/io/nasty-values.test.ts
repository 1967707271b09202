import { describe, expect, it } from 'vitest';
import { addsUp, codesOf, importText, stationCsv } from './import-builder.ts';

const GOOD = 'A1,Viettel,107.65,12.05,4G';

describe('values that cannot be', () => {
  it.each([
    ['NaN', 'COORD_MISSING'],
    ['Infinity', 'COORD_INVALID'],
    ['1e309', 'COORD_INVALID'],
    ['0x10', 'COORD_INVALID'],
    ['', 'COORD_MISSING'],
    ['107.892.260', 'COORD_SUSPECT'],
    ['10790341', 'COORD_SUSPECT'],
    ['#N/A', 'COORD_MISSING'],
    ['#VALUE!', 'COORD_INVALID'],
    ['999', 'COORD_OUT_OF_RANGE'],
  ])('a longitude %j rejects its row and is never 0', async (lon, code) => {
    const report = await importText(stationCsv(GOOD, `A2,Viettel,${lon},12.06,4G`));
    expect(report.rejected).toMatchObject([{ row: 3, codes: [code] }]);
    expect(report.records).toHaveLength(1);
    expect(addsUp(report)).toBe(true);
  });

  it('0, 0 is a blank, not a place', async () => {
    const report = await importText(stationCsv(GOOD, 'A2,Viettel,0,0,4G'));
    expect(report.rejected).toMatchObject([{ codes: ['COORD_NULL_ISLAND'] }]);
  });

  it('suggests what a damaged coordinate may have been', async () => {
    const report = await importText(stationCsv(GOOD, 'A2,Viettel,"107.65,387",12.06,4G'));
    expect(report.issues.find((issue) => issue.code === 'COORD_SUSPECT')?.params).toMatchObject({
      suggestion: '107.65387',
    });
  });

  it('drops an impossible height, azimuth or tilt and keeps the row', async () => {
    const text =
      'Mã trạm,Kinh độ,Vĩ độ,Độ cao anten (m),Azimuth,Total Tilt\nA1,107.65,12.05,-40,400,95\nA2,107.66,12.06,40,0;120;360,5\n';
    const report = await importText(text);
    expect(report.counts).toMatchObject({ accepted: 1, corrected: 1, rejected: 0 });
    expect(report.records).toMatchObject([
      { antenna_height_m: null, azimuths: [], total_tilt_deg: null },
      { antenna_height_m: 40, azimuths: [0, 120, 0], total_tilt_deg: 5 },
    ]);
    expect(codesOf(report.issues, 2)).toEqual(
      expect.arrayContaining(['HEIGHT_OUT_OF_RANGE', 'AZIMUTH_OUT_OF_RANGE', 'TILT_OUT_OF_RANGE']),
    );
  });

  it('refuses days that do not exist and keeps partial dates partial', async () => {
    const text =
      'Mã trạm,Kinh độ,Vĩ độ,Ngày hoạt động\nA1,107.65,12.05,31/02/2018\nA2,107.66,12.06,T3/2019\nA3,107.67,12.07,31/12/2019\n';
    const report = await importText(text);
    expect(report.records).toMatchObject([
      { onAir: null, onAirYear: null },
      { onAir: '2019-03', onAirYear: 2019 },
      { onAir: '2019-12-31', onAirYear: 2019 },
    ]);
    expect(codesOf(report.issues, 2)).toContain('DATE_INVALID');
  });

  it('converts digits of other scripts and says so', async () => {
    const report = await importText('Mã trạm,Kinh độ,Vĩ độ,Độ cao anten\nA1,１０７.65,12.05,٤٢\n');
    expect(report.records[0]).toMatchObject({ lon: 107.65, antenna_height_m: 42 });
    expect(codesOf(report.issues)).toContain('DIGITS_CONVERTED');
    expect(report.counts.corrected).toBe(1);
  });

  it('takes out NUL, zero-width and direction-override characters and says so', async () => {
    const report = await importText('Mã trạm,Kinh độ,Vĩ độ\nA\u202e1\u200b,\u00a0107.65 ,12.05\u0000\n');
    expect(report.records[0]).toMatchObject({ code: 'A1', lon: 107.65, lat: 12.05 });
    expect(codesOf(report.issues)).toContain('INVISIBLE_REMOVED');
  });
});

describe('text stays text', () => {
  it('keeps leading zeros and long ids', async () => {
    const text =
      'Mã trạm,Cell Name,Cell ID,Kinh độ,Vĩ độ,Băng tần\n007,007_A,000123456789012,107.65,12.05,L1800\n';
    const report = await importText(text);
    expect(report.records[0]).toMatchObject({ code: '007', cell_id: '000123456789012' });
  });

  it.each(['=HYPERLINK("http://x","y")', '+cmd|calc', '<img src=x onerror=alert(1)>', '@SUM(A1)'])(
    'keeps %s as the name it is',
    async (name) => {
      const cell = `"${name.replaceAll('"', '""')}"`;
      const report = await importText(`Mã trạm,Tên trạm,Kinh độ,Vĩ độ\nA1,${cell},107.65,12.05\n`);
      expect(report.records[0]?.['name']).toBe(name);
    },
  );
});

describe('places', () => {
  it('proposes exchanged columns for every row concerned and puts them right', async () => {
    const report = await importText(stationCsv('A1,Viettel,12.05,107.65,4G', 'A2,VNPT,12.06,107.66,4G'));
    expect(report.counts).toMatchObject({ corrected: 2, rejected: 0 });
    expect(report.records).toMatchObject([
      { lon: 107.65, lat: 12.05 },
      { lon: 107.66, lat: 12.06 },
    ]);
    expect(report.issues.find((issue) => issue.code === 'LATLON_SWAPPED_ROWS')).toMatchObject({
      level: 'ask',
      params: { count: 2 },
    });
  });

  it('puts a single exchanged row right', async () => {
    const report = await importText(stationCsv(GOOD, 'A2,VNPT,12.06,107.66,4G'));
    expect(report.counts).toMatchObject({ accepted: 1, corrected: 1 });
    expect(codesOf(report.issues, 3)).toEqual(['LATLON_SWAPPED']);
  });

  it.each([
    ['Ho Chi Minh City', '106.70,10.78'],
    ['the sea', '110.50,12.00'],
  ])('keeps a station in %s and flags it', async (_, position) => {
    const report = await importText(stationCsv(`A1,Viettel,${position},4G`));
    expect(report.counts.accepted).toBe(1);
    expect(codesOf(report.issues, 2)).toContain('OUTSIDE_PROVINCE');
  });

  it('says when a point does not lie in the commune its row names', async () => {
    const report = await importText(
      'Mã trạm,Nhà mạng,Xã,Kinh độ,Vĩ độ\nA1,VNPT,Xã Quảng Khê,107.75,11.95\nA2,VNPT,Xã Quảng Khê,107.65,12.05\n',
    );
    expect(codesOf(report.issues, 2)).toEqual([]);
    expect(codesOf(report.issues, 3)).toEqual(['COMMUNE_MISMATCH']);
  });

  it('takes names of the units of 2025 as well, and lists unknown ones', async () => {
    const report = await importText(
      'Mã trạm,Nhà mạng,Xã,Kinh độ,Vĩ độ\nA1,VNPT,Nam Gia Nghĩa,107.65,12.05\nA2,VNPT,Xã Không Có,107.65,12.06\n',
    );
    expect(report.records[0]).toMatchObject({ communeId: '2025:24615' });
    expect(report.records[1]).toMatchObject({ commune: 'Xã Không Có', communeId: null });
    expect(codesOf(report.issues, 3)).toEqual(['COMMUNE_UNKNOWN']);
  });
});

describe('metres', () => {
  /** 12.0042 N, 107.6876 E in VN-2000 / TM-3 108°30', by PROJ's cs2cs (operation EPSG:6960). */
  const FIXTURE = '1327660.62,411340.27';

  it.each([
    ['X is the northing', `Mã trạm,X (m),Y (m)\nA1,${FIXTURE}\n`],
    ['columns the other way round', 'Mã trạm,Y (m),X (m)\nA1,411340.27,1327660.62\n'],
    ['thousands with points', 'Mã trạm;X (m);Y (m)\nA1;1.327.660,62;411.340,27\n'],
  ])('lands within a decimetre: %s', async (_, text) => {
    const report = await importText(text, { crs: 'EPSG:9218' });
    const [record] = report.records;
    expect(Math.abs(Number(record?.['lon']) - 107.6876)).toBeLessThan(1e-6);
    expect(Math.abs(Number(record?.['lat']) - 12.0042)).toBeLessThan(1e-6);
    expect(report.mapping).toMatchObject({ northing: 'X (m)', easting: 'Y (m)' });
  });

  it('asks for the system when none is stated, with candidates ranked by the named communes', async () => {
    const report = await importText(
      `Mã trạm,Xã,X (m),Y (m)\nA1,Xã Quảng Khê,${FIXTURE.replace('1327660', '1322000').replace('411340', '418000')}\n`,
    );
    expect(report.detect.crs).toBe('EPSG:9218');
    expect(report.questions.find((question) => question.hint === 'crs')?.options[0]?.value).toBe('EPSG:9218');
    expect(report.issues.some((issue) => issue.level === 'ask' && issue.field === 'crs')).toBe(true);
  });

  it('raises the alarm for the wrong zone', async () => {
    const report = await importText(`Mã trạm,X (m),Y (m)\nA1,${FIXTURE}\n`, { crs: 'EPSG:5899' });
    expect(codesOf(report.issues)).toContain('CRS_WRONG_ZONE');
    expect(codesOf(report.issues, 2)).toContain('OUTSIDE_PROVINCE');
  });

  it('takes the meridian from a heading', async () => {
    const report = await importText(`Mã trạm,X VN2000 KTT 108-30,Y VN2000 KTT 108-30\nA1,${FIXTURE}\n`);
    expect(report.detect.crs).toBe('EPSG:9218');
  });
});

describe('the same thing twice', () => {
  it('rejects a code in another case at another place', async () => {
    const report = await importText(stationCsv(GOOD, 'a1,Viettel,107.70,12.15,4G'));
    expect(report.rejected).toMatchObject([{ row: 3, codes: ['DUPLICATE_CODE'] }]);
    expect(report.issues.find((issue) => issue.code === 'DUPLICATE_CODE')?.params).toMatchObject({
      first: 2,
    });
  });

  it('skips an identical row, whatever its running number', async () => {
    const report = await importText('STT,Mã trạm,Kinh độ,Vĩ độ\n1,A1,107.65,12.05\n2,A1,107.65,12.05\n');
    expect(report.counts).toEqual({ rows: 2, accepted: 1, corrected: 0, rejected: 0, skipped: 1 });
    expect(codesOf(report.issues, 3)).toEqual(['IDENTICAL_ROW']);
  });

  it('takes twelve sites of three sectors as 36 rows, none a duplicate', async () => {
    const rows = Array.from({ length: 36 }, (_, at) => {
      const site = Math.floor(at / 3);
      return `S${site},S${site}_${'ABC'[at % 3]},107.${60 + site},12.05,${(at % 3) * 120},L1800`;
    });
    const report = await importText(`Site Name,Cell Name,Long,Lat,Azimuth,Băng tần\n${rows.join('\n')}`);
    expect(report.kind).toBe('cells');
    expect(report.counts).toMatchObject({ rows: 36, accepted: 36 });
    expect(new Set(report.records.map((record) => record['code'])).size).toBe(12);
  });

  it('takes one row per technology of a station as parts of it', async () => {
    const report = await importText(
      stationCsv('A1,Viettel,107.65,12.05,2G', 'A1,Viettel,107.65,12.05,4G', 'A1,VNPT,107.65,12.05,4G'),
    );
    expect(report.counts.accepted).toBe(3);
  });
});
