import type { VillageVerdict } from '../../compute/classes/village-class.ts';
import { fibreAnswers, loudspeakerAnswers } from '../../compute/classes/local-services.ts';
import type { Answer } from '../../compute/coverage/ratios.ts';
import { operatorsServing } from '../../compute/coverage/serving.ts';
import { technologyMask } from '../../compute/coverage/selections.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { OperatorId } from '../../domain/operator.ts';
import type { Technology } from '../../domain/technology.ts';
import type { Vintage } from '../../domain/unit.ts';
import type { Village } from '../../domain/village.ts';
import { memoizeLast } from '../memo.ts';
import type { ResultsBelow, ResultsState } from '../results-store.ts';
import type { VillageRow, VillageServices } from '../rows.ts';
import type { Snapshot } from '../snapshot.ts';
import { communeIn, nameOf, parentOf, selectGeography, type Geography } from './geography.ts';
import { reachedOnly, selectVerdicts, type Verdicts } from './verdicts.ts';

/** Fibre, loudspeakers and reports of every village, in the order of the dataset. */
export interface LocalAnswers {
  readonly ftth: readonly Answer[];
  readonly loudspeaker: readonly Answer[];
  readonly reported: readonly Answer[];
}

/** Every village with its answers, in the order of the dataset. */
export function selectVillages(snapshot: Snapshot): readonly VillageRow[] {
  const { data, view, results } = snapshot;
  const places = placesOf(data.dataset, selectGeography(snapshot), view.vintage);
  const verdicts = selectVerdicts(snapshot);
  const below = reachedOnly(snapshot);
  if (below === null || verdicts === null)
    return buildRows(data.dataset, places, verdicts, results.batch, results.serving);
  const { batch, serving } = below;
  const real = selectVillages({ ...snapshot, results: { ...results, batch, serving, below: null } });
  return changeRows(real, verdicts, results, below);
}

export function selectVillage(snapshot: Snapshot, id: string): VillageRow | null {
  const index = selectGeography(snapshot).villageIndex.get(id);
  return index === undefined ? null : (selectVillages(snapshot)[index] ?? null);
}

/** Villages of a commune, or of the communes of a district. */
export function selectVillagesOf(snapshot: Snapshot, unitId: string): readonly VillageRow[] {
  const geography = selectGeography(snapshot);
  return selectVillages(snapshot).filter(
    (row) => row.communeId === unitId || geography.byId.get(row.communeId ?? '')?.parentId === unitId,
  );
}

export const selectLocalAnswers = (snapshot: Snapshot): LocalAnswers => localAnswers(snapshot.data.dataset);

const localAnswers = memoizeLast((dataset: Dataset): LocalAnswers => {
  const { villages, fibre, loudspeakerSystems, loudspeakerClusters } = dataset;
  return {
    ftth: fibreAnswers(villages, fibre),
    loudspeaker: loudspeakerAnswers(villages, loudspeakerSystems, loudspeakerClusters),
    reported: reportedAnswers(dataset),
  };
});

/** What a village's card tells about fibre, loudspeakers and reports. */
export function selectVillageServices(snapshot: Snapshot, id: string): VillageServices | null {
  const { dataset } = snapshot.data;
  if (!selectGeography(snapshot).villageById.has(id)) return null;
  const fibre = dataset.fibre.find(({ villageId }) => villageId === id);
  return {
    ftth: fibre ?? null,
    loudspeakers: dataset.loudspeakerClusters.filter(({ villageId }) => villageId === id),
    reported: dataset.reported.filter(({ villageId }) => villageId === id),
  };
}

const buildRows = memoizeLast(
  (
    dataset: Dataset,
    places: readonly Place[],
    verdicts: Verdicts | null,
    ...[batch, serving]: readonly [ResultsState['batch'], ResultsState['serving']]
  ): readonly VillageRow[] => {
    const local = localAnswers(dataset);
    return places.map((place, index) => ({
      ...place,
      ...mobileOf(verdicts, index),
      operators: operatorsAt(index, { batch, serving }),
      ftth: local.ftth[index] ?? null,
      loudspeaker: local.loudspeaker[index] ?? null,
      reported: local.reported[index] ?? null,
    }));
  },
);

/** Rows of a scenario: those of villages that no hypothetical station reaches are the real ones. */
const changeRows = memoizeLast(
  (
    real: readonly VillageRow[],
    verdicts: Verdicts,
    ...[results, below]: readonly [ServedBy, ResultsBelow]
  ): readonly VillageRow[] => {
    const rows = [...real];
    for (const index of below.reached) {
      const row = real[index];
      if (row === undefined) continue;
      rows[index] = { ...row, ...mobileOf(verdicts, index), operators: operatorsAt(index, results) };
    }
    return rows;
  },
);

type ServedBy = Pick<ResultsState, 'batch' | 'serving'>;
type Place = ReturnType<typeof placeOf>;

/** Apart from the answers, which change with every move of a hypothetical station. */
const placesOf = memoizeLast((dataset: Dataset, geography: Geography, vintage: Vintage): readonly Place[] =>
  dataset.villages.map((village) => placeOf(village, geography, vintage)),
);

function placeOf(village: Village, geography: Geography, vintage: Vintage) {
  const communeId = communeIn(geography, village.communeId, vintage);
  return {
    id: village.id,
    name: village.name,
    communeId,
    communeName: nameOf(geography, communeId),
    districtName: parentOf(geography, village.communeId)?.name ?? null,
    position: village.centre,
    population: village.population,
    households: village.households,
    hasGridPower: village.hasGridPower,
    isSpeciallyDifficult: village.isSpeciallyDifficult,
    clusters: village.clusters.length,
  };
}

const NO_VERDICT: Pick<VillageVerdict, 'class' | 'covered'> = { class: 'unknown', covered: null };

type MobilePart = Pick<VillageRow, 'villageClass' | 'classReason' | 'classFigures' | 'covered'>;

function mobileOf(verdicts: Verdicts | null, index: number): MobilePart {
  const verdict = verdicts?.any[index];
  const covered = (service: Technology | 'any'): boolean | null =>
    (verdicts?.[service][index] ?? NO_VERDICT).covered;
  return {
    villageClass: verdict?.class ?? NO_VERDICT.class,
    classReason: verdict?.code ?? 'not-computed',
    classFigures: verdict?.figures ?? null,
    covered: {
      '2G': covered('2G'),
      '3G': covered('3G'),
      '4G': covered('4G'),
      '5G': covered('5G'),
      any: covered('any'),
    },
  };
}

/** Operators present at a village's centre, per technology, whatever operators are chosen. */
function operatorsAt(village: number, { batch, serving }: ServedBy): VillageRow['operators'] {
  const present = (technology: Technology): readonly OperatorId[] => {
    if (batch === null || serving?.hasCentre[village] !== 1) return [];
    const mask = { technologies: technologyMask([technology]), operators: -1 };
    const bits = operatorsServing(serving, batch, serving.villagePointStart[village] ?? 0, mask);
    return batch.operators.filter((_, index) => (bits & (1 << index)) !== 0);
  };
  return { '2G': present('2G'), '3G': present('3G'), '4G': present('4G'), '5G': present('5G') };
}

/** Yes when any report says so, no when all that say anything say no. */
function reportedAnswers({ villages, reported }: Dataset): readonly Answer[] {
  const byVillage = new Map<string, Answer>();
  for (const { villageId, covered } of reported) {
    const known = byVillage.get(villageId) ?? null;
    byVillage.set(villageId, covered === null ? known : known === true || covered);
  }
  return villages.map(({ id }) => byVillage.get(id) ?? null);
}
