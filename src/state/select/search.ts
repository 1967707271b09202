import MiniSearch from 'minisearch';
import type { Dataset } from '../../domain/dataset.ts';
import { foldText } from '../../domain/fold.ts';
import { operatorName } from '../../domain/operator.ts';
import type { Vintage } from '../../domain/unit.ts';
import { memoizeLast } from '../memo.ts';
import type { Snapshot } from '../snapshot.ts';
import { nameOf, parentOf, selectGeography, type Geography } from './geography.ts';

export interface SearchHit {
  readonly kind: 'unit' | 'village' | 'station';
  readonly id: string;
  readonly title: string;
  /** Where it is: district, commune, operator. */
  readonly subtitle: string;
  /** The boundary set a unit belongs to; `null` for villages and stations. */
  readonly vintage: Vintage | null;
}

interface Entry extends SearchHit {
  readonly key: string;
  readonly text: string;
}

const MOST_HITS = 30;
/** Units before villages before stations when the words fit equally well. */
const BOOST: Readonly<Record<SearchHit['kind'], number>> = { unit: 4, village: 2, station: 1 };

const buildIndex = memoizeLast((dataset: Dataset, geography: Geography) => {
  const entries = [
    ...unitEntries(dataset, geography),
    ...villageEntries(dataset, geography),
    ...stationEntries(dataset, geography),
  ];
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['text', 'subtitle'],
    tokenize: (text) => foldText(text).split(' '),
    searchOptions: { boost: { text: 3 }, prefix: true, combineWith: 'AND' },
  });
  index.addAll(entries);
  return { index, byKey: new Map(entries.map((entry) => [entry.key, entry])) };
});

/** Finds units, villages and stations by parts of their names or codes, with or without diacritics. */
export function search(snapshot: Snapshot, text: string): readonly SearchHit[] {
  if (foldText(text) === '') return [];
  const { index, byKey } = buildIndex(snapshot.data.dataset, selectGeography(snapshot));
  const boost = (entry: Entry | undefined): number => {
    if (entry === undefined) return 1;
    const isInView = entry.vintage === null || entry.vintage === snapshot.view.vintage;
    return BOOST[entry.kind] * (isInView ? 2 : 1);
  };
  const results = index.search(text, { boostDocument: (key: string) => boost(byKey.get(key)) });
  return results.slice(0, MOST_HITS).flatMap(({ id: key }: { readonly id: string }) => {
    const entry = byKey.get(key);
    if (entry === undefined) return [];
    const { kind, id, title, subtitle, vintage } = entry;
    return [{ kind, id, title, subtitle, vintage }];
  });
}

function unitEntries({ units }: Dataset, geography: Geography): readonly Entry[] {
  return units.map((unit) => ({
    key: `unit ${unit.id}`,
    kind: 'unit',
    id: unit.id,
    title: unit.name,
    subtitle: geography.byId.get(unit.parentId ?? '')?.name ?? '',
    vintage: unit.vintage,
    text: `${unit.name} ${unit.code}`,
  }));
}

function villageEntries({ villages }: Dataset, geography: Geography): readonly Entry[] {
  return villages.map((village) => ({
    key: `village ${village.id}`,
    kind: 'village',
    id: village.id,
    title: village.name,
    subtitle: [nameOf(geography, village.communeId), parentOf(geography, village.communeId)?.name]
      .filter(Boolean)
      .join(', '),
    vintage: null,
    text: `${village.name} ${village.code ?? ''}`,
  }));
}

function stationEntries({ stations }: Dataset, geography: Geography): readonly Entry[] {
  return stations.map((station) => ({
    key: `station ${station.id}`,
    kind: 'station',
    id: station.id,
    title: station.code,
    subtitle: [operatorName(station.operator), station.name, nameOf(geography, station.declaredCommuneId)]
      .filter(Boolean)
      .join(' · '),
    vintage: null,
    text: `${station.code} ${station.name ?? ''}`,
  }));
}
