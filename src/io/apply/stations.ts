import type { Dataset } from '../../domain/dataset.ts';
import type { OperatorId } from '../../domain/operator.ts';
import type { LonLat } from '../../domain/quantities.ts';
import type { CellLayer, Morphology, Sector, Site, Station, StationStatus } from '../../domain/station.ts';
import {
  BAND_TECHNOLOGY,
  BANDS,
  TECHNOLOGIES,
  type BandId,
  type Technology,
} from '../../domain/technology.ts';
import { foldMemo } from '../values/fold-memo.ts';
import { stationKey } from '../kinds/stations.ts';
import type { ImportMode, ImportRecord, LayerDiff } from '../model.ts';
import { fillFrom, mergeLayer } from './merge.ts';
import { numberOf, numbersOf, positionOf, textOf, textsOf, unitIdOf } from './values.ts';

export interface StationsApplied {
  readonly sites: readonly Site[];
  readonly stations: readonly Station[];
  readonly diff: LayerDiff;
}

/**
 * Stations from rows: rows of one operator and code make one station whose layers and sectors add up; stations with the
 * same site code, or at identical coordinates (operators give the foot of the shared tower), stand on one site.
 */
export function applyStations(
  dataset: Dataset,
  records: readonly ImportRecord[],
  mode: ImportMode,
): StationsApplied {
  const groups = new Map<string, ImportRecord[]>();
  for (const record of records) {
    const key = stationKey(record);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  const known = new Map(dataset.stations.map((station) => [keyOf(station), station]));
  const siteBook = new SiteBook(mode === 'merge' ? dataset.sites : []);
  const incoming = [...groups.values()].flatMap((group) => {
    const station = stationOf(group, siteBook);
    if (station === null) return [];
    return [mode === 'merge' ? fillFrom(station, known.get(keyOf(station))) : station];
  });
  const merged = mergeLayer('stations', dataset.stations, incoming, { mode, keyOf });
  const used = new Set(merged.items.map((station) => station.siteId));
  return {
    stations: merged.items,
    sites: siteBook.sites().filter((site) => used.has(site.id)),
    diff: merged.diff,
  };
}

function keyOf(station: Station): string {
  return `${station.operator}|${foldMemo(station.code)}`;
}

/** Sites by code and by place. */
class SiteBook {
  readonly #byId = new Map<string, Site>();
  readonly #byPlace = new Map<string, string>();

  constructor(known: readonly Site[]) {
    for (const site of known) this.#put(site);
  }

  sites(): Site[] {
    return [...this.#byId.values()];
  }

  /** The site of a row, made when it is new; a height or owner that it did not have is filled in. */
  siteFor(code: string | null, position: LonLat, facts: Pick<Site, 'towerHeight' | 'owner'>): string {
    const id = code ?? this.#byPlace.get(placeKey(position)) ?? `@${placeKey(position)}`;
    const known = this.#byId.get(id);
    this.#put({
      id,
      code,
      position: known?.position ?? position,
      towerHeight: facts.towerHeight ?? known?.towerHeight ?? null,
      owner: facts.owner ?? known?.owner ?? null,
    });
    return id;
  }

  #put(site: Site): void {
    this.#byId.set(site.id, site);
    this.#byPlace.set(placeKey(site.position), site.id);
  }
}

/** Five decimals: a metre. */
function placeKey([lon, lat]: LonLat): string {
  return `${lon.toFixed(5)},${lat.toFixed(5)}`;
}

function stationOf(rows: readonly ImportRecord[], siteBook: SiteBook): Station | null {
  const [first] = rows;
  const position = first === undefined ? null : positionOf(first);
  if (first === undefined || position === null) return null;
  const code = textOf(first, 'code') ?? '';
  const operator = operatorOf(first);
  const siteId = siteBook.siteFor(textOf(first, 'site_code'), position, {
    towerHeight: highest(rows, 'tower_height_m'),
    owner: textOf(first, 'owner'),
  });
  return {
    id: `${operator}/${code}`,
    code,
    name: firstText(rows, 'name'),
    operator,
    siteId,
    position,
    declaredCommuneId: unitIdOf(first, 'communeId'),
    status: statusOf(rows),
    onAirYear: earliest(rows),
    antennaHeight: highest(rows, 'antenna_height_m'),
    morphology: morphologyOf(first),
    layers: layersOf(rows),
  };
}

