import type { Dataset, LayerSource } from '../domain/dataset.ts';
import type { Issue } from '../domain/issue.ts';
import type { Vintage } from '../domain/unit.ts';
import { applyBoundaries } from './apply/boundaries.ts';
import { applyLoudspeakers } from './apply/loudspeakers.ts';
import { applyFibre, applyReported } from './apply/services.ts';
import { applyStations } from './apply/stations.ts';
import { applyCrosswalk, applyIndicators } from './apply/statistics.ts';
import { applyVillages } from './apply/villages.ts';
import type { ImportMode, ImportReport, LayerDiff } from './model.ts';

export interface ApplyOptions {
  readonly mode: ImportMode;
  /** ISO date and time; `null` for bundled data. */
  readonly importedAt: string | null;
  /** Which administrative map boundaries belong to; the report's own finding when absent. */
  readonly vintage?: Vintage;
}

export interface Applied {
  readonly dataset: Dataset;
  readonly diff: readonly LayerDiff[];
  readonly issues: readonly Issue[];
}

/**
 * The dataset with a file's records in it: a new value, the old one untouched, so undo is keeping the old one. A
 * refused report, or one of a kind that is no layer (observations), changes nothing.
 */
export function applyReport(dataset: Dataset, report: ImportReport, options: ApplyOptions): Applied {
  const changed = report.refused === null ? applyKind(dataset, report, options) : null;
  if (changed === null) return { dataset, diff: [], issues: [] };
  const source = sourceOf(report, options);
  const sources = { ...dataset.sources };
  for (const { layer } of changed.diff) sources[layer] = source;
  return { ...changed, dataset: { ...changed.dataset, sources } };
}

function applyKind(
  dataset: Dataset,
  { kind, records }: ImportReport,
  { mode, vintage }: ApplyOptions,
): Applied | null {
  switch (kind) {
    case 'stations':
    case 'cells': {
      const { diff, ...layers } = applyStations(dataset, records, mode);
      return applied(dataset, layers, diff);
    }
    case 'boundaries': {
      const { diff, issues, ...layers } = applyBoundaries(
        dataset,
        records,
        vintage === undefined ? { mode } : { mode, vintage },
      );
      return applied(dataset, layers, diff, issues);
    }
    case 'villages': {
      const { diff, issues, ...layers } = applyVillages(dataset, records, mode);
      return applied(dataset, layers, diff, issues);
    }
    case 'ftth': {
      const { diff, issues, ...layers } = applyFibre(dataset, records, mode);
      return applied(dataset, layers, diff, issues);
    }
    case 'loudspeakers': {
      const { diff, issues, systems, clusters } = applyLoudspeakers(dataset, records, mode);
      return applied(dataset, { loudspeakerSystems: systems, loudspeakerClusters: clusters }, diff, issues);
    }
    case 'coverage': {
      const { diff, issues, ...layers } = applyReported(dataset, records, mode);
      return applied(dataset, layers, diff, issues);
    }
    case 'indicators': {
      const { diff, ...layers } = applyIndicators(dataset, records, mode);
      return applied(dataset, layers, diff);
    }
    case 'crosswalk': {
      const { diff, ...layers } = applyCrosswalk(dataset, records, mode);
      return applied(dataset, layers, diff);
    }
    case 'observations':
    case null:
      return null;
  }
}

function applied(
  dataset: Dataset,
  layers: Partial<Dataset>,
  diff: LayerDiff,
  issues: readonly Issue[] = [],
): Applied {
  return { dataset: { ...dataset, ...layers }, diff: [diff], issues };
}

/** Where the layer now comes from: the file, its hash, and what was decided while reading it. */
function sourceOf(report: ImportReport, { importedAt }: ApplyOptions): LayerSource {
  const { encoding, delimiter, decimal, crs, sheet } = report.detect;
  const facts = { format: report.detect.format, encoding, delimiter, decimal, crs, sheet };
  const decisions = Object.entries(facts).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value}`],
  );
  const asked = report.issues.filter((issue) => issue.level === 'ask').map((issue) => issue.code);
  return {
    fileName: report.file,
    sha256: report.sha256,
    asOf: null,
    importedAt,
    synthetic: false,
    note: '',
    counts: report.counts,
    decisions: [...decisions, ...new Set(asked)],
  };
}
