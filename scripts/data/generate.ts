import type { LonLat } from '../../src/domain/quantities.ts';
import { at } from './arrays.ts';
import { communeArcs } from './boundaries.ts';
import { parseFacts } from './facts.ts';
import type { Facts } from './facts.ts';
import {
  communesGeoJson,
  crosswalkCsv,
  districtsGeoJson,
  provinceGeoJson,
  units2025GeoJson,
  villagesGeoJson,
} from './features.ts';
import { indicatorsCsv } from './indicators.ts';
import { loudspeakerClustersCsv } from './loudspeakers.ts';
import { manifestJson } from './manifest.ts';
import { makeRandom } from './random.ts';
import { makeRegion } from './region.ts';
import { buildRoads } from './roads.ts';
import { fibreCsv, makeSystems, reportedCsv, systemsCsv } from './services.ts';
import { makeSites } from './sites.ts';
import { makeStations, stationsCsv } from './stations.ts';
import { dissolve } from './topology.ts';
import { makeVillages } from './villages.ts';

/** Every bundled file, name → text, from the text of the two fact files. Same input, same bytes. */
export function generateData(communesCsv: string, unitsCsv: string): Map<string, string> {
  const facts = parseFacts(communesCsv, unitsCsv);
  const arcs = communeArcs(facts.communes);
  const rings = facts.communes.map((_, i) =>
    at(
      dissolve(arcs, (region) => region === i),
      0,
    ),
  );
  const files = new Map([
    ['communes-2023.geojson', communesGeoJson(facts.communes, arcs)],
    ['districts-2023.geojson', districtsGeoJson(facts.communes, arcs)],
    ['province.geojson', provinceGeoJson(facts.communes, arcs)],
    ['units-2025.geojson', units2025GeoJson(facts.communes, arcs)],
    ['crosswalk-2023-2025.csv', crosswalkCsv(facts)],
    ...generatePlaces(facts, rings),
    ['indicators.csv', indicatorsCsv()],
  ]);
  files.set('manifest.json', manifestJson(files));
  return files;
}

/** Villages, stations and services inside the communes' boundaries. */
function generatePlaces(
  facts: Facts,
  rings: readonly (readonly LonLat[])[],
): readonly (readonly [string, string])[] {
  const random = makeRandom(71);
  const regions = facts.communes.map((commune, i) => makeRegion(commune, at(rings, i), random));
  const seats = regions.map((region) => region.seat);
  const roads = buildRoads(seats, random);
  const villages = makeVillages(facts, regions, roads);
  const systems = makeSystems(regions, villages);
  return [
    ['villages.geojson', villagesGeoJson(villages)],
    ['stations.csv', stationsCsv(makeStations(makeSites(regions, villages, roads)))],
    ['ftth.csv', fibreCsv(villages)],
    ['loudspeaker-clusters.csv', loudspeakerClustersCsv(villages, systems)],
    ['loudspeaker-systems.csv', systemsCsv(systems)],
    ['reported-coverage.csv', reportedCsv(villages)],
  ];
}
