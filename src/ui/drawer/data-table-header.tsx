import type { JSX } from 'react';
import { cx } from '../kit/cx.ts';
import { Icon } from '../kit/icon.tsx';
import type { Column, Sort } from './table-items.ts';
import styles from './data-table.module.css';

interface DataTableHeaderProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

export function DataTableHeader<Row>(props: DataTableHeaderProps<Row>): JSX.Element {
  const { columns, template, sort, onSort } = props;
  return (
    <div className={styles['header']} role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
      {columns.map((column) => {
        const isSorted = column.id === sort.column;
        const direction = sort.descending ? 'descending' : 'ascending';
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={isSorted ? direction : 'none'}
            className={cx(styles['cell'], column.align === 'end' && styles['end'])}
          >
            <button
              type="button"
              className={cx(styles['sort'], isSorted && styles['sorted'])}
              title={column.title ?? column.label}
              aria-label={column.title ?? column.label}
              onClick={() =>
                onSort({
                  column: column.id,
                  descending: isSorted ? !sort.descending : column.align === 'end',
                })
              }
            >
              {column.label}
              {isSorted ? <Icon name={sort.descending ? 'chevron-down' : 'chevron-up'} size={12} /> : null}
            </button>
          </div>
        );
      })}
    </div>
  );
}
