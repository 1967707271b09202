import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/domain/fold.ts';
import { countBy, readAreas, readRows, readVillageFeatures } from './files.ts';

const communes = readAreas('communes-2023.geojson').map(({ properties }) => properties);
const features = readVillageFeatures().map(({ properties }) => properties);
const villages = features.filter((village) => village.loai === 'trung tâm thôn');
const clusters = features.filter((village) => village.loai === 'cụm dân cư');
const stations = readRows('public/geo/stations.csv');
const fibre = readRows('public/geo/ftth.csv');
const speakerClusters = readRows('public/geo/loudspeaker-clusters.csv');
const systems = readRows('public/geo/loudspeaker-systems.csv');
const reported = readRows('public/geo/reported-coverage.csv');
const indicators = readRows('public/geo/indicators.csv');

const CODES = new Set(communes.map((commune) => commune.ma_xa));

describe('villages', () => {
  it('are 624 with 692,896 people', () => {
    expect(villages).toHaveLength(624);
    expect(villages.reduce((total, village) => total + village.dan_so, 0)).toBe(692_896);
  });

  it('leave no commune empty and have codes of their own', () => {
    expect(new Set(villages.map((village) => village.ma_xa))).toEqual(CODES);
    expect(new Set(villages.map((village) => village.ma_thon)).size).toBe(624);
  });

  it('have names that repeat across communes but not within one', () => {
    const keys = villages.map((village) => `${village.ma_xa}/${foldName(village.ten_thon)}`);
    expect(new Set(keys).size).toBe(624);
    expect(countBy(villages, (village) => village.ten_thon).get('Thôn 2')).toBeGreaterThan(20);
    expect(villages.every((village) => village.ten_thon === village.ten_thon.normalize('NFC'))).toBe(true);
  });

  it('have households of a plausible size', () => {
    const households = villages.reduce((total, village) => total + village.so_ho, 0);
    expect(692_896 / households).toBeGreaterThan(3.9);
    expect(692_896 / households).toBeLessThan(4.3);
    expect(villages.every((village) => village.so_ho > 15 && village.dan_so / village.so_ho < 5)).toBe(true);
  });

  it('carry power and difficulty flags, and up to four clusters', () => {
    expect(villages.filter((village) => village.dien_luoi === 'chưa')).toHaveLength(34);
    expect(villages.filter((village) => village.dien_luoi === 'có')).toHaveLength(590);
    expect(villages.filter((village) => village.dac_biet_kho_khan === 'có')).toHaveLength(148);
    const known = new Set(villages.map((village) => village.ma_thon));
    expect(clusters.every((cluster) => known.has(cluster.ma_thon))).toBe(true);
    expect(Math.max(...countBy(clusters, (cluster) => cluster.ma_thon).values())).toBe(4);
  });
});

describe('stations', () => {
  it('were 1,123 at the end of 2022 and 1,167 a year later', () => {
    expect(stations).toHaveLength(1167);
    expect(stations.filter((station) => Number(station['Năm phát sóng']) <= 2022)).toHaveLength(1123);
    expect(stations.every((station) => station['Trạng thái'] === 'Đang hoạt động')).toBe(true);
    expect(new Set(stations.map((station) => station['Mã trạm'])).size).toBe(1167);
  });

  it('belong to four operators', () => {
    expect(Object.fromEntries(countBy(stations, (station) => station['Nhà mạng'] ?? ''))).toEqual({
      Viettel: 444,
      VinaPhone: 350,
      MobiFone: 280,
      Vietnamobile: 93,
    });
  });

  it('stand on shared and own masts, one station per operator and mast', () => {
    const masts = countBy(stations, (station) => station['Mã vị trí'] ?? '');
    expect(masts.size).toBeGreaterThan(550);
    expect(masts.size).toBeLessThan(700);
    expect([...masts.values()].filter((tenants) => tenants > 1).length).toBeGreaterThan(200);
    expect(new Set(stations.map((s) => `${s['Mã vị trí']}/${s['Nhà mạng']}`)).size).toBe(1167);
    const places = new Set(stations.map((s) => `${s['Mã vị trí']}/${s['Kinh độ']}/${s['Vĩ độ']}`));
    expect(places.size).toBe(masts.size);
  });

  it('name each technology of their bands, 5G on few and never alone', () => {
    const generations: Record<string, string> = { GSM: '2G', UMTS: '3G', LTE: '4G', NR: '5G' };
    for (const station of stations) {
      const bands = (station['Băng tần'] ?? '').split(';').map((band) => band.replace(/\d+/, ''));
      const expected = [...new Set(bands.map((band) => generations[band]))].join('/');
      expect(station['Công nghệ']).toBe(expected);
    }
    const fifth = stations.filter((station) => station['Công nghệ']?.includes('5G'));
    expect(fifth).toHaveLength(22);
    expect(fifth.every((station) => station['Công nghệ']?.includes('4G'))).toBe(true);
    expect(stations.filter((station) => station['Công nghệ']?.includes('4G')).length).toBeGreaterThan(1100);
  });

  it('have heights and azimuths within reason', () => {
    for (const station of stations) {
      expect(Number(station['Độ cao cột (m)'])).toBeGreaterThanOrEqual(20);
      expect(Number(station['Độ cao cột (m)'])).toBeLessThanOrEqual(50);
      expect(Number(station['Độ cao anten (m)'])).toBeLessThanOrEqual(Number(station['Độ cao cột (m)']));
      const azimuths = (station['Góc phương vị'] ?? '').split(';').filter((azimuth) => azimuth !== '');
      expect(azimuths.every((azimuth) => Number(azimuth) >= 0 && Number(azimuth) < 360)).toBe(true);
      expect([0, 2, 3]).toContain(azimuths.length);
    }
  });
});

