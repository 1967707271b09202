import { at } from './arrays.ts';
import { communeArcs } from './boundaries.ts';
import { parseFacts } from './facts.ts';
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
  const random = makeRandom(71);
  const regions = facts.communes.map((commune, i) =>
    makeRegion(
      commune,
      at(
        dissolve(arcs, (region) => region === i),
        0,
      ),
      random,
    ),
  );
  const roads = buildRoads(
    regions.map((region) => region.seat),
    random,
  );
  const villages = makeVillages(facts, regions, roads);
  const systems = makeSystems(regions, villages);
  const files = new Map([
    ['communes-2023.geojson', communesGeoJson(facts.communes, arcs)],
    ['districts-2023.geojson', districtsGeoJson(facts.communes, arcs)],
    ['province.geojson', provinceGeoJson(facts.communes, arcs)],
    ['units-2025.geojson', units2025GeoJson(facts.communes, arcs)],
    ['crosswalk-2023-2025.csv', crosswalkCsv(facts)],
    ['villages.geojson', villagesGeoJson(villages)],
    ['stations.csv', stationsCsv(makeStations(makeSites(regions, villages, roads)))],
    ['ftth.csv', fibreCsv(villages)],
    ['loudspeaker-clusters.csv', loudspeakerClustersCsv(villages, systems)],
    ['loudspeaker-systems.csv', systemsCsv(systems)],
    ['reported-coverage.csv', reportedCsv(villages)],
    ['indicators.csv', indicatorsCsv()],
  ]);
  files.set('manifest.json', manifestJson(files));
  return files;
}
