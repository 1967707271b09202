import type { FootprintBatch } from '../../compute/coverage/batch.ts';
import { isChosen } from '../../compute/coverage/serving.ts';
import type { CoverageTint, StarFootprints } from '../../map/frame.ts';
import { memoizeLast } from '../../state/memo.ts';
import { maskFor } from '../../state/select/masks.ts';
import type { Snapshot } from '../../state/snapshot.ts';

/** The tint of what the switched-on technologies and the chosen operators cover together. */
export function coverageTint(snapshot: Snapshot): CoverageTint | null {
  const { batch } = snapshot.results;
  if (batch === null || !snapshot.view.layers.coverage) return null;
  const mask = maskFor(batch, snapshot.view, 'any');
  return build(batch, mask.technologies, mask.operators, snapshot.view.minOperators);
}

const build = memoizeLast(
  (batch: FootprintBatch, technologies: number, operators: number, minOperators: number): CoverageTint => ({
    base: chosenFootprints(batch, technologies, operators),
    drafts: null,
    minOperators,
    colour: null,
    opacity: 0.5,
  }),
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
