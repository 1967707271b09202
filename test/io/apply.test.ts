import { describe, expect, it } from 'vitest';
import { EMPTY_DATASET, type Dataset } from '../../src/domain/dataset.ts';
import { applyReport } from '../../src/io/apply.ts';
import type { ImportMode, ImportReport } from '../../src/io/model.ts';
import { CONTEXT, importText, stationCsv, UNITS, VILLAGES } from './import-builder.ts';

const BEFORE: Dataset = { ...EMPTY_DATASET, units: UNITS, villages: VILLAGES, crosswalk: CONTEXT.crosswalk };

function put(dataset: Dataset, report: ImportReport, mode: ImportMode = 'merge') {
  return applyReport(dataset, report, { mode, importedAt: '2025-01-05T08:00:00Z' });
}

function polygonText(features: readonly { properties: object; corner: readonly [number, number] }[]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(({ properties, corner: [x, y] }) => ({
      type: 'Feature',
      properties,
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [x, y],
            [x + 0.1, y],
            [x + 0.1, y + 0.1],
            [x, y + 0.1],
            [x, y],
          ],
        ],
      },
    })),
  });
}

describe('stations', () => {
  it('puts operators of one mast on one site and adds up rows of one station', async () => {
    const report = await importText(
      'Mã trạm,Mã vị trí,Nhà mạng,Kinh độ,Vĩ độ,Băng tần,Góc phương vị,Độ cao anten\nA1,,Viettel,107.65,12.05,GSM900,0;120;240,40\nA1,,Viettel,107.65,12.05,LTE1800,10,42\nB1,,VNPT,107.65,12.05,LTE1800,,30\nC1,S9,VNPT,107.66,12.06,,,\n',
    );
    const { dataset, diff } = put(BEFORE, report);
    expect(dataset.stations.map((station) => [station.id, station.siteId])).toEqual([
      ['viettel/A1', '@107.65000,12.05000'],
      ['vinaphone/B1', '@107.65000,12.05000'],
      ['vinaphone/C1', 'S9'],
    ]);
    expect(dataset.stations[0]).toMatchObject({
      antennaHeight: 42,
      layers: [
        { technology: '2G', band: 'GSM900', sectors: [{ azimuth: 0 }, { azimuth: 120 }, { azimuth: 240 }] },
        { technology: '4G', band: 'LTE1800', sectors: [{ azimuth: 10, antennaHeight: 42 }] },
      ],
    });
    expect(dataset.sites).toHaveLength(2);
    expect(diff).toEqual([
      {
        layer: 'stations',
        added: ['viettel|a1', 'vinaphone|b1', 'vinaphone|c1'],
        changed: [],
        same: 0,
        missing: [],
      },
    ]);
    expect(dataset.sources.stations).toMatchObject({
      fileName: 'du-lieu.csv',
      importedAt: '2025-01-05T08:00:00Z',
      counts: { rows: 4 },
    });
  });

  it('merge keeps what the file does not have and fills gaps; replace drops it; neither touches the input', async () => {
    const first = put(
      BEFORE,
      await importText(stationCsv('A1,Viettel,107.65,12.05,4G', 'A2,Viettel,107.66,12.06,4G')),
    ).dataset;
    const frozen = JSON.stringify(first);
    const second = await importText(
      'Mã trạm,Nhà mạng,Kinh độ,Vĩ độ,Độ cao anten\na1,Viettel,107.65,12.05,40\n',
    );
    const merged = put(first, second);
    expect(merged.dataset.stations).toHaveLength(2);
    expect(merged.dataset.stations[0]).toMatchObject({ antennaHeight: 40, layers: [{ technology: '4G' }] });
    expect(merged.diff[0]).toMatchObject({ added: [], changed: ['viettel|a1'], missing: ['viettel|a2'] });
    const replaced = put(first, second, 'replace').dataset;
    expect(replaced.stations).toHaveLength(1);
    expect(replaced.sites).toHaveLength(1);
    expect(JSON.stringify(first)).toBe(frozen);
  });

  it('the same file twice changes nothing', async () => {
    const report = await importText(stationCsv('A1,Viettel,107.65,12.05,2G/4G', 'A2,VNPT,107.66,12.06,4G'));
    const once = put(BEFORE, report).dataset;
    const twice = put(once, report);
    expect(twice.diff[0]).toMatchObject({ added: [], changed: [], same: 2, missing: [] });
    expect(twice.dataset.stations).toEqual(once.stations);
  });
});

