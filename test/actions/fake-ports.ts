import { providePorts, type Ports } from '../../src/actions/ports.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { ImportReport } from '../../src/io/model.ts';
import type { ImportTemplate, TrayEntry } from '../../src/storage/import-extras.ts';
import type { VersionInfo } from '../../src/state/dataset-store.ts';
import { datasetStore } from '../../src/state/dataset-store.ts';
import { EMPTY_IMPORT, importStore } from '../../src/state/import-store.ts';

/** A world in memory: what was stored, what the importer is to answer, what the map was told. */
export class FakeWorld {
  readonly stored: { readonly dataset: Dataset; readonly base: number | null }[] = [];
  readonly moves: unknown[] = [];
  readonly basemapFiles: Blob[] = [];
  readonly settings: Readonly<Record<string, unknown>>[] = [];
  reloads = 0;
  readonly downloads: { readonly name: string; readonly content: Blob }[] = [];
  readonly templates = new Map<string, ImportTemplate>();
  tray: readonly TrayEntry[] = [];
  /** Set while another tab stores. */
  otherTab: Promise<void> | null = null;
  versions: readonly VersionInfo[] = [];
  bundled: Dataset;
  /** Answers with a prepared report; a test of the whole way puts the real importer here. */
  read: Ports['importer']['read'] = (input) => this.report(input.name);
  report: (file: string) => Promise<ImportReport> = () => Promise.reject(new Error('no report prepared'));
  failCommit: 'STORAGE_FULL' | 'STORAGE_STALE' | 'STORAGE_FAILED' | null = null;

  constructor(bundled: Dataset) {
    this.bundled = bundled;
  }

  install(): void {
    datasetStore.setState(datasetStore.getInitialState());
    importStore.setState(EMPTY_IMPORT);
    providePorts(this.#ports());
  }

  #ports(): Ports {
    const unused = (): never => {
      throw new Error('not part of this test');
    };
    return {
      map: {
        flyTo: (position, zoom) => this.moves.push({ position, zoom }),
        fit: (box) => this.moves.push({ box }),
        zoomBy: (steps) => this.moves.push({ steps }),
        keepBasemapFile: (file) => this.basemapFiles.push(file),
      },
      checker: { check: unused },
      coverage: { load: unused, union: unused, layerIndex: unused, whatIf: unused },
      importer: {
        read: (...asked) => this.read(...asked),
        readBundled: () => Promise.resolve({ dataset: this.bundled }),
      },
      storage: {
        readCurrent: () => Promise.resolve(null),
        versions: () => Promise.resolve(this.versions),
        switchTo: (id) => {
          const stored = id === null ? undefined : this.stored[id - 1];
          return Promise.resolve(
            stored === undefined || id === null ? null : { versionId: id, dataset: stored.dataset },
          );
        },
        removeVersion: (id) => {
          this.versions = this.versions.filter((version) => version.id !== id);
          return Promise.resolve(true);
        },
        tray: () => Promise.resolve(this.tray),
        clearTray: (sha256) => {
          this.tray = this.tray.filter((entry) => entry.sha256 !== sha256);
          return Promise.resolve();
        },
        template: (signature) => Promise.resolve(this.templates.get(signature) ?? null),
        forgetTemplate: (signature) => {
          this.templates.delete(signature);
          return Promise.resolve();
        },
        exclusively: async (work, onWait) => {
          if (this.otherTab !== null) onWait();
          await this.otherTab;
          return work();
        },
        commit: (dataset, info, base, extras) => {
          if (this.failCommit !== null) return Promise.resolve({ ok: false, code: this.failCommit });
          this.stored.push({ dataset, base });
          this.tray = [...this.tray, ...extras.tray];
          for (const template of extras.templates) this.templates.set(template.signature, template);
          this.versions = [...this.versions, { ...info, id: this.stored.length }];
          return Promise.resolve({ ok: true, versionId: this.stored.length });
        },
      },
      shell: {
        nowIso: () => '2024-01-05T08:00:00.000Z',
        applyUpdate: unused,
        saveSettings: (change) => this.settings.push(change),
        reload: () => {
          this.reloads += 1;
        },
        saveFile: (name, content) => this.downloads.push({ name, content }),
      },
    };
  }
}
