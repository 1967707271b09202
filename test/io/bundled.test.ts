import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readBundled } from '../../src/io/bundled.ts';

const folder = new URL('../../public/geo/', import.meta.url);
const load = async (file: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(file, folder)));

describe.skipIf(!existsSync(new URL('manifest.json', folder)))('readBundled', () => {
  it('brings every layer through the importer without a warning', async () => {
    const { dataset, issues } = await readBundled(load);
    expect(issues).toEqual([]);
    const communes = dataset.units.filter((unit) => unit.level === 'commune');
    expect(communes.filter((unit) => unit.vintage === '2023')).toHaveLength(71);
    expect(communes.filter((unit) => unit.vintage === '2025')).toHaveLength(28);
    expect(dataset.units.filter((unit) => unit.level === 'district')).toHaveLength(8);
    expect(dataset.units.every((unit) => unit.polygons !== null && unit.declaredAreaKm2 !== null)).toBe(true);
    expect(dataset.crosswalk).toHaveLength(71);
    expect(dataset.villages).toHaveLength(624);
    expect(dataset.stations).toHaveLength(1167);
    expect(dataset.stations.filter((station) => (station.onAirYear ?? 0) <= 2022)).toHaveLength(1123);
    expect(dataset.fibre.filter((record) => record.reached === true)).toHaveLength(585);
    expect(dataset.loudspeakerSystems.filter((system) => system.ipSinceYear !== null)).toHaveLength(19);
    expect(dataset.loudspeakerSystems.filter((system) => system.websiteSinceYear !== null)).toHaveLength(38);
    const working = dataset.loudspeakerClusters.filter((cluster) => cluster.state === 'working');
    expect(new Set(working.map((cluster) => cluster.villageId)).size).toBe(406);
    expect(dataset.villages.reduce((sum, village) => sum + (village.population ?? 0), 0)).toBe(692_896);
  });

  it('joins everything: communes to districts, stations and services to their places', async () => {
    const { dataset } = await readBundled(load);
    const ids = new Set(dataset.units.map((unit) => unit.id));
    const villages = new Set(dataset.villages.map((village) => village.id));
    const sites = new Set(dataset.sites.map((site) => site.id));
    for (const unit of dataset.units.filter((item) => item.level === 'commune' && item.vintage === '2023')) {
      expect(ids.has(unit.parentId ?? '2023:')).toBe(true);
    }
    expect(dataset.villages.every((village) => village.communeId !== null && village.centre !== null)).toBe(
      true,
    );
    expect(
      dataset.stations.every((station) => station.declaredCommuneId !== null && sites.has(station.siteId)),
    ).toBe(true);
    expect(dataset.stations.every((station) => station.layers.length > 0)).toBe(true);
    expect(dataset.fibre.every((record) => villages.has(record.villageId))).toBe(true);
    expect(
      dataset.reported.every((record) => villages.has(record.villageId) && record.covered === true),
    ).toBe(true);
    expect(Object.keys(dataset.sources).toSorted()).toEqual([
      'boundaries-2023',
      'boundaries-2025',
      'crosswalk',
      'fibre',
      'indicators',
      'loudspeakers',
      'reported',
      'stations',
      'villages',
    ]);
  });
});
