import { useStore } from 'zustand';
import type { OperatorId } from '../../domain/operator.ts';
import { operatorsInData } from '../../actions/view.ts';
import { datasetStore } from '../../state/dataset-store.ts';

/** Operators that have a station in the data now shown, known ones first. */
export function useOperators(): readonly OperatorId[] {
  useStore(datasetStore, (state) => state.dataset.stations);
  return operatorsInData();
}
