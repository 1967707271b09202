import { createStore } from 'zustand/vanilla';

export interface ComputationState {
  /** `ready`: every figure that the view needs is there. */
  readonly status: 'idle' | 'computing' | 'ready' | 'failed';
  /** 0…1 */
  readonly progress: number;
  /** Code of what went wrong; its sentence is in the catalogues. */
  readonly failure: string | null;
  /** Grows with every new set of inputs; a late answer for an older one is dropped. */
  readonly generation: number;
}

export const computationStore = createStore<ComputationState>()(() => ({
  status: 'idle',
  progress: 0,
  failure: null,
  generation: 0,
}));