describe('boundaries', () => {
  it('finds units by code, then by name, lists the unmatched and keeps names, parents and crosswalk', async () => {
    const text = polygonText([
      { properties: { ma_xa: '24631', ten_xa: 'Quảng Khê' }, corner: [107.7, 11.9] },
      { properties: { ma_xa: '', ten_xa: 'XÃ DAK SOM' }, corner: [107.8, 11.9] },
      { properties: { ma_xa: '99999', ten_xa: 'Xã Lạ' }, corner: [107.9, 11.9] },
    ]);
    const report = await importText(text, { kind: 'boundaries', vintage: '2023' }, 'xa.geojson');
    const { dataset, diff, issues } = put(BEFORE, report);
    expect(dataset.units).toHaveLength(UNITS.length);
    const unit = dataset.units.find((item) => item.id === '2023:24637');
    expect(unit).toMatchObject({ name: 'Xã Đắk Som', parentId: '2023:661' });
    expect(unit?.polygons?.[0]?.[0]?.[0]).toEqual([107.8, 11.9]);
    expect(diff[0]).toMatchObject({ layer: 'boundaries-2023', added: [], missing: ['2023:24618'] });
    expect(issues.map((issue) => issue.code).toSorted()).toEqual(['UNITS_MISSING', 'UNIT_UNMATCHED']);
    expect(dataset.crosswalk).toEqual(BEFORE.crosswalk);
  });

  it('one polygon for two codes goes to both, is shared by identity, and is told', async () => {
    const text = polygonText([
      {
        properties: { code: '24631', codes: ['24631', '24637'], name: 'Xã Quảng Khê + Xã Đắk Som' },
        corner: [107.7, 11.9],
      },
    ]);
    const { dataset, issues } = put(BEFORE, await importText(text, { kind: 'boundaries' }, 'xa.geojson'));
    const [a, b] = ['2023:24631', '2023:24637'].map((id) => dataset.units.find((unit) => unit.id === id));
    expect(a?.sharesPolygonWith).toEqual(['2023:24637']);
    expect(b?.sharesPolygonWith).toEqual(['2023:24631']);
    expect(a?.polygons).toBe(b?.polygons);
    expect(issues.find((issue) => issue.code === 'CODES_SHARE_POLYGON')?.params).toMatchObject({
      names: 'Xã Quảng Khê, Xã Đắk Som',
    });
  });

  it('draws the outlines anew round communes that were replaced, or hides them and says so', async () => {
    const outlined = BEFORE.units.map((unit) =>
      unit.level === 'commune' || unit.vintage !== '2023'
        ? unit
        : { ...unit, polygons: [[[[107, 11] as const]]] },
    );
    const before = { ...BEFORE, units: outlined };
    const district = before.units.find(({ id }) => id === '2023:661');
    const parts = before.units.filter(({ parentId }) => parentId === '2023:661');
    const text = polygonText(
      parts.map((part, index) => ({
        properties: { ma_xa: part.code, ten_xa: part.name },
        corner: [107.7 + index / 100, 11.9],
      })),
    );
    const report = await importText(text, { kind: 'boundaries', vintage: '2023' }, 'xa.geojson');
    const { dataset, issues } = put(before, report);
    const after = dataset.units.find(({ id }) => id === '2023:661');
    expect(district?.polygons).not.toBeNull();
    expect(after?.polygons).not.toEqual(district?.polygons);
    expect(issues.some(({ code }) => code === 'OUTLINES_DISSOLVED' || code === 'OUTLINES_DROPPED')).toBe(
      true,
    );
  });

  it('never joins the vintages: the code 24631 of 2025 stays as it was', async () => {
    const text = polygonText([
      { properties: { ma_xa: '24631', ten_xa: 'Xã Quảng Khê' }, corner: [107.75, 11.95] },
    ]);
    const { dataset } = put(
      BEFORE,
      await importText(text, { kind: 'boundaries', vintage: '2023' }, 'xa.geojson'),
    );
    expect(dataset.units.find((unit) => unit.id === '2025:24631')).toBe(
      UNITS.find((unit) => unit.id === '2025:24631'),
    );
  });

  it('replace leaves units that the file lacks without a boundary, not with a stale one', async () => {
    const text = polygonText([
      { properties: { ma_xa: '24631', ten_xa: 'Xã Quảng Khê' }, corner: [107.7, 11.9] },
    ]);
    const { dataset } = put(
      BEFORE,
      await importText(text, { kind: 'boundaries', vintage: '2023' }, 'xa.geojson'),
      'replace',
    );
    expect(dataset.units.find((unit) => unit.id === '2023:24618')?.polygons).toBeNull();
    expect(dataset.units.find((unit) => unit.id === '2025:24615')?.polygons).not.toBeNull();
  });
});

