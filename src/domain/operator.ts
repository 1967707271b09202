/** Known operators have short ids; any other is kept as `other:<name as written>` and never dropped. */
export type OperatorId =
  | 'viettel'
  | 'vinaphone'
  | 'mobifone'
  | 'vietnamobile'
  | 'gmobile'
  | `other:${string}`;

export interface Operator {
  readonly id: OperatorId;
  readonly name: string;
  /** Mobile network codes under MCC 452 (ITU-T E.212 national numbering). */
  readonly mncs: readonly number[];
}

export const OPERATORS: readonly Operator[] = [
  { id: 'viettel', name: 'Viettel', mncs: [4, 6, 8] },
  { id: 'vinaphone', name: 'VinaPhone', mncs: [2] },
  { id: 'mobifone', name: 'MobiFone', mncs: [1] },
  { id: 'vietnamobile', name: 'Vietnamobile', mncs: [5] },
  { id: 'gmobile', name: 'Gmobile', mncs: [7] },
];

export function operatorName(id: OperatorId): string {
  const known = OPERATORS.find((operator) => operator.id === id);
  return known?.name ?? id.replace(/^other:/, '');
}
