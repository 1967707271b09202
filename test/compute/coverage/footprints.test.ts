import { describe, expect, it } from 'vitest';
import { buildFootprints, pieceRadiusAt, takesPart } from '../../../src/compute/coverage/footprints.ts';
import { DEFAULT_RADIO_TABLE } from '../../../src/compute/radio/bands.ts';
import { reachOf } from '../../../src/compute/radio/reach.ts';
import { DEFAULT_RADIO_RULE } from '../../../src/domain/rule.ts';
import { DEFAULT_STATION_FILTER } from '../../../src/domain/selection.ts';
import type { Station } from '../../../src/domain/station.ts';
import { TECHNOLOGIES } from '../../../src/domain/technology.ts';
import { at, batchOf, makeLayer, makeSector, makeStation } from '../build.ts';

const build = (stations: readonly Station[], filter = DEFAULT_STATION_FILTER) =>
  buildFootprints(stations, DEFAULT_RADIO_RULE, filter);
const radiusOf = (station: Station, layer = makeLayer('4G')) =>
  reachOf(station, layer, DEFAULT_RADIO_RULE, DEFAULT_RADIO_TABLE).radius;

describe('footprints', () => {
  it('an omnidirectional layer is one disc of the computed radius', () => {
    const batch = build([makeStation('a')]);
    expect([...batch.pieceWidth]).toEqual([360]);
    expect(batch.pieceRadius[0]).toBe(radiusOf(makeStation('a')));
    expect([...batch.pieceStart]).toEqual([0, 1]);
  });

  it('has one footprint per station and technology, the greater layer winning', () => {
    const layers = [
      makeLayer('4G', { givenRadius: 1000 }),
      makeLayer('4G', { givenRadius: 3000 }),
      makeLayer('2G', { givenRadius: 5000 }),
    ];
    const batch = build([makeStation('a', { layers })]);
    expect([...batch.technology].map((index) => TECHNOLOGIES[index])).toEqual(['2G', '4G']);
    expect([...batch.pieceRadius]).toEqual([5000, 3000]);
  });

  it('three sectors make a star of wedges around the full turn', () => {
    const sectors = [makeSector(0), makeSector(120), makeSector(240)];
    const batch = build([makeStation('a', { layers: [makeLayer('4G', { givenRadius: 3000, sectors })] })]);
    expect(batch.pieceWidth.reduce((sum, width) => sum + width, 0)).toBe(360);
    // The wedge 60°…70° is 50°…60° off the second sector; 12·(55/65)² = 8.6 dB there, 10^(−8.6/35.2) = 0.57.
    expect(pieceRadiusAt(batch, 0, 61) / 3000).toBeCloseTo(0.57, 2);
    expect(pieceRadiusAt(batch, 0, 121)).toBeGreaterThan(2970);
    // The star repeats every 120°.
    expect(pieceRadiusAt(batch, 0, 35)).toBeCloseTo(pieceRadiusAt(batch, 0, 155), 9);
  });

  it('a wedge has the area of the outline in it', () => {
    const layers = [makeLayer('4G', { givenRadius: 3000, sectors: [makeSector(0)] })];
    const batch = build([makeStation('a', { layers })]);
    // Outline 3000·10^(−loss/10n), n = 3.5224 at 30 m: r² integrated over azimuths 20°…30° in steps of 0.001°.
    let mean = 0;
    for (let i = 0; i < 10_000; i++) {
      const loss = 12 * ((20 + (i + 0.5) / 1000) / 65) ** 2;
      mean += (3000 * 10 ** (-loss / 35.2249)) ** 2 / 10_000;
    }
    expect(pieceRadiusAt(batch, 0, 25) / Math.sqrt(mean)).toBeCloseTo(1, 3);
  });

  it('merges only exactly equal neighbours, into pies of at most 180°', () => {
    const layers = [makeLayer('4G', { givenRadius: 3000, sectors: [makeSector(0)] })];
    const batch = build([makeStation('a', { layers })]);
    // The back lobe beyond 103° on either side is constant: wedges 110°…250° are one pie.
    const widths = [...batch.pieceWidth];
    expect(Math.max(...widths)).toBe(140);
    expect(widths.length).toBe(36 - 14 + 1);
    // A weak sector inside a disc leaves the disc alone.
    const covered = [...layers, makeLayer('4G', { givenRadius: 3000 })];
    expect([...build([makeStation('a', { layers: covered })]).pieceWidth]).toEqual([360]);
  });

  it('does not depend on the order of stations', () => {
    const stations = ['c', 'a', 'b'].map((id, i) =>
      makeStation(id, {
        operator: i === 0 ? 'other:Đông Dương' : 'mobifone',
        position: at(i * 1000, 0),
        layers: [makeLayer('4G', { givenRadius: 1000 + i })],
      }),
    );
    const batch = build(stations);
    expect(build([...stations].reverse())).toEqual(batch);
    expect(batch.stationIds).toEqual(['a', 'b', 'c']);
    expect(batch.operators).toEqual(['mobifone', 'other:Đông Dương']);
  });

  it('leaves out paused, planned and later stations, but keeps their operators’ places', () => {
    const stations = [
      makeStation('a', { status: 'paused', operator: 'viettel' }),
      makeStation('b', { status: 'planned', operator: 'vinaphone' }),
      makeStation('c', { onAirYear: 2023, operator: 'mobifone' }),
      makeStation('d', { onAirYear: 2022, operator: 'vietnamobile' }),
    ];
    const batch = build(stations, { ...DEFAULT_STATION_FILTER, year: 2022 });
    expect(batch.stationIds).toEqual(['d']);
    expect(batch.operators[batch.operator[0] ?? 9]).toBe('vietnamobile');
    expect(batch.operators).toHaveLength(4);
    expect(takesPart(makeStation('e'), { year: 1990, statuses: ['active'] })).toBe(true);
  });

  it('changes nothing it is given', () => {
    const station = makeStation('a', { layers: [makeLayer('4G', { sectors: [makeSector(30)] })] });
    const before = structuredClone(station);
    build([station]);
    expect(station).toEqual(before);
  });

  it('says so when there are more operators than a mask can hold', () => {
    const stations = Array.from({ length: 32 }, (_, i) => makeStation(`${i}`, { operator: `other:${i}` }));
    expect(() => build(stations)).toThrow(RangeError);
  });

  it('is empty without stations', () => {
    expect(build([])).toMatchObject({ count: 0, stationIds: [], operators: [] });
  });
});

describe('pieceRadiusAt', () => {
  it('reads pies through north and gives 0 where none points', () => {
    const batch = batchOf([{ x: 0, y: 0, radius: 1000, from: 350, width: 20 }]);
    expect(pieceRadiusAt(batch, 0, 5)).toBe(1000);
    expect(pieceRadiusAt(batch, 0, 355)).toBe(1000);
    expect(pieceRadiusAt(batch, 0, 15)).toBe(0);
  });
});
