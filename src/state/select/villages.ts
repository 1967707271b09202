import type { VillageVerdict } from '../../compute/classes/village-class.ts';
import { fibreAnswers, loudspeakerAnswers } from '../../compute/classes/local-services.ts';
import type { Answer } from '../../compute/coverage/ratios.ts';
import { operatorsServing } from '../../compute/coverage/serving.ts';
import { technologyMask } from '../../compute/coverage/selections.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { OperatorId } from '../../domain/operator.ts';
import { TECHNOLOGIES, type Technology } from '../../domain/technology.ts';
import type { Vintage } from '../../domain/unit.ts';
import type { Village } from '../../domain/village.ts';
import { memoizeLast } from '../memo.ts';
import type { ResultsState } from '../results-store.ts';
import type { VillageRow, VillageServices } from '../rows.ts';
import type { Snapshot } from '../snapshot.ts';
import { communeIn, nameOf, parentOf, selectGeography, type Geography } from './geography.ts';
import { selectVerdicts, type Verdicts } from './verdicts.ts';

/** Fibre, loudspeakers and reports of every village, in the order of the dataset. */
export interface LocalAnswers {
  readonly ftth: readonly Answer[];
  readonly loudspeaker: readonly Answer[];
  readonly reported: readonly Answer[];
}

/** Every village with its answers, in the order of the dataset. */
export function selectVillages(snapshot: Snapshot): readonly VillageRow[] {
  return buildRows(
    snapshot.data.dataset,
    selectGeography(snapshot),
    snapshot.view.vintage,
    selectVerdicts(snapshot),
    snapshot.results.batch === null ? null : snapshot.results.serving,
    snapshot.results.batch,
  );
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
    geography: Geography,
    vintage: Vintage,
    ...[verdicts, serving, batch]: readonly [Verdicts | null, ResultsState['serving'], ResultsState['batch']]
  ): readonly VillageRow[] => {
    const local = localAnswers(dataset);
    const operators = TECHNOLOGIES.map((technology) => operatorsAtCentres(technology, serving, batch));
    return dataset.villages.map((village, index) => ({
      ...placeOf(village, geography, vintage),
      ...mobileOf(verdicts, index),
      operators: {
        '2G': operators[0]?.[index] ?? [],
        '3G': operators[1]?.[index] ?? [],
        '4G': operators[2]?.[index] ?? [],
        '5G': operators[3]?.[index] ?? [],
      },
      ftth: local.ftth[index] ?? null,
      loudspeaker: local.loudspeaker[index] ?? null,
      reported: local.reported[index] ?? null,
    }));
  },
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

/** Operators present at each village's centre with one technology, whatever operators are chosen. */
function operatorsAtCentres(
  technology: Technology,
  serving: ResultsState['serving'],
  batch: ResultsState['batch'],
): readonly (readonly OperatorId[])[] {
  if (serving === null || batch === null) return [];
  const mask = { technologies: technologyMask([technology]), operators: -1 };
  return Array.from(serving.hasCentre, (hasCentre, village) => {
    if (hasCentre === 0) return [];
    const bits = operatorsServing(serving, batch, serving.villagePointStart[village] ?? 0, mask);
    return batch.operators.filter((_, index) => (bits & (1 << index)) !== 0);
  });
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
