import type { Indicator } from './indicator.ts';
import type { FibreRecord, LoudspeakerCluster, LoudspeakerSystem, ReportedCoverage } from './services.ts';
import type { Site, Station } from './station.ts';
import type { AdminUnit, CrosswalkEntry } from './unit.ts';
import type { Village } from './village.ts';

/** The layers a dataset is made of; each is replaced as a whole and has its own source. */
export type LayerKind =
  | 'boundaries-2023'
  | 'boundaries-2025'
  | 'crosswalk'
  | 'villages'
  | 'stations'
  | 'fibre'
  | 'loudspeakers'
  | 'reported'
  | 'indicators';

export interface RowCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly corrected: number;
  readonly rejected: number;
  readonly skipped: number;
}

/** Where a layer came from: shown on screen, printed on outputs, kept with the version. */
export interface LayerSource {
  readonly fileName: string;
  readonly sha256: string;
  /** ISO date the data describe, when known. */
  readonly asOf: string | null;
  /** ISO date and time of the import; `null` for bundled data. */
  readonly importedAt: string | null;
  readonly synthetic: boolean;
  readonly note: string;
  readonly counts: RowCounts;
  readonly decisions: readonly string[];
}

/** Everything that is known, as immutable values. Replace a layer by making a new dataset. */
export interface Dataset {
  readonly units: readonly AdminUnit[];
  readonly crosswalk: readonly CrosswalkEntry[];
  readonly villages: readonly Village[];
  readonly sites: readonly Site[];
  readonly stations: readonly Station[];
  readonly fibre: readonly FibreRecord[];
  readonly loudspeakerSystems: readonly LoudspeakerSystem[];
  readonly loudspeakerClusters: readonly LoudspeakerCluster[];
  readonly reported: readonly ReportedCoverage[];
  readonly indicators: readonly Indicator[];
  readonly sources: Readonly<Partial<Record<LayerKind, LayerSource>>>;
}

export const EMPTY_DATASET: Dataset = {
  units: [],
  crosswalk: [],
  villages: [],
  sites: [],
  stations: [],
  fibre: [],
  loudspeakerSystems: [],
  loudspeakerClusters: [],
  reported: [],
  indicators: [],
  sources: {},
};