describe('services', () => {
  it('fibre reaches 585 villages of all 71 communes', () => {
    const reached = fibre.filter((row) => row['Có FTTH'] === 'có');
    expect(fibre.map((row) => row['Mã thôn'])).toEqual(villages.map((village) => village.ma_thon));
    expect(reached).toHaveLength(585);
    expect(new Set(reached.map((row) => row['Mã xã']))).toEqual(CODES);
    const households = new Map(villages.map((village) => [village.ma_thon, village.so_ho]));
    for (const row of reached) {
      expect(Number(row['Số thuê bao'])).toBeLessThanOrEqual(Number(row['Số hộ có hạ tầng']));
      expect(Number(row['Số hộ có hạ tầng'])).toBeLessThanOrEqual(households.get(row['Mã thôn'] ?? '') ?? 0);
      expect(row['Nhà cung cấp']).not.toBe('');
    }
  });

  it('working loudspeakers reach 406 villages', () => {
    const working = speakerClusters.filter((row) => row['Tình trạng'] === 'Đang hoạt động');
    expect(new Set(working.map((row) => row['Mã thôn'])).size).toBe(406);
    expect(new Set(speakerClusters.map((row) => row['Tình trạng']))).toEqual(
      new Set(['Đang hoạt động', 'Hỏng', 'Chưa rõ']),
    );
    expect(new Set(speakerClusters.map((row) => row['Mã cụm loa'])).size).toBe(speakerClusters.length);
  });

  it('IP systems: 7 communes by 2022, 19 by 2023; websites: 22 and 38', () => {
    const by = (column: string, year: number): number =>
      systems.filter((row) => row[column] !== '' && Number(row[column]) <= year).length;
    expect(systems).toHaveLength(71);
    expect([by('Năm có hệ thống CNTT-VT', 2022), by('Năm có hệ thống CNTT-VT', 2023)]).toEqual([7, 19]);
    expect([by('Năm có trang thông tin điện tử', 2022), by('Năm có trang thông tin điện tử', 2023)]).toEqual([
      22, 38,
    ]);
    for (const row of systems) {
      expect(row['Loại đài']?.includes('Ứng dụng CNTT-VT')).toBe(row['Năm có hệ thống CNTT-VT'] !== '');
    }
  });

  it('every village was reported to have a signal', () => {
    expect(reported).toHaveLength(624);
    expect(new Set(reported.map((row) => row['Mã thôn'])).size).toBe(624);
    expect(
      new Set(reported.map((row) => `${row['Công nghệ']} ${row['Có sóng']} ${row['Ngày báo cáo']}`)),
    ).toEqual(new Set(['2G/3G/4G có 31/12/2023']));
  });

  it('indicators carry the published figures', () => {
    const figures = indicators.map(
      (row) => `${row['Mã chỉ tiêu']} ${row['Năm']} ${row['Giá trị']}/${row['Tổng số']}`,
    );
    expect(figures).toEqual([
      'communes 2023 71/',
      'districts 2023 8/',
      'villages 2023 624/',
      'population 2024 692896/',
      'bts_stations 2022 1123/',
      'bts_stations 2023 1167/',
      'villages_with_signal 2023 624/624',
      'population_3g4g_pct 2023 99.7/',
      'ftth_communes 2023 71/71',
      'ftth_villages 2023 585/624',
      'loudspeaker_villages 2023 406/624',
      'ip_loudspeaker_communes 2022 7/71',
      'ip_loudspeaker_communes 2023 19/71',
      'commune_websites 2022 22/71',
      'commune_websites 2023 38/71',
    ]);
  });
});
