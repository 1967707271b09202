import { wrap, type Remote } from 'comlink';
import type { FootprintMask } from '../compute/coverage/batch.ts';
import { combineBlocks } from '../compute/coverage/kernel/engine.ts';
import type { Station } from '../domain/station.ts';
import type {
  AreaLayer,
  AreaQuestion,
  WhatIfAnswer,
  CoverageGround,
  CoverageInput,
  CoverageLoaded,
  CoverageSession,
  LayerIndex,
} from '../compute/coverage/session.ts';

type Worked = Remote<CoverageSession>;

/**
 * Coverage computed by several workers at once. Each question is cut into as many blocks of the grid as there
 * are workers; the blocks add up to the bit-identical result of one worker.
 */
export class CoveragePool {
  readonly #workers: readonly Worked[];
  #ground: CoverageGround | null = null;
  #layers = new Map<AreaLayer, LayerIndex>();

  constructor(workers: readonly Worked[]) {
    this.#workers = workers;
  }

  /** Sends boundaries and villages only when they changed, by identity. */
  async load(input: CoverageInput): Promise<CoverageLoaded> {
    const { communes, villages, stations, radio, filter } = input;
    const ground = this.#ground;
    const isSame =
      ground?.villages === villages &&
      ground.communes['2023'] === communes['2023'] &&
      ground.communes['2025'] === communes['2025'];
    if (!isSame) {
      this.#ground = { communes, villages };
      this.#layers = new Map();
      await Promise.all(this.#workers.map((worker) => worker.setGround({ communes, villages })));
    }
    const [first, ...others] = this.#workers;
    if (first === undefined) throw new Error('A coverage pool needs at least one worker');
    const loaded = await first.setSources({ stations, radio, filter });
    await Promise.all(others.map((worker) => worker.adopt(loaded.batch)));
    return loaded;
  }

  /**
   * Covered m² of each unit, in the order of the layer's `unitIds`; NaN without geometry.
   *
   * @throws Error when a cell's area left its bounds: the figure would be wrong, so none is given
   */
  async union(layer: AreaLayer, mask: FootprintMask): Promise<Float64Array> {
    const blocks = this.#workers.length;
    const [index, ...parts] = await Promise.all([
      this.layerIndex(layer),
      ...this.#workers.map((worker, block) => worker.unionBlock(layer, mask, { block, blocks })),
    ]);
    const { areas, violations } = combineBlocks(index.grid, parts);
    if (violations.length > 0) {
      throw new Error(`${violations.length} cells left their bounds, first in cell ${violations[0]?.cell}`);
    }
    return Float64Array.from(index.measured, (at) => areas[at] ?? Number.NaN);
  }

  /** Answered by the worker that built the footprints. */
  async whatIf(stations: readonly Station[], questions: readonly AreaQuestion[]): Promise<WhatIfAnswer> {
    const [first] = this.#workers;
    if (first === undefined) throw new Error('A coverage pool needs at least one worker');
    return first.whatIf(stations, questions);
  }

  async layerIndex(layer: AreaLayer): Promise<LayerIndex> {
    const known = this.#layers.get(layer);
    if (known) return known;
    const index = await this.#workers[0]?.layerIndex(layer);
    if (index === undefined) throw new Error('A coverage pool needs at least one worker');
    this.#layers.set(layer, index);
    return index;
  }
}

/** One worker per core, at most four: more would only share the same memory bandwidth. */
export function startCoveragePool(): CoveragePool {
  const count = Math.max(1, Math.min(4, navigator.hardwareConcurrency));
  const workers = Array.from({ length: count }, () =>
    wrap<CoverageSession>(
      new Worker(new URL('./coverage.worker.ts', import.meta.url), { type: 'module', name: 'coverage' }),
    ),
  );
  return new CoveragePool(workers);
}
