import { expose } from 'comlink';
import type { FootprintBatch, UnitGeometry } from '../compute/coverage/batch.ts';
import { selectionAreas } from '../compute/coverage/selections.ts';
import { createTurfEngine } from '../compute/coverage/turf-engine.ts';
import type { ServiceSelection } from '../domain/selection.ts';

/** Covered and whole m² of one unit by the polygon engine; NaN without geometry. */
export interface TurfUnit {
  readonly id: string;
  readonly covered: number;
  readonly total: number;
}

const jobs = {
  /** Unit by unit, each told as soon as it is known: polygons take seconds where the exact engine takes none. */
  check(
    units: readonly UnitGeometry[],
    batch: FootprintBatch,
    selection: ServiceSelection,
    onUnit: (unit: TurfUnit) => void,
  ): void {
    for (const unit of units) {
      const engine = createTurfEngine([unit], batch);
      const [covered = Number.NaN] = selectionAreas(engine, selection, batch.operators);
      onUnit({ id: unit.id, covered, total: engine.unitAreas[0] ?? Number.NaN });
    }
  },
};

export type TurfJobs = typeof jobs;

expose(jobs);
