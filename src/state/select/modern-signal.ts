import { weightedRatio } from '../../compute/coverage/ratios.ts';
import type { Ratio } from '../../domain/ratio.ts';
import type { ServiceSelection } from '../../domain/selection.ts';
import { memoizeLast } from '../memo.ts';
import type { Snapshot } from '../snapshot.ts';
import { toFigure } from './ratio-figures.ts';
import { verdictsFor } from './verdicts.ts';

/** As the published indicator counts: 3G or 4G of any operator, whatever the view has switched on. */
const THREE_OR_FOUR: ServiceSelection = { technologies: ['3G', '4G'], operators: null, minOperators: 1 };

/**
 * People of all villages with 3G or 4G, which is the union of both and not the larger of the two. `null` until it
 * is computed.
 */
export const selectModernSignal = memoizeLast((snapshot: Snapshot): Ratio | null => {
  const verdicts = verdictsFor(snapshot, THREE_OR_FOUR);
  if (verdicts === null) return null;
  const { villages } = snapshot.data.dataset;
  const answers = verdicts.map(({ covered }) => covered);
  const people = (index: number): number | null => villages[index]?.population ?? null;
  return toFigure('population', weightedRatio([...villages.keys()], answers, people));
});
