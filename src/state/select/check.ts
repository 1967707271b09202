import { share } from '../../domain/quantities.ts';
import type { ServiceSelection } from '../../domain/selection.ts';
import type { CheckQuestion, CheckState, TurfFigures } from '../check-store.ts';
import { memoizeLast } from '../memo.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ViewState } from '../view-store.ts';
import { areasUnder } from './areas.ts';
import { selectionFor } from './masks.ts';
import { scenarioService } from './scenario.ts';

/** One commune's area ratio by both engines; shares 0…1. */
export interface UnitCheck {
  readonly id: string;
  readonly exact: number;
  readonly turf: number;
  /** Turf − exact, percentage points. */
  readonly difference: number;
}

export interface CheckSummary {
  readonly checked: number;
  /** Communes that have a boundary. */
  readonly total: number;
  /** The check with the largest difference either way; `null` before the first. */
  readonly worst: UnitCheck | null;
}

/** What is checked now: the area of the coloured service, or of any mobile one while fibre or speakers are. */
export function selectCheckQuestion({ view, results }: Snapshot): CheckQuestion | null {
  return results.batch === null ? null : { batch: results.batch, selection: selectionOf(view) };
}

/** One object per view, so that questions can be compared by identity. */
const selectionOf = memoizeLast((view: ViewState): ServiceSelection =>
  selectionFor(view, scenarioService(view)),
);

/** Whether the results held are for what is on screen. */
export function isCurrentCheck(snapshot: Snapshot, { question }: CheckState): boolean {
  const now = selectCheckQuestion(snapshot);
  return (
    now !== null &&
    question?.batch === now.batch &&
    question.selection.minOperators === now.selection.minOperators &&
    sameItems(question.selection.technologies, now.selection.technologies) &&
    sameItems(question.selection.operators, now.selection.operators)
  );
}

/** `null` until both engines have answered for the commune. */
export function selectUnitCheck(snapshot: Snapshot, check: CheckState, id: string): UnitCheck | null {
  return selectChecks(snapshot, check).find((known) => known.id === id) ?? null;
}

export function selectCheckSummary(snapshot: Snapshot, check: CheckState): CheckSummary {
  const areas = snapshot.results.units[snapshot.view.vintage]?.areas;
  const checks = selectChecks(snapshot, check);
  const size = ({ difference }: UnitCheck): number => Math.abs(difference);
  const [worst = null] = checks.toSorted((one, other) => size(other) - size(one));
  const total = areas?.reduce((count, area) => count + (area > 0 ? 1 : 0), 0) ?? 0;
  return { checked: checks.length, total, worst };
}

function selectChecks(snapshot: Snapshot, check: CheckState): readonly UnitCheck[] {
  return isCurrentCheck(snapshot, check) ? compare(snapshot, check.figures) : [];
}

const compare = memoizeLast((snapshot: Snapshot, figures: CheckState['figures']): readonly UnitCheck[] => {
  const { view } = snapshot;
  const exact = areasUnder(snapshot, view.vintage, selectionOf(view));
  if (exact === null) return [];
  return exact.unitIds.flatMap((id, index) => {
    const turf = figures.get(id);
    const known = share(exact.covered[index] ?? Number.NaN, exact.total[index] ?? Number.NaN);
    return turf === undefined || known === null ? [] : checkOf(id, known, turf);
  });
});

function checkOf(id: string, exact: number, { covered, total }: TurfFigures): readonly UnitCheck[] {
  const turf = share(covered, total);
  return turf === null ? [] : [{ id, exact, turf, difference: (turf - exact) * 100 }];
}

function sameItems(some: readonly string[] | null, others: readonly string[] | null): boolean {
  if (some === null || others === null) return some === others;
  return some.length === others.length && some.every((item, index) => item === others[index]);
}
