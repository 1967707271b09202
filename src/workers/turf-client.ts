import { proxy, wrap } from 'comlink';
import type { FootprintBatch, UnitGeometry } from '../compute/coverage/batch.ts';
import type { ServiceSelection } from '../domain/selection.ts';
import type { TurfJobs, TurfUnit } from './turf.worker.ts';

export interface TurfQuestion {
  readonly units: readonly UnitGeometry[];
  readonly batch: FootprintBatch;
  readonly selection: ServiceSelection;
}

export interface TurfOptions {
  readonly onUnit: (unit: TurfUnit) => void;
  readonly signal: AbortSignal;
}

/**
 * The reference engine in a worker of its own for each check. Cancelling ends that worker: a polygon union in
 * progress has no other way to stop at once.
 */
export async function checkByTurf(
  { units, batch, selection }: TurfQuestion,
  { onUnit, signal }: TurfOptions,
): Promise<void> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./turf.worker.ts', import.meta.url), { type: 'module', name: 'turf' });
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(`Turf worker: ${event.message}`)));
  });
  try {
    const told = (unit: TurfUnit): void => {
      if (!signal.aborted) onUnit(unit);
    };
    await Promise.race([wrap<TurfJobs>(worker).check(units, batch, selection, proxy(told)), stopped]);
  } finally {
    worker.terminate();
  }
}