/** One layer per technology and band over all rows; a technology without a band only where no band was given for it. */
function layersOf(rows: readonly ImportRecord[]): CellLayer[] {
  const layers = new Map<string, CellLayer>();
  for (const row of rows) {
    const bands = BANDS.filter((band) => textsOf(row, 'bands').includes(band));
    const banded = new Set(bands.map((band) => BAND_TECHNOLOGY[band]));
    const bare = TECHNOLOGIES.filter(
      (technology) => textsOf(row, 'tech').includes(technology) && !banded.has(technology),
    );
    for (const band of bands) addLayer(layers, BAND_TECHNOLOGY[band], band, row);
    for (const technology of bare) addLayer(layers, technology, null, row);
  }
  return [...layers.values()];
}

function addLayer(
  layers: Map<string, CellLayer>,
  technology: Technology,
  band: BandId | null,
  row: ImportRecord,
): void {
  const key = `${technology}|${band ?? ''}`;
  const known = layers.get(key);
  layers.set(key, {
    technology,
    band,
    sectors: [...(known?.sectors ?? []), ...sectorsOf(row)],
    givenRadius: numberOf(row, 'given_radius_m') ?? known?.givenRadius ?? null,
    power: numberOf(row, 'power_dbm') ?? known?.power ?? null,
    antennaGain: numberOf(row, 'antenna_gain_dbi') ?? known?.antennaGain ?? null,
  });
}

function sectorsOf(row: ImportRecord): Sector[] {
  const mechanical = numberOf(row, 'mtilt_deg');
  const electrical = numberOf(row, 'etilt_deg');
  const sum = mechanical === null && electrical === null ? null : (mechanical ?? 0) + (electrical ?? 0);
  return numbersOf(row, 'azimuths').map((azimuth) => ({
    azimuth,
    beamwidth: numberOf(row, 'beamwidth_deg'),
    antennaHeight: numberOf(row, 'antenna_height_m'),
    downtilt: numberOf(row, 'total_tilt_deg') ?? sum,
  }));
}

function operatorOf(record: ImportRecord): OperatorId {
  const id = record['operatorId'];
  return typeof id === 'string' && isOperatorId(id) ? id : 'other:';
}

function isOperatorId(id: string): id is OperatorId {
  return (
    id.startsWith('other:') || ['viettel', 'vinaphone', 'mobifone', 'vietnamobile', 'gmobile'].includes(id)
  );
}

/** A station with one working row works. */
function statusOf(rows: readonly ImportRecord[]): StationStatus {
  const found = new Set(rows.map((row) => row['statusId']));
  for (const status of ['active', 'unknown', 'paused', 'planned'] as const)
    if (found.has(status)) return status;
  return 'unknown';
}

function morphologyOf(record: ImportRecord): Morphology | null {
  const value = record['morphology'];
  return (['urban', 'suburban', 'quasi-open', 'open'] as const).find((known) => known === value) ?? null;
}

function earliest(rows: readonly ImportRecord[]): number | null {
  const years = rows.map((row) => numberOf(row, 'onAirYear')).filter((year) => year !== null);
  return years.length === 0 ? null : Math.min(...years);
}

function highest(rows: readonly ImportRecord[], field: string): number | null {
  const heights = rows.map((row) => numberOf(row, field)).filter((height) => height !== null);
  return heights.length === 0 ? null : Math.max(...heights);
}

function firstText(rows: readonly ImportRecord[], field: string): string | null {
  for (const row of rows) {
    const text = textOf(row, field);
    if (text !== null) return text;
  }
  return null;
}
