import { takesPart } from '../../compute/coverage/footprints.ts';
import { DEFAULT_RADIO_TABLE } from '../../compute/radio/bands.ts';
import { reachOf, type Reach } from '../../compute/radio/reach.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { StationFilter } from '../../domain/selection.ts';
import type { Station } from '../../domain/station.ts';
import { TECHNOLOGIES } from '../../domain/technology.ts';
import type { Vintage } from '../../domain/unit.ts';
import { memoizeLast } from '../memo.ts';
import type { StationRow } from '../rows.ts';
import type { Snapshot } from '../snapshot.ts';
import { communeIn, nameOf, selectGeography, type Geography } from './geography.ts';

const rows = memoizeLast(
  (dataset: Dataset, geography: Geography, vintage: Vintage, filter: StationFilter): readonly StationRow[] =>
    dataset.stations
      .filter((station) => takesPart(station, filter))
      .map((station) => toRow(station, geography, vintage)),
);

/** Stations that take part under the status and year chosen, in the data's order. */
export function selectStations(snapshot: Snapshot): readonly StationRow[] {
  const { dataset } = snapshot.data;
  return rows(dataset, selectGeography(snapshot), snapshot.view.vintage, snapshot.rule.stationFilter);
}

/** Stations in a commune, or in the communes of a district. */
export function selectStationsOf(snapshot: Snapshot, unitId: string): readonly StationRow[] {
  const geography = selectGeography(snapshot);
  return selectStations(snapshot).filter((row) => {
    const parent = row.communeId === null ? null : geography.byId.get(row.communeId)?.parentId;
    return row.communeId === unitId || parent === unitId;
  });
}

export function selectStation(snapshot: Snapshot, id: string): StationRow | null {
  const { dataset } = snapshot.data;
  const station = dataset.stations.find((candidate) => candidate.id === id);
  return station ? toRow(station, selectGeography(snapshot), snapshot.view.vintage) : null;
}

/** Everyone on one mast, whatever the filters: the mast card lists all tenants. */
export function selectSiteTenants(snapshot: Snapshot, siteId: string): readonly StationRow[] {
  const geography = selectGeography(snapshot);
  return snapshot.data.dataset.stations
    .filter((station) => station.siteId === siteId)
    .map((station) => toRow(station, geography, snapshot.view.vintage));
}

/** How far each cell layer of a station reaches under the current rule, with every figure it came from. */
export function selectStationReach(snapshot: Snapshot, stationId: string): readonly Reach[] {
  const station = snapshot.data.dataset.stations.find(({ id }) => id === stationId);
  const { radio } = snapshot.rule.rule;
  if (!station) return [];
  return station.layers.map((layer) => reachOf(station, layer, radio, DEFAULT_RADIO_TABLE));
}

function toRow(station: Station, geography: Geography, vintage: Vintage): StationRow {
  const communeId = communeIn(geography, station.declaredCommuneId, vintage);
  const technologies = new Set(station.layers.map(({ technology }) => technology));
  return {
    id: station.id,
    code: station.code,
    name: station.name,
    operator: station.operator,
    siteId: station.siteId,
    technologies: TECHNOLOGIES.filter((technology) => technologies.has(technology)),
    communeId,
    communeName: nameOf(geography, communeId),
    status: station.status,
    onAirYear: station.onAirYear,
    antennaHeightM: station.antennaHeight,
    position: station.position,
  };
}
