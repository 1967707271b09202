import type { FootprintMask } from '../compute/coverage/batch.ts';
import type { Station } from '../domain/station.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { LonLat } from '../domain/quantities.ts';
import type { ImportContext, ImportHints, ImportInput, ImportReport } from '../io/model.ts';
import type {
  AreaLayer,
  AreaQuestion,
  CoverageInput,
  CoverageLoaded,
  LayerIndex,
  WhatIfAnswer,
} from '../compute/coverage/session.ts';
import type { TurfOptions, TurfQuestion } from '../workers/turf-client.ts';
import type { ImportExtras, ImportTemplate, TrayEntry } from '../storage/import-extras.ts';
import type { VersionInfo } from '../state/dataset-store.ts';

/** What verbs need from the map that is on screen. Nothing happens while there is none. */
export interface MapPort {
  flyTo(position: LonLat, zoom: number): void;
  /** Degrees: west, south, east, north. */
  fit(box: readonly [number, number, number, number]): void;
  zoomBy(steps: number): void;
  /** Keeps a PMTiles file for this visit; files are not state. */
  keepBasemapFile(file: Blob): void;
}

/** Coverage is computed in workers; each answer is for the inputs of the last `load`. */
export interface CoveragePort {
  load(input: CoverageInput): Promise<CoverageLoaded>;
  /** Covered m² of each unit of a layer, in the order of the layer's `unitIds`. */
  union(layer: AreaLayer, mask: FootprintMask): Promise<Float64Array>;
  layerIndex(layer: AreaLayer): Promise<LayerIndex>;
  /** What stations that do not exist would add, with the areas of the questions asked with them in place. */
  whatIf(stations: readonly Station[], questions: readonly AreaQuestion[]): Promise<WhatIfAnswer>;
}

/** The reference engine, in a worker of its own; rejects with the signal's reason when it is aborted. */
export interface CheckPort {
  check(question: TurfQuestion, options: TurfOptions): Promise<void>;
}

export interface ImportPort {
  read(input: ImportInput, context: ImportContext, options: ImportReadOptions): Promise<ImportReport>;
  /** Bundled demonstration data, read by the same importer. */
  readBundled(): Promise<{ readonly dataset: Dataset }>;
}

export interface ImportReadOptions {
  readonly hints: ImportHints;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

export interface StoredData {
  readonly versionId: number;
  readonly dataset: Dataset;
}

/** Expected ways in which storing fails; data and storage are then as they were. */
export type CommitResult =
  | { readonly ok: true; readonly versionId: number }
  | { readonly ok: false; readonly code: 'STORAGE_FULL' | 'STORAGE_STALE' | 'STORAGE_FAILED' };

export interface StoragePort {
  /** The version in use, or `null` for the bundled data. */
  readCurrent(): Promise<StoredData | null>;
  /** Writes a new version made from `base` and makes it current, in one transaction. */
  commit(
    dataset: Dataset,
    info: Omit<VersionInfo, 'id'>,
    base: number | null,
    extras: ImportExtras,
  ): Promise<CommitResult>;
  versions(): Promise<readonly VersionInfo[]>;
  /** Deletes a version that is not in use; `false` when it is in use or gone. */
  removeVersion(versionId: number): Promise<boolean>;
  /** Rejected rows that wait, the newest first. */
  tray(): Promise<readonly TrayEntry[]>;
  clearTray(sha256: string): Promise<void>;
  /** How a file with these headings was read last time. */
  template(signature: string): Promise<ImportTemplate | null>;
  forgetTemplate(signature: string): Promise<void>;
  /** Runs `work` while no other tab stores; `onWait` is called first when another tab is at it. */
  exclusively<Result>(work: () => Promise<Result>, onWait: () => void): Promise<Result>;
  /** Makes an earlier version current (`null`: the bundled data). */
  switchTo(versionId: number | null): Promise<StoredData | null>;
}

export interface ShellPort {
  nowIso(): string;
  /** Loads the page anew. The address keeps the view, settings keep the rest. */
  reload(): void;
  /** Lets the waiting version of the app take over and reloads. */
  applyUpdate(): void;
  saveSettings(settings: Readonly<Record<string, unknown>>): void;
  /** Hands a file to the user, as a download. */
  saveFile(name: string, content: Blob): void;
}

export interface Ports {
  readonly map: MapPort;
  readonly coverage: CoveragePort;
  readonly checker: CheckPort;
  readonly importer: ImportPort;
  readonly storage: StoragePort;
  readonly shell: ShellPort;
}

let provided: Ports | null = null;

/** Called once by the composition root, and by tests with fakes. */
export function providePorts(ports: Ports): void {
  provided = ports;
}

export function ports(): Ports {
  if (provided === null) throw new Error('Ports are used before the composition root provided them');
  return provided;
}