describe('villages and services', () => {
  it('updates a village by its name without losing its code, and adds a new one', async () => {
    const report = await importText(
      'Thôn,Xã,Số hộ,Dân số\nthôn 2,Quảng Khê,10,40\nThôn 9,Xã Quảng Khê,5,20\n',
    );
    const { dataset, diff } = put(BEFORE, report);
    expect(dataset.villages).toHaveLength(4);
    expect(dataset.villages[0]).toMatchObject({
      id: '2023:24631/24631-02',
      code: '24631-02',
      population: 40,
    });
    expect(diff[0]).toMatchObject({ added: ['2023:24631/thon 9'], changed: ['2023:24631/24631-02'] });
  });

  it('joins villages that came after the file was read', async () => {
    const early = await importText('Xã,Thôn,Có FTTH\nXã Quảng Khê,Thôn 9,x\n');
    expect(early.records[0]).toMatchObject({ villageId: null });
    const withVillage = put(
      BEFORE,
      await importText('Thôn,Xã,Số hộ,Dân số\nThôn 9,Xã Quảng Khê,5,20\n'),
    ).dataset;
    const { dataset, issues } = put(withVillage, early);
    expect(dataset.fibre).toMatchObject([{ villageId: '2023:24631/thon 9', reached: true }]);
    expect(issues).toEqual([]);
    expect(put(BEFORE, early).issues).toMatchObject([{ code: 'VILLAGE_UNKNOWN', row: 2 }]);
  });

  it('makes as many clusters as a row counts, and the system from the commune’s inventory', async () => {
    const report = await importText(
      'Xã,Thôn,Công nghệ truyền thanh,Số cụm loa,Số loa,Tình trạng\nXã Quảng Khê,Thôn 2,FM không dây,3,6,Hỏng\nXã Đắk Som,,Chưa có đài,0,0,\n',
    );
    const { dataset } = put(BEFORE, report);
    expect(dataset.loudspeakerClusters).toHaveLength(3);
    expect(dataset.loudspeakerClusters[0]).toMatchObject({
      villageId: '2023:24631/24631-02',
      kind: 'fm',
      speakers: 2,
      state: 'broken',
    });
    expect(dataset.loudspeakerSystems).toMatchObject([
      { communeId: '2023:24631', kinds: ['fm'], state: 'broken' },
    ]);
  });

  it('splits “2G/3G/4G” of a report into its technologies', async () => {
    const report = await importText('Xã,Thôn,Công nghệ,Có sóng\nXã Quảng Khê,Thôn 2,2G/4G,có\n');
    expect(put(BEFORE, report).dataset.reported.map((item) => [item.technology, item.covered])).toEqual([
      ['2G', true],
      ['4G', true],
    ]);
  });

  it('changes nothing for a refused file', async () => {
    const { dataset, diff } = put(BEFORE, await importText('%PDF-1.7', {}, 'x.csv'));
    expect(dataset).toBe(BEFORE);
    expect(diff).toEqual([]);
  });
});
