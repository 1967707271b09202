import type { Metric } from '../../domain/metric.ts';
import { memoizeLast } from '../memo.ts';
import type { UnitRow } from '../rows.ts';
import type { Snapshot } from '../snapshot.ts';
import { classBreaks, classOf } from './classes.ts';
import { selectCommunes } from './units.ts';

/** What the map's colours mean: the very classes that the map paints. */
export interface Legend {
  readonly metric: Metric;
  /** Lower bounds of the classes above the first. */
  readonly breaks: readonly number[];
  /** Units in each class, lowest class first; `breaks.length + 1` entries. */
  readonly counts: readonly number[];
  /** Units without a value, hatched on the map. */
  readonly noData: number;
  /** Class of each unit, `null` without a value. */
  readonly classes: Readonly<Record<string, number | null>>;
}

const build = memoizeLast((rows: readonly UnitRow[], metric: Metric): Legend => {
  const breaks = classBreaks(metric);
  const classes = rows.map((row) => {
    const ratio = row.ratios[metric.service][metric.measure];
    return [row.id, classOf(ratio?.value ?? null, breaks)] as const;
  });
  const counts = [...breaks, 1].map((_, index) => classes.filter(([, c]) => c === index).length);
  return {
    metric,
    breaks,
    counts,
    noData: classes.filter(([, c]) => c === null).length,
    classes: Object.fromEntries(classes),
  };
});

export function selectLegend(snapshot: Snapshot): Legend {
  return build(selectCommunes(snapshot), snapshot.view.metric);
}
