import type { Dataset } from '../../domain/dataset.ts';
import { foldMemo } from '../values/fold-memo.ts';
import { makeIssue, type Issue } from '../../domain/issue.ts';
import type { Village, VillageCluster } from '../../domain/village.ts';
import type { ImportMode, ImportRecord, LayerDiff } from '../model.ts';
import { VillageIndex } from '../places/village-index.ts';
import { ringCentre } from './centre.ts';
import { fillFrom, mergeLayer } from './merge.ts';
import { flagOf, numberOf, positionOf, ringsOf, textOf, unitIdOf } from './values.ts';

export interface VillagesApplied {
  readonly villages: readonly Village[];
  readonly diff: LayerDiff;
  readonly issues: readonly Issue[];
}

/** Villages by code, then by name within the commune; cluster rows join the village they name. */
export function applyVillages(
  dataset: Dataset,
  records: readonly ImportRecord[],
  mode: ImportMode,
): VillagesApplied {
  const index = new VillageIndex(dataset.villages);
  const byId = new Map<string, Village>();
  const clusters = records.filter((record) => record['cluster'] !== null && record['cluster'] !== undefined);
  const issues: Issue[] = [];
  for (const record of records) {
    if (clusters.includes(record)) continue;
    const village = villageOf(record);
    const known = knownVillage(index, village);
    byId.set(
      known?.id ?? village.id,
      fillFrom({ ...village, id: known?.id ?? village.id }, mode === 'merge' ? known : undefined),
    );
  }
  const joined = new VillageIndex([...byId.values()]);
  const added = new Map<string, VillageCluster[]>();
  for (const record of clusters) {
    const place = positionOf(record);
    const village = clusterVillage(record, joined) ?? clusterVillage(record, index);
    if (village === null || place === null) {
      issues.push(makeIssue('warning', 'VILLAGE_UNKNOWN', { row: record.row, params: nameParams(record) }));
      continue;
    }
    if (!byId.has(village.id)) byId.set(village.id, village);
    const list = added.get(village.id) ?? [];
    list.push({ name: textOf(record, 'cluster') ?? '', position: place });
    added.set(village.id, list);
  }
  const incoming = [...byId.values()].map((village) => ({
    ...village,
    clusters: added.get(village.id) ?? village.clusters,
  }));
  const merged = mergeLayer('villages', dataset.villages, incoming, { mode, keyOf: (village) => village.id });
  return { villages: merged.items, diff: merged.diff, issues };
}

function villageOf(record: ImportRecord): Village {
  const settlement = ringsOf(record, 'rings');
  const communeId = unitIdOf(record, 'communeId');
  const code = textOf(record, 'code');
  const name = textOf(record, 'name') ?? code ?? '';
  const place = communeId ?? `?${foldMemo(textOf(record, 'commune') ?? '')}`;
  return {
    id: `${place}/${code ?? foldMemo(name)}`,
    code,
    name,
    communeId,
    centre: positionOf(record) ?? (settlement === null ? null : ringCentre(settlement)),
    clusters: [],
    settlement,
    population: numberOf(record, 'population'),
    households: numberOf(record, 'households'),
    hasGridPower: flagOf(record, 'gridPower'),
    isSpeciallyDifficult: flagOf(record, 'difficult'),
  };
}

function knownVillage(index: VillageIndex, village: Village): Village | undefined {
  if (village.communeId === null) return undefined;
  const match = index.match({ communes: [village.communeId], code: village.code ?? '', name: village.name });
  return 'village' in match ? match.village : undefined;
}

function clusterVillage(record: ImportRecord, index: VillageIndex): Village | null {
  const communeId = unitIdOf(record, 'communeId');
  const match = index.match({
    communes: communeId === null ? [] : [communeId],
    code: textOf(record, 'code') ?? '',
    name: textOf(record, 'name') ?? '',
  });
  return 'village' in match ? match.village : null;
}

function nameParams(record: ImportRecord): Record<string, string> {
  return {
    name: textOf(record, 'name') ?? textOf(record, 'code') ?? '',
    commune: textOf(record, 'commune') ?? '',
  };
}
