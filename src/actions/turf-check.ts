import type { UnitGeometry } from '../compute/coverage/batch.ts';
import {
  checkStore,
  EMPTY_CHECK,
  type CheckQuestion,
  type CheckRun,
  type CheckScope,
} from '../state/check-store.ts';
import { isCurrentCheck, selectCheckQuestion } from '../state/select/check.ts';
import { takeSnapshot } from '../state/snapshot.ts';
import { ports } from './ports.ts';

const running: Record<CheckScope, AbortController | null> = { one: null, all: null };

/** Measures one commune's covered area by Turf's polygons. */
export function checkUnit(id: string): Promise<void> {
  return check('one', (unit) => unit.id === id);
}

/** Measures every commune in view, those already measured excepted. */
export function checkAllUnits(): Promise<void> {
  const { figures } = currentState();
  return check('all', (unit) => !figures.has(unit.id));
}

/** Stops at once; what was measured stays. */
export function cancelCheck(scope: CheckScope): void {
  running[scope]?.abort();
  running[scope] = null;
  setRun(scope, null);
}

/** Results for another rule, filter, service or data are no longer of use. */
export function dropOutdatedChecks(): void {
  const state = checkStore.getState();
  if (state.question === null || isCurrentCheck(takeSnapshot(), state)) return;
  cancelCheck('one');
  cancelCheck('all');
  checkStore.setState(EMPTY_CHECK);
}

async function check(scope: CheckScope, isWanted: (unit: UnitGeometry) => boolean): Promise<void> {
  cancelCheck(scope);
  const question = selectCheckQuestion(takeSnapshot());
  if (question === null) return;
  const controller = new AbortController();
  running[scope] = controller;
  checkStore.setState({ question, figures: currentState().figures, hasFailed: false });
  const units = unitsInView().filter(isWanted);
  try {
    await measure(scope, { question, units, signal: controller.signal });
  } catch (error) {
    if (controller.signal.aborted) return;
    console.error(error);
    checkStore.setState({ hasFailed: true });
  }
  if (running[scope] !== controller) return;
  running[scope] = null;
  setRun(scope, null);
}

interface Job {
  readonly question: CheckQuestion;
  readonly units: readonly UnitGeometry[];
  readonly signal: AbortSignal;
}

async function measure(scope: CheckScope, { question, units, signal }: Job): Promise<void> {
  let done = 0;
  setRun(scope, { done, total: units.length });
  await ports().checker.check(
    { units, ...question },
    {
      signal,
      onUnit: ({ id, covered, total }) => {
        done += 1;
        setRun(scope, { done, total: units.length });
        checkStore.setState(({ figures }) => ({
          figures: new Map([...figures, [id, { covered, total }]]),
        }));
      },
    },
  );
}

/** Figures of an earlier question are left behind. */
function currentState(): Pick<typeof EMPTY_CHECK, 'figures'> {
  const state = checkStore.getState();
  return isCurrentCheck(takeSnapshot(), state) ? state : EMPTY_CHECK;
}

function unitsInView(): readonly UnitGeometry[] {
  const { data, view } = takeSnapshot();
  return data.dataset.units
    .filter((unit) => unit.vintage === view.vintage && unit.level === 'commune' && unit.polygons !== null)
    .map(({ id, polygons }) => ({ id, polygons }));
}

function setRun(scope: CheckScope, run: CheckRun | null): void {
  checkStore.setState(({ runs }) => ({ runs: { ...runs, [scope]: run } }));
}
