import { computeMissing, recompute } from '../../src/actions/coverage.ts';
import { ports, providePorts, type CheckPort, type CoveragePort } from '../../src/actions/ports.ts';
import { combineBlocks } from '../../src/compute/coverage/kernel/engine.ts';
import { CoverageSession } from '../../src/compute/coverage/session.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { LonLat } from '../../src/domain/quantities.ts';
import { checkStore } from '../../src/state/check-store.ts';
import { computationStore } from '../../src/state/computation-store.ts';
import { datasetStore } from '../../src/state/dataset-store.ts';
import { resultsStore } from '../../src/state/results-store.ts';
import { ruleStore } from '../../src/state/rule-store.ts';
import { scenarioStore } from '../../src/state/scenario-store.ts';
import { selectionStore } from '../../src/state/selection-store.ts';
import { viewStore } from '../../src/state/view-store.ts';
import { FakeWorld } from './fake-ports.ts';

/** The exact engine in this very thread, asked as the workers are; questions of what-if are kept. */
export class InlineCoverage implements CoveragePort {
  readonly session = new CoverageSession();
  /** Places of the hypothetical stations, one list per question asked. */
  readonly asked: (readonly LonLat[])[] = [];
  /** Answers wait for this, so that a test can let something happen meanwhile. */
  gate: Promise<void> = Promise.resolve();

  load: CoveragePort['load'] = (input) => {
    this.session.setGround(input);
    return Promise.resolve(this.session.setSources(input));
  };

  union: CoveragePort['union'] = (layer, mask) => {
    const index = this.session.layerIndex(layer);
    const { areas } = combineBlocks(index.grid, [
      this.session.unionBlock(layer, mask, { block: 0, blocks: 1 }),
    ]);
    return Promise.resolve(Float64Array.from(index.measured, (unit) => areas[unit] ?? Number.NaN));
  };

  layerIndex: CoveragePort['layerIndex'] = (layer) => Promise.resolve(this.session.layerIndex(layer));

  whatIf: CoveragePort['whatIf'] = async (stations, questions) => {
    this.asked.push(stations.map(({ position }) => position));
    const answer = this.session.whatIf(stations, questions);
    await this.gate;
    return answer;
  };
}

/** Stores as after a fresh start with these data, everything computed, and the ports behind the verbs. */
export async function openWorld(
  dataset: Dataset,
  coverage: CoveragePort,
  checker: CheckPort = { check: () => Promise.reject(new Error('no check expected')) },
): Promise<void> {
  reset(viewStore);
  reset(ruleStore);
  reset(scenarioStore);
  reset(selectionStore);
  reset(resultsStore);
  reset(checkStore);
  reset(computationStore);
  new FakeWorld(dataset).install();
  providePorts({ ...ports(), coverage, checker });
  datasetStore.setState({ dataset, status: 'ready' });
  await recompute();
}

/** Lets everything that has been asked for arrive. */
export async function settle(): Promise<void> {
  await computeMissing();
  await new Promise((resolve) => setTimeout(resolve, 0));
}

function reset<State>(store: {
  getInitialState(): State;
  setState(state: State, replace: true): void;
}): void {
  store.setState(store.getInitialState(), true);
}
