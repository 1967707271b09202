import type { VillageClass, VillageRule } from '../../domain/rule.ts';
import type { ServiceSelection } from '../../domain/selection.ts';
import type { FootprintBatch, FootprintMask } from '../coverage/batch.ts';
import type { Answer } from '../coverage/ratios.ts';
import { countBits, maskOf } from '../coverage/selections.ts';
import { operatorsServing } from '../coverage/serving.ts';
import type { ServingIndex } from '../coverage/serving.ts';

/** Which case a village is; exactly one applies. Its sentence stands in the language catalogues. */
export type ClassRuleCode =
  /** No station of the chosen operators is in the data at all. */
  | 'no-stations'
  | 'no-centre'
  | 'centre-unserved'
  | 'clusters-unserved'
  | 'centre-served-no-clusters-known'
  | 'all-served'
  /** Rule by area: no settlement polygon and no cell. */
  | 'no-settlement'
  | 'settlement-unserved'
  | 'settlement-below'
  | 'settlement-reached-points-unserved'
  | 'settlement-reached';

/** What a case means. */
interface ClassRule {
  readonly class: VillageClass;
  /** Whether the village counts in n/N; `null` when not known. */
  readonly covered: Answer;
}

export type ClassRuleTable = Readonly<Record<ClassRuleCode, ClassRule>>;

/**
 * Vocabulary of công văn 1603/BTTTT-CVT (25/04/2024) as provinces quote it: trắng sóng, no signal at the centre;
 * lõm sóng, signal at the centre but not in every cluster; đủ sóng, signal at all. The text itself is not at
 * hand, so the table is a setting.
 */
export const DEFAULT_CLASS_RULES: ClassRuleTable = {
  'no-stations': { class: 'unknown', covered: null },
  'no-centre': { class: 'unknown', covered: null },
  'centre-unserved': { class: 'white', covered: false },
  'clusters-unserved': { class: 'dent', covered: true },
  'centre-served-no-clusters-known': { class: 'full', covered: true },
  'all-served': { class: 'full', covered: true },
  'no-settlement': { class: 'unknown', covered: null },
  'settlement-unserved': { class: 'white', covered: false },
  'settlement-below': { class: 'dent', covered: false },
  'settlement-reached-points-unserved': { class: 'dent', covered: true },
  'settlement-reached': { class: 'full', covered: true },
};

/** The figures a case was decided by, for the card. */
export interface ClassFigures {
  /** Operators needed and operators present at the centre; `null` without a centre. */
  readonly operatorsNeeded: number;
  readonly centreOperators: number | null;
  readonly clusters: number;
  readonly clustersServed: number;
  /** Covered share of the settlement, 0…1, and the share needed; `null` under the rule by centre. */
  readonly areaShare: number | null;
  readonly areaNeeded: number | null;
}

export interface VillageVerdict extends ClassRule {
  readonly code: ClassRuleCode;
  readonly figures: ClassFigures;
}

export interface ClassInput {
  readonly index: ServingIndex;
  readonly batch: FootprintBatch;
  readonly selection: ServiceSelection;
  readonly rule: VillageRule;
  /** Covered share of each village's settlement under this selection; needed by the rule by area only. */
  readonly areaShares: readonly (number | null)[];
  readonly table: ClassRuleTable;
}

/** Class of every village, in the order of the index, with the case that applied and its figures. */
export function classifyVillages(input: ClassInput): readonly VillageVerdict[] {
  const mask = maskOf(input.selection, input.batch.operators);
  return Array.from({ length: input.index.villageCount }, (_, village) => verdictOf(input, mask, village));
}

/** The same where only some villages (indices) can differ from what `verdicts` say; the others keep theirs. */
export function reclassifyVillages(
  verdicts: readonly VillageVerdict[],
  villages: readonly number[],
  input: ClassInput,
): readonly VillageVerdict[] {
  const mask = maskOf(input.selection, input.batch.operators);
  const changed = [...verdicts];
  for (const village of villages) changed[village] = verdictOf(input, mask, village);
  return changed;
}

function verdictOf(input: ClassInput, mask: FootprintMask, village: number): VillageVerdict {
  const figures = figuresOf(input, mask, village);
  const code = mask.operators === 0 ? 'no-stations' : caseOf(figures);
  const { class: villageClass, covered } = input.table[code];
  return { class: villageClass, covered, code, figures };
}

function figuresOf(
  { index, batch, selection, rule, areaShares }: ClassInput,
  mask: FootprintMask,
  village: number,
): ClassFigures {
  const start = index.villagePointStart[village] ?? 0;
  const end = index.villagePointStart[village + 1] ?? 0;
  const hasCentre = index.hasCentre[village] === 1;
  const operatorsAt = (point: number): number => countBits(operatorsServing(index, batch, point, mask));
  const firstCluster = hasCentre ? start + 1 : start;
  let clustersServed = 0;
  for (let point = firstCluster; point < end; point++) {
    if (operatorsAt(point) >= selection.minOperators) clustersServed++;
  }
  return {
    operatorsNeeded: selection.minOperators,
    centreOperators: hasCentre ? operatorsAt(start) : null,
    clusters: end - firstCluster,
    clustersServed,
    areaShare: rule.kind === 'area' ? (areaShares[village] ?? null) : null,
    areaNeeded: rule.kind === 'area' ? rule.percent / 100 : null,
  };
}

function caseOf(figures: ClassFigures): ClassRuleCode {
  return figures.areaNeeded === null ? caseByCentre(figures) : caseByArea(figures, figures.areaNeeded);
}

function caseByCentre(figures: ClassFigures): ClassRuleCode {
  if (figures.centreOperators === null) return 'no-centre';
  if (figures.centreOperators < figures.operatorsNeeded) return 'centre-unserved';
  if (figures.clusters === 0) return 'centre-served-no-clusters-known';
  return figures.clustersServed < figures.clusters ? 'clusters-unserved' : 'all-served';
}

function caseByArea(figures: ClassFigures, needed: number): ClassRuleCode {
  const { areaShare, centreOperators, clusters, clustersServed, operatorsNeeded } = figures;
  if (areaShare === null) return 'no-settlement';
  const centreServed = centreOperators !== null && centreOperators >= operatorsNeeded;
  if (areaShare >= needed) {
    const centreUnserved = centreOperators !== null && !centreServed;
    const someUnserved = centreUnserved || clustersServed < clusters;
    return someUnserved ? 'settlement-reached-points-unserved' : 'settlement-reached';
  }
  return areaShare > 0 || centreServed || clustersServed > 0 ? 'settlement-below' : 'settlement-unserved';
}
