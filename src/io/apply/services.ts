import type { Dataset } from '../../domain/dataset.ts';
import { makeIssue, type Issue } from '../../domain/issue.ts';
import type { OperatorId } from '../../domain/operator.ts';
import type { FibreRecord, ReportedCoverage } from '../../domain/services.ts';
import { TECHNOLOGIES } from '../../domain/technology.ts';
import type { UnitId } from '../../domain/unit.ts';
import type { VillageId } from '../../domain/village.ts';
import type { ImportMode, ImportRecord, LayerDiff } from '../model.ts';
import { VillageIndex } from '../places/village-index.ts';
import { parseOperator } from '../values/radio.ts';
import { mergeLayer } from './merge.ts';
import { flagOf, numberOf, textOf, textsOf, unitIdOf } from './values.ts';

export interface FibreApplied {
  readonly fibre: readonly FibreRecord[];
  readonly diff: LayerDiff;
  readonly issues: readonly Issue[];
}

/** Villages of the dataset, as services name them; the join is made when applied, because villages may have come since. */
export class VillageJoin {
  readonly issues: Issue[] = [];
  readonly #index: VillageIndex;
  readonly #communes: (id: UnitId) => readonly UnitId[];
  readonly #ids: ReadonlySet<VillageId>;

  constructor(dataset: Dataset) {
    this.#index = new VillageIndex(dataset.villages);
    this.#ids = new Set(dataset.villages.map((village) => village.id));
    this.#communes = (id) => [
      id,
      ...dataset.crosswalk.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])),
    ];
  }

  /** The village of a record; `null` and an issue when there is none or several. */
  idOf(record: ImportRecord): VillageId | null {
    const given = textOf(record, 'villageId');
    if (given !== null && this.#ids.has(given)) return given;
    const commune = unitIdOf(record, 'communeId');
    const name = textOf(record, 'village') ?? '';
    const match = this.#index.match({
      communes: commune === null ? [] : this.#communes(commune),
      code: textOf(record, 'villageCode') ?? '',
      name,
    });
    if ('village' in match) return match.village.id;
    this.issues.push(
      makeIssue('warning', match.code, {
        row: record.row,
        params: { name, commune: textOf(record, 'commune') ?? '' },
      }),
    );
    return null;
  }
}

/** One fibre record per village; several rows of a village (boxes) add up. */
export function applyFibre(
  dataset: Dataset,
  records: readonly ImportRecord[],
  mode: ImportMode,
): FibreApplied {
  const join = new VillageJoin(dataset);
  const byVillage = new Map<VillageId, FibreRecord>();
  for (const record of records) {
    const villageId = join.idOf(record);
    if (villageId === null) continue;
    byVillage.set(villageId, addFibre(fibreOf(record, villageId), byVillage.get(villageId)));
  }
  const merged = mergeLayer('fibre', dataset.fibre, [...byVillage.values()], {
    mode,
    keyOf: (item) => item.villageId,
  });
  return { fibre: merged.items, diff: merged.diff, issues: join.issues };
}

export interface ReportedApplied {
  readonly reported: readonly ReportedCoverage[];
  readonly diff: LayerDiff;
  readonly issues: readonly Issue[];
}

/** One statement per village, technology and operator; "2G/3G/4G" in one cell is three statements. */
export function applyReported(
  dataset: Dataset,
  records: readonly ImportRecord[],
  mode: ImportMode,
): ReportedApplied {
  const join = new VillageJoin(dataset);
  const incoming = records.flatMap((record): ReportedCoverage[] => {
    const villageId = join.idOf(record);
    if (villageId === null) return [];
    const base = {
      villageId,
      operator: operatorOf(record),
      covered: flagOf(record, 'covered'),
      asOf: textOf(record, 'asOf'),
    };
    return technologiesOf(textOf(record, 'tech') ?? 'any').map((technology) => ({ ...base, technology }));
  });
  const keyOf = (item: ReportedCoverage): string =>
    `${item.villageId}|${item.technology}|${item.operator ?? ''}`;
  const merged = mergeLayer('reported', dataset.reported, incoming, { mode, keyOf });
  return { reported: merged.items, diff: merged.diff, issues: join.issues };
}

function technologiesOf(text: string): string[] {
  const found = TECHNOLOGIES.filter((technology) => text.toUpperCase().includes(technology));
  return found.length === 0 ? [text] : found;
}

function operatorOf(record: ImportRecord): OperatorId | null {
  return parseOperator(textOf(record, 'operator') ?? '');
}

function fibreOf(record: ImportRecord, villageId: VillageId): FibreRecord {
  return {
    villageId,
    reached: flagOf(record, 'ftth'),
    providers: textsOf(record, 'operators'),
    householdsPassed: numberOf(record, 'householdsPassed'),
    subscribers: numberOf(record, 'subscribers'),
  };
}

function addFibre(item: FibreRecord, known: FibreRecord | undefined): FibreRecord {
  if (known === undefined) return item;
  const isReached = item.reached === true || known.reached === true;
  return {
    villageId: item.villageId,
    reached: isReached ? true : (known.reached ?? item.reached),
    providers: [...new Set([...known.providers, ...item.providers])],
    householdsPassed: sum(known.householdsPassed, item.householdsPassed),
    subscribers: sum(known.subscribers, item.subscribers),
  };
}

/** Unknown plus a number is that number; unknown plus unknown stays unknown. */
function sum(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : a + b;
}
