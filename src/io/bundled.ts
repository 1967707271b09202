import * as v from 'valibot';
import { EMPTY_DATASET, type Dataset, type LayerKind, type LayerSource } from '../domain/dataset.ts';
import type { Issue } from '../domain/issue.ts';
import { applyReport } from './apply.ts';
import type { ImportContext, ImportHints, ImportKind } from './model.ts';
import { readImport } from './pipeline.ts';

const KINDS = [
  'boundaries',
  'crosswalk',
  'villages',
  'stations',
  'ftth',
  'loudspeakers',
  'coverage',
  'indicators',
] as const;

const MANIFEST = v.object({
  files: v.array(
    v.object({
      file: v.string(),
      title: v.string(),
      kind: v.picklist(KINDS),
      source: v.string(),
      date: v.string(),
      synthetic: v.boolean(),
      note: v.string(),
    }),
  ),
});

type ManifestFile = v.InferOutput<typeof MANIFEST>['files'][number];

/** Box around the province in degrees, somewhat wider than its outline: west, south, east, north. */
export const PROVINCE_BOX: ImportContext['box'] = [107.1, 11.6, 108.25, 12.95];

/** Boundaries from the province down, then what refers to them. */
const ORDER: readonly RegExp[] = [
  /^province/,
  /^districts/,
  /^communes/,
  /^units/,
  /^crosswalk/,
  /^villages/,
];

/**
 * The demonstration data, through the same importer as a user's files. `load` gives the bytes of a file of the manifest
 * (and of `manifest.json` itself). Throws when the manifest is not one: the program was built wrongly.
 */
export async function readBundled(
  load: (file: string) => Promise<Uint8Array>,
): Promise<{ dataset: Dataset; issues: Issue[] }> {
  const text = new TextDecoder().decode(await load('manifest.json'));
  const { files } = v.parse(MANIFEST, JSON.parse(text));
  const ordered = files.toSorted((a, b) => rankOf(a.file) - rankOf(b.file));
  const loaded = await Promise.all(ordered.map(async (entry) => ({ entry, bytes: await load(entry.file) })));
  let dataset = EMPTY_DATASET;
  const issues: Issue[] = [];
  for (const { entry, bytes } of loaded) {
    const context: ImportContext = {
      units: dataset.units,
      crosswalk: dataset.crosswalk,
      villages: dataset.villages,
      box: PROVINCE_BOX,
    };
    const report = await readImport({ name: entry.file, bytes }, context, hintsOf(entry));
    const applied = applyReport(dataset, report, { mode: 'merge', importedAt: null, ...vintageOf(entry) });
    dataset = withSource(
      applied.dataset,
      dataset,
      applied.diff.map((diff) => diff.layer),
      entry,
    );
    issues.push(...report.issues.filter((issue) => issue.level !== 'info'), ...applied.issues);
  }
  return { dataset, issues };
}

function hintsOf(entry: ManifestFile): ImportHints {
  const kind: ImportKind = entry.kind;
  return { kind, encoding: 'utf-8', ...vintageOf(entry) };
}

function vintageOf(entry: ManifestFile): { vintage?: '2023' | '2025' } {
  if (entry.kind !== 'boundaries') return {};
  return { vintage: entry.file.includes('2025') ? '2025' : '2023' };
}

function rankOf(file: string): number {
  const at = ORDER.findIndex((pattern) => pattern.test(file));
  return at < 0 ? ORDER.length : at;
}

/** What the manifest says about the file; a layer of several files names them all. */
function withSource(
  dataset: Dataset,
  before: Dataset,
  layers: readonly LayerKind[],
  entry: ManifestFile,
): Dataset {
  const sources = { ...dataset.sources };
  for (const layer of layers) {
    const read = dataset.sources[layer];
    if (read === undefined) continue;
    sources[layer] = joinSources(before.sources[layer], {
      ...read,
      asOf: entry.date,
      synthetic: entry.synthetic,
      note: `${entry.source}. ${entry.note}`,
    });
  }
  return { ...dataset, sources };
}

function joinSources(known: LayerSource | undefined, source: LayerSource): LayerSource {
  if (known === undefined) return source;
  const { counts: a } = known;
  const { counts: b } = source;
  return {
    ...source,
    fileName: `${known.fileName}, ${source.fileName}`,
    sha256: `${known.sha256}, ${source.sha256}`,
    synthetic: known.synthetic || source.synthetic,
    note: known.note === source.note ? source.note : `${known.note} ${source.note}`,
    counts: {
      rows: a.rows + b.rows,
      accepted: a.accepted + b.accepted,
      corrected: a.corrected + b.corrected,
      rejected: a.rejected + b.rejected,
      skipped: a.skipped + b.skipped,
    },
  };
}
