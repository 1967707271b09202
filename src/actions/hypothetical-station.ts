import type { OperatorId } from '../domain/operator.ts';
import { normalizeAzimuth, type Degrees, type LonLat, type Metres } from '../domain/quantities.ts';
import type { CellLayer, Station } from '../domain/station.ts';
import { BAND_TECHNOLOGY, BANDS, type BandId } from '../domain/technology.ts';

/** Sensible for a rural site: the layers most new masts of the province start with. */
const DEFAULT_BANDS: readonly BandId[] = ['GSM900', 'UMTS2100', 'LTE1800'];
const DEFAULT_HEIGHT: Metres = 42;
export const DEFAULT_AZIMUTHS: readonly Degrees[] = [0, 120, 240];

/** What can be edited of a hypothetical station. */
export interface HypotheticalEdit {
  readonly operator?: OperatorId;
  readonly bands?: readonly BandId[];
  readonly antennaHeight?: Metres;
  /** Empty for an omnidirectional antenna. */
  readonly azimuths?: readonly Degrees[];
  readonly position?: LonLat;
}

/** A hypothetical station with usual parameters. */
export function newStation(id: string, operator: OperatorId, position: LonLat): Station {
  return {
    id,
    code: id,
    name: null,
    operator,
    siteId: id,
    position,
    declaredCommuneId: null,
    status: 'planned',
    onAirYear: null,
    antennaHeight: DEFAULT_HEIGHT,
    morphology: null,
    layers: DEFAULT_BANDS.map((band) => layerOf(band, DEFAULT_AZIMUTHS)),
  };
}

/** All layers of a hypothetical station share their azimuths; one without layers stays possible and adds nothing. */
export function editedStation(station: Station, edit: HypotheticalEdit): Station {
  const isSame = edit.bands === undefined && edit.azimuths === undefined;
  return {
    ...station,
    operator: edit.operator ?? station.operator,
    position: edit.position ?? station.position,
    antennaHeight: edit.antennaHeight ?? station.antennaHeight,
    layers: isSame ? station.layers : editedLayers(station, edit),
  };
}

function editedLayers(station: Station, edit: HypotheticalEdit): readonly CellLayer[] {
  const bands = edit.bands ?? station.layers.flatMap(({ band }) => (band === null ? [] : [band]));
  const known = station.layers[0]?.sectors.map(({ azimuth }) => azimuth) ?? DEFAULT_AZIMUTHS;
  const azimuths = (edit.azimuths ?? known).map(normalizeAzimuth);
  return BANDS.filter((band) => bands.includes(band)).map((band) => layerOf(band, azimuths));
}

function layerOf(band: BandId, azimuths: readonly Degrees[]): CellLayer {
  return {
    technology: BAND_TECHNOLOGY[band],
    band,
    sectors: azimuths.map((azimuth) => ({ azimuth, beamwidth: null, antennaHeight: null, downtilt: null })),
    givenRadius: null,
    power: null,
    antennaGain: null,
  };
}
