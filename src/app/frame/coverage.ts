import type { FootprintBatch } from '../../compute/coverage/batch.ts';
import { isChosen } from '../../compute/coverage/serving.ts';
import type { CoverageTint, StarFootprints } from '../../map/frame.ts';
import { memoizeLast } from '../../state/memo.ts';
import { maskFor, type MobileService } from '../../state/select/masks.ts';
import type { ScenarioState } from '../../state/scenario-store.ts';
import { scenarioService } from '../../state/select/scenario.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import type { ViewState } from '../../state/view-store.ts';

/** The part of the scenario's state that is drawn. */
export type ScenarioShown = Pick<ScenarioState, 'isOpen' | 'stations' | 'outcome'>;

/**
 * The tint of what the switched-on technologies and the chosen operators cover together; in a scenario of the
 * service that it is judged by. Hypothetical stations are drafts beside it, so that a drag uploads those and not
 * the province.
 */
export function coverageTint(snapshot: Snapshot, scenario: ScenarioShown): CoverageTint | null {
  const { batch } = snapshot.results;
  const { outcome, isOpen } = scenario;
  if (batch === null || !snapshot.view.layers.coverage) return null;
  const service = isOpen ? scenarioService(snapshot.view) : 'any';
  const mask = maskFor(batch, snapshot.view, service);
  const base = baseFootprints(batch, mask.technologies, mask.operators);
  const extra = outcome?.base === batch ? outcome.answer.batch : null;
  return build(
    base,
    extra === null ? null : draftsOf(extra, snapshot.view, service),
    snapshot.view.minOperators,
  );
}

const build = memoizeLast(
  (base: StarFootprints, drafts: StarFootprints | null, minOperators: number): CoverageTint => ({
    base,
    drafts,
    minOperators,
    colour: null,
    opacity: 0.5,
  }),
);

const baseFootprints = memoizeLast(chosenFootprints);

/** Remembered apart from the base, whose columns must not be built anew with every move. */
const draftsOf = memoizeLast(
  (extra: FootprintBatch, view: ViewState, service: MobileService): StarFootprints => {
    const { technologies, operators } = maskFor(extra, view, service);
    return chosenFootprints(extra, technologies, operators);
  },
);

function chosenFootprints(batch: FootprintBatch, technologies: number, operators: number): StarFootprints {
  const chosen = Array.from({ length: batch.count }, (_, footprint) => footprint).filter((footprint) =>
    isChosen(batch, footprint, { technologies, operators }),
  );
  const pieces = chosen.flatMap((footprint) =>
    range(batch.pieceStart[footprint] ?? 0, batch.pieceStart[footprint + 1] ?? 0),
  );
  const pieceStart = new Int32Array(chosen.length + 1);
  chosen.forEach((footprint, index) => {
    const count = (batch.pieceStart[footprint + 1] ?? 0) - (batch.pieceStart[footprint] ?? 0);
    pieceStart[index + 1] = (pieceStart[index] ?? 0) + count;
  });
  return {
    count: chosen.length,
    lon: pick(batch.lon, chosen),
    lat: pick(batch.lat, chosen),
    slot: Uint8Array.from(chosen, (footprint) => batch.operator[footprint] ?? 0),
    pieceStart,
    pieceRadius: pick(batch.pieceRadius, pieces),
    pieceFrom: pick(batch.pieceFrom, pieces),
    pieceWidth: pick(batch.pieceWidth, pieces),
  };
}

function pick(values: Float64Array, indices: readonly number[]): Float64Array {
  return Float64Array.from(indices, (index) => values[index] ?? 0);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
