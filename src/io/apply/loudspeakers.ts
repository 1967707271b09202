import type { Dataset } from '../../domain/dataset.ts';
import type { Issue } from '../../domain/issue.ts';
import type {
  LoudspeakerCluster,
  LoudspeakerKind,
  LoudspeakerState,
  LoudspeakerSystem,
} from '../../domain/services.ts';
import type { ImportMode, ImportRecord, LayerDiff } from '../model.ts';
import { VillageJoin } from './services.ts';
import { mergeLayer } from './merge.ts';
import { numberOf, positionOf, textOf, textsOf, unitIdOf } from './values.ts';

export interface LoudspeakersApplied {
  readonly systems: readonly LoudspeakerSystem[];
  readonly clusters: readonly LoudspeakerCluster[];
  readonly diff: LayerDiff;
  readonly issues: readonly Issue[];
}

/**
 * Systems (one per commune) and clusters. A row that counts its clusters ("Số cụm loa: 3") makes that many, and where it
 * names no cluster code it is the commune's inventory and tells the system's kinds as well.
 */
export function applyLoudspeakers(
  dataset: Dataset,
  records: readonly ImportRecord[],
  mode: ImportMode,
): LoudspeakersApplied {
  const join = new VillageJoin(dataset);
  const systemRows = records.filter((record) => record['part'] === 'system');
  const clusterRows = records.filter((record) => record['part'] !== 'system');
  const systems = new Map<string, LoudspeakerSystem>();
  for (const record of [...systemRows, ...clusterRows.filter((row) => textOf(row, 'code') === null)]) {
    const system = systemOf(record);
    if (system !== null) systems.set(system.communeId, addSystem(system, systems.get(system.communeId)));
  }
  const clusters = clusterRows.flatMap((record) => clustersOf(record, join));
  const cleared = mode === 'replace';
  // A file of systems alone leaves the clusters as they are, and the other way round.
  const mergedSystems = mergeLayer('loudspeakers', dataset.loudspeakerSystems, [...systems.values()], {
    mode: cleared && systems.size > 0 ? 'replace' : 'merge',
    keyOf: (system) => system.communeId,
  });
  const mergedClusters = mergeLayer('loudspeakers', dataset.loudspeakerClusters, clusters, {
    mode: cleared && clusters.length > 0 ? 'replace' : 'merge',
    keyOf: (cluster) => cluster.id,
  });
  return {
    systems: mergedSystems.items,
    clusters: mergedClusters.items,
    diff: sumDiffs(
      systems.size > 0 ? mergedSystems.diff : null,
      clusters.length > 0 ? mergedClusters.diff : null,
    ),
    issues: join.issues,
  };
}

function systemOf(record: ImportRecord): LoudspeakerSystem | null {
  const communeId = unitIdOf(record, 'communeId');
  const kinds = kindsOf(record);
  const ipSinceYear = numberOf(record, 'ipSinceYear');
  const websiteSinceYear = numberOf(record, 'websiteSinceYear');
  const isNothing = kinds.length === 0 && ipSinceYear === null && websiteSinceYear === null;
  if (communeId === null || (isNothing && record['part'] !== 'system')) return null;
  return { communeId, kinds, state: stateOf(record), ipSinceYear, websiteSinceYear };
}

function addSystem(system: LoudspeakerSystem, known: LoudspeakerSystem | undefined): LoudspeakerSystem {
  if (known === undefined) return system;
  const isWorking = known.state === 'working' || system.state === 'working';
  return {
    ...known,
    kinds: [...new Set([...known.kinds, ...system.kinds])],
    state: isWorking ? 'working' : known.state,
    ipSinceYear: known.ipSinceYear ?? system.ipSinceYear,
    websiteSinceYear: known.websiteSinceYear ?? system.websiteSinceYear,
  };
}

function clustersOf(record: ImportRecord, join: VillageJoin): LoudspeakerCluster[] {
  const count = numberOf(record, 'clusters') ?? 1;
  if (count <= 0) return [];
  const hasVillage = textOf(record, 'village') !== null || textOf(record, 'villageCode') !== null;
  const villageId = hasVillage ? join.idOf(record) : null;
  const communeId = unitIdOf(record, 'communeId');
  const base =
    textOf(record, 'code') ?? `${villageId ?? communeId ?? textOf(record, 'commune') ?? 'row'}#${record.row}`;
  const speakers = numberOf(record, 'speakers');
  const each = speakers !== null && speakers % count === 0 ? speakers / count : null;
  return Array.from({ length: Math.min(count, 1_000) }, (_, index) => ({
    id: count === 1 ? base : `${base}-${index + 1}`,
    communeId,
    villageId,
    position: positionOf(record),
    kind: kindsOf(record)[0] ?? null,
    speakers: each,
    state: stateOf(record),
    checkedOn: textOf(record, 'checkedOn'),
  }));
}

function kindsOf(record: ImportRecord): LoudspeakerKind[] {
  const given = textsOf(record, 'kinds');
  return (['wired', 'fm', 'ip'] as const).filter((kind) => given.includes(kind));
}

function stateOf(record: ImportRecord): LoudspeakerState {
  return (['working', 'broken', 'unknown'] as const).find((state) => state === record['state']) ?? 'unknown';
}

function sumDiffs(a: LayerDiff | null, b: LayerDiff | null): LayerDiff {
  const parts = [a, b].filter((part) => part !== null);
  return {
    layer: 'loudspeakers',
    added: parts.flatMap((part) => part.added),
    changed: parts.flatMap((part) => part.changed),
    same: parts.reduce((total, part) => total + part.same, 0),
    missing: parts.flatMap((part) => part.missing),
  };
}
