import type { ReactNode } from 'react';

export type SortValue = string | number | boolean | null;

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** In full where the label is an abbreviation. */
  readonly title?: string;
  /** CSS grid track. */
  readonly width: string;
  readonly align?: 'start' | 'end';
  readonly value: (row: Row) => SortValue;
  readonly render: (row: Row) => ReactNode;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export interface Group {
  readonly id: string;
  readonly label: string;
  readonly aside: ReactNode;
}

export type TableItem<Row> =
  | { readonly type: 'group'; readonly group: Group; readonly count: number }
  | { readonly type: 'row'; readonly row: Row };

const collator = new Intl.Collator('vi', { numeric: true });

/** Rows in order. What is not known comes last whichever way the order runs, as it is neither much nor little. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => SortValue,
  descending: boolean,
): readonly Row[] {
  const direction = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return direction * compare(left, right);
  });
}

/** Puts rows under the heading of their group, groups in the given order; rows of no group come last. */
export function groupRows<Row>(
  rows: readonly Row[],
  groups: readonly Group[],
  groupOf: (row: Row) => string | null,
): readonly TableItem<Row>[] {
  const known = new Set(groups.map(({ id }) => id));
  const items = groups.flatMap((group): readonly TableItem<Row>[] => {
    const members = rows.filter((row) => groupOf(row) === group.id);
    if (members.length === 0) return [];
    return [{ type: 'group', group, count: members.length }, ...members.map(asItem)];
  });
  return [...items, ...rows.filter((row) => !known.has(groupOf(row) ?? '')).map(asItem)];
}

export function asItem<Row>(row: Row): TableItem<Row> {
  return { type: 'row', row };
}

function compare(left: Exclude<SortValue, null>, right: Exclude<SortValue, null>): number {
  if (typeof left === 'string' && typeof right === 'string') return collator.compare(left, right);
  return Number(left) - Number(right);
}
