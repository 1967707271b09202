import type { CSSProperties, JSX } from 'react';
import { useText } from '../hooks/use-text.ts';
import { cx } from '../kit/cx.ts';
import type { Column, TableItem } from './table-items.ts';
import styles from './data-table.module.css';

interface DataTableRowProps<Row> {
  readonly id: string;
  readonly item: TableItem<Row>;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly style: CSSProperties;
  readonly onOpen: (row: Row) => void;
  readonly onHover: (row: Row) => void;
}

export function DataTableRow<Row>(props: DataTableRowProps<Row>): JSX.Element {
  const { id, item, index, columns, isActive, isSelected, style, onOpen, onHover } = props;
  const { number } = useText();
  if (item.type === 'group') {
    return (
      <div id={id} className={cx(styles['group'], isActive && styles['active'])} role="row" style={style}>
        <div role="gridcell" aria-colspan={columns.length} className={styles['groupLabel']}>
          <span>{item.group.label}</span>
          <span className={styles['groupAside']}>
            {number(item.count)} {item.group.aside}
          </span>
        </div>
      </div>
    );
  }
  const { row } = item;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={cx(styles['row'], isActive && styles['active'])}
      style={style}
      tabIndex={-1}
      onClick={() => onOpen(row)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onOpen(row);
      }}
      onPointerEnter={() => onHover(row)}
    >
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={cx(styles['cell'], column.align === 'end' && styles['end'])}
        >
          {column.render(row)}
        </div>
      ))}
    </div>
  );
}
