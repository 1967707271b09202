import { villageRatio, weightedRatio } from '../../compute/coverage/ratios.ts';
import type { Measure } from '../../domain/metric.ts';
import type { OperatorId } from '../../domain/operator.ts';
import type { Ratio } from '../../domain/ratio.ts';
import type { ServiceSelection } from '../../domain/selection.ts';
import type { UnitId } from '../../domain/unit.ts';
import { memoizeLast } from '../memo.ts';
import type { Snapshot } from '../snapshot.ts';
import { areaLookup, measuredArea } from './areas.ts';
import { selectBelonging } from './hierarchy.ts';
import { MOBILE_SERVICES, selectionFor, type MobileService } from './masks.ts';
import { notComputed, toFigure } from './ratio-figures.ts';
import { selectUnit } from './units.ts';
import { verdictsFor } from './verdicts.ts';

export type MatrixColumn = 'selection' | OperatorId;
export type MatrixCell = Readonly<Partial<Record<Measure, Ratio>>>;

/** Every technology by the selection as a whole and by each of its operators alone. */
export interface ServiceMatrix {
  readonly rows: readonly MobileService[];
  readonly columns: readonly MatrixColumn[];
  cell(row: MobileService, column: MatrixColumn): MatrixCell;
}

/** `null` for a unit that is not in the view or before the first computation. */
export function selectMatrix(snapshot: Snapshot, unitId: string): ServiceMatrix | null {
  return build(snapshot, unitId);
}

const build = memoizeLast((snapshot: Snapshot, unitId: string): ServiceMatrix | null => {
  const row = selectUnit(snapshot, unitId);
  const { batch } = snapshot.results;
  if (row === null || batch === null) return null;
  const operators = snapshot.view.operators ?? batch.operators;
  const cells = new Map<string, MatrixCell>();
  for (const service of MOBILE_SERVICES) {
    cells.set(`${service} selection`, row.ratios[service]);
    for (const operator of operators) {
      const selection = { ...selectionFor(snapshot.view, service), operators: [operator], minOperators: 1 };
      cells.set(`${service} ${operator}`, cellOf(snapshot, row.id, selection));
    }
  }
  return {
    rows: MOBILE_SERVICES,
    columns: ['selection', ...operators],
    cell: (service, column) => cells.get(`${service} ${column}`) ?? {},
  };
});

function cellOf(snapshot: Snapshot, id: UnitId, selection: ServiceSelection): MatrixCell {
  const { hierarchy, membership } = selectBelonging(snapshot);
  const { villages } = snapshot.data.dataset;
  const areas = areaLookup(snapshot, selection);
  const area = areas ? toFigure('area', measuredArea(hierarchy, id, areas)) : notComputed('area');
  const answers = verdictsFor(snapshot, selection)?.map(({ covered }) => covered);
  if (!answers) return { area };
  const members = membership.villagesOf(id);
  return {
    area,
    villages: toFigure('villages', villageRatio(members, answers)),
    population: toFigure(
      'population',
      weightedRatio(members, answers, (index) => villages[index]?.population ?? null),
    ),
    households: toFigure(
      'households',
      weightedRatio(members, answers, (index) => villages[index]?.households ?? null),
    ),
  };
}
