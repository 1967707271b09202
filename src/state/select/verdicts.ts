import {
  classifyVillages,
  DEFAULT_CLASS_RULES,
  reclassifyVillages,
  type VillageVerdict,
} from '../../compute/classes/village-class.ts';
import type { FootprintBatch } from '../../compute/coverage/batch.ts';
import type { ServingIndex } from '../../compute/coverage/serving.ts';
import type { VillageRule } from '../../domain/rule.ts';
import type { ServiceSelection } from '../../domain/selection.ts';
import { memoizeLast } from '../memo.ts';
import type { ResultsBelow, ResultsState } from '../results-store.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ViewState } from '../view-store.ts';
import { areasUnder } from './areas.ts';
import { MOBILE_SERVICES, selectionFor, type MobileService } from './masks.ts';

/** Verdict on every village for every mobile service of the view, in the order of the dataset. */
export type Verdicts = Readonly<Record<MobileService, readonly VillageVerdict[]>>;

interface Served {
  readonly batch: FootprintBatch;
  readonly serving: ServingIndex;
}

/** `null` before the first computation, and while the rule by area waits for the settlements' areas. */
export function selectVerdicts(snapshot: Snapshot): Verdicts | null {
  const served = servedNow(snapshot);
  if (served === null) return null;
  const rule = snapshot.rule.rule.village;
  const below = reachedOnly(snapshot);
  if (below !== null) return reclassified(snapshot.results, below, rule, snapshot.view);
  // Only the rule by area depends on areas; under the other one their arrival must not classify anew.
  return buildVerdicts(
    served.batch,
    served.serving,
    rule,
    snapshot.view,
    rule.kind === 'area' ? snapshot : null,
  );
}

/**
 * What a scenario's villages may be compared with, or `null` where all of them have to be looked at: for the real
 * results, under the rule by area, and when an operator appears that the real stations lack.
 */
export function reachedOnly({ results, rule }: Snapshot): ResultsBelow | null {
  const { batch, below } = results;
  const sameOperators = below !== null && below.batch.operators.length === batch?.operators.length;
  return sameOperators && rule.rule.village.kind === 'centre' ? below : null;
}

/** With hypothetical stations: only the villages that they reach are looked at again. */
const reclassified = memoizeLast(
  (
    { batch, serving }: ResultsState,
    below: ResultsBelow,
    rule: VillageRule,
    ...[view]: readonly [ViewState]
  ): Verdicts | null => {
    if (batch === null || serving === null) return null;
    const real = buildVerdicts(below.batch, below.serving, rule, view, null);
    if (real === null) return null;
    const again = (service: MobileService): readonly VillageVerdict[] =>
      reclassifyVillages(real[service], below.reached, {
        index: serving,
        batch,
        selection: selectionFor(view, service),
        rule,
        areaShares: [],
        table: DEFAULT_CLASS_RULES,
      });
    return { '2G': again('2G'), '3G': again('3G'), '4G': again('4G'), '5G': again('5G'), any: again('any') };
  },
);

/** Verdicts for a selection of one's own, such as one operator alone. */
export function verdictsFor(
  snapshot: Snapshot,
  selection: ServiceSelection,
): readonly VillageVerdict[] | null {
  const served = servedNow(snapshot);
  const rule = snapshot.rule.rule.village;
  return served === null ? null : classify(served, rule, selection, rule.kind === 'area' ? snapshot : null);
}

const buildVerdicts = memoizeLast(
  (
    batch: FootprintBatch,
    serving: ServingIndex,
    rule: VillageRule,
    ...[view, areas]: readonly [ViewState, Snapshot | null]
  ): Verdicts | null => {
    const entries = MOBILE_SERVICES.map(
      (service) => [service, classify({ batch, serving }, rule, selectionFor(view, service), areas)] as const,
    );
    const [two, three, four, five, any] = entries.map(([, verdicts]) => verdicts);
    if (!two || !three || !four || !five || !any) return null;
    return { '2G': two, '3G': three, '4G': four, '5G': five, any };
  },
);

/** While new data are computed, the index still belongs to the earlier villages. */
function servedNow({ results, data }: Snapshot): Served | null {
  const { batch, serving } = results;
  if (batch === null || serving === null) return null;
  return serving.villageCount === data.dataset.villages.length ? { batch, serving } : null;
}

function classify(
  { batch, serving }: Served,
  rule: VillageRule,
  selection: ServiceSelection,
  areasFrom: Snapshot | null,
): readonly VillageVerdict[] | null {
  const areas = areasFrom === null ? null : areasUnder(areasFrom, 'settlements', selection);
  if (areasFrom !== null && areas === null) return null;
  const areaShares = Array.from(areas?.covered ?? [], (covered, i) => shareOf(covered, areas?.total[i] ?? 0));
  return classifyVillages({ index: serving, batch, selection, rule, areaShares, table: DEFAULT_CLASS_RULES });
}

function shareOf(covered: number, total: number): number | null {
  return total > 0 && !Number.isNaN(covered) ? covered / total : null;
}
