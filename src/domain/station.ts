import type { OperatorId } from './operator.ts';
import type { Decibels, Degrees, Dbm, LonLat, Metres } from './quantities.ts';
import type { BandId, Technology } from './technology.ts';
import type { UnitId } from './unit.ts';

export type SiteId = string;
export type StationId = string;

/** Surroundings that decide the path loss; see the morphology table of the radio model. */
export type Morphology = 'urban' | 'suburban' | 'quasi-open' | 'open';

/** vị trí trạm: the mast. One place, used by one or more operators' stations. */
export interface Site {
  readonly id: SiteId;
  readonly code: string | null;
  readonly position: LonLat;
  readonly towerHeight: Metres | null;
  readonly owner: string | null;
}

/** One antenna of a cell layer. */
export interface Sector {
  readonly azimuth: Degrees;
  /** Horizontal half-power beamwidth; the band's default when `null`. */
  readonly beamwidth: Degrees | null;
  readonly antennaHeight: Metres | null;
  readonly downtilt: Degrees | null;
}

/** A station's technology and band. No sectors means an omnidirectional antenna or that none were given. */
export interface CellLayer {
  readonly technology: Technology;
  /** `null` when the list names only the technology: the default band is assumed and shown as assumed. */
  readonly band: BandId | null;
  readonly sectors: readonly Sector[];
  /** Radius stated by the operator; wins over the computed one and is shown as given. */
  readonly givenRadius: Metres | null;
  /** Per-port or carrier power at the antenna port, when the operator gives it. */
  readonly power: Dbm | null;
  readonly antennaGain: Decibels | null;
}

export type StationStatus = 'active' | 'paused' | 'planned' | 'unknown';
export const STATION_STATUSES: readonly StationStatus[] = ['active', 'unknown', 'paused', 'planned'];

/** trạm BTS: one operator's installation at a site. The province counts these. */
export interface Station {
  readonly id: StationId;
  readonly code: string;
  readonly name: string | null;
  readonly operator: OperatorId;
  readonly siteId: SiteId;
  readonly position: LonLat;
  /** The commune that the list names, when it could be matched; compared with where the point lies. */
  readonly declaredCommuneId: UnitId | null;
  readonly status: StationStatus;
  /** Counted at the end of this year and after; `null` is counted in every year. */
  readonly onAirYear: number | null;
  readonly antennaHeight: Metres | null;
  readonly morphology: Morphology | null;
  readonly layers: readonly CellLayer[];
}
