import { useEffect, useId, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { goTo, hover } from '../../actions/selection.ts';
import { sameSelected, selectionStore, type Selected } from '../../state/selection-store.ts';
import { DataTableHeader } from './data-table-header.tsx';
import { DataTableRow } from './data-table-row.tsx';
import { asItem, groupRows, sortRows, type Column, type Group, type Sort } from './table-items.ts';
import { useRowHeight } from './use-row-height.ts';
import { revealRow, useVisibleRows } from './use-visible-rows.ts';
import { stepOf } from './walk.ts';
import styles from './data-table.module.css';

interface DataTableProps<Row> {
  readonly label: string;
  /** Said when no row is left. */
  readonly emptyWords: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly target: (row: Row) => Selected;
  readonly initialSort: Sort;
  readonly grouping?: {
    readonly groups: readonly Group[];
    readonly groupOf: (row: Row) => string | null;
  } | null;
}

/** A table of any length that draws only what is seen. Arrows walk through it, Enter opens, headings sort. */
export function DataTable<Row>(props: DataTableProps<Row>): JSX.Element {
  const { columns, target } = props;
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState(props.initialSort);
  const [active, setActive] = useState(0);
  const selected = useStore(selectionStore, (state) => state.selected);
  const items = arrange(props, sort);
  const rowHeight = useRowHeight();
  const visible = useVisibleRows(scroll, items.length, rowHeight);
  const isSelected = (row: Row): boolean => sameSelected(target(row), selected);
  const selectedIndex = items.findIndex((item) => item.type === 'row' && isSelected(item.row));
  useEffect(() => {
    if (selectedIndex >= 0) revealRow(scroll.current, selectedIndex, rowHeight);
  }, [selectedIndex, rowHeight]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const item = items[active];
    const next = stepOf(event.key, { active, page: 8, last: items.length - 1 });
    if (next !== null) {
      setActive(next);
      visible.reveal(next);
    } else if (event.key === 'Enter' && event.target === event.currentTarget && item?.type === 'row') {
      goTo(target(item.row));
    } else return;
    event.preventDefault();
  };
  const template = columns.map((column) => column.width).join(' ');

  return (
    <div
      ref={scroll}
      className={styles['scroll']}
      role="grid"
      aria-label={props.label}
      aria-rowcount={items.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={items.length > 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={visible.onScroll}
      onPointerLeave={() => hover(null)}
    >
      <div className={styles['inner']} role="presentation">
        <DataTableHeader columns={columns} template={template} sort={sort} onSort={setSort} />
        {items.length === 0 ? <p className={styles['none']}>{props.emptyWords}</p> : null}
        <div className={styles['body']} role="presentation" style={{ height: items.length * rowHeight }}>
          {items.slice(visible.first, visible.end).map((item, offset) => {
            const index = visible.first + offset;
            return (
              <DataTableRow
                key={index}
                id={`${id}-${index}`}
                item={item}
                index={index}
                columns={columns}
                isActive={index === active}
                isSelected={item.type === 'row' && isSelected(item.row)}
                style={{
                  gridTemplateColumns: template,
                  height: rowHeight,
                  transform: `translateY(${index * rowHeight}px)`,
                }}
                onOpen={(row) => {
                  setActive(index);
                  goTo(target(row));
                }}
                onHover={(row) => hover(target(row))}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function arrange<Row>({ rows, columns, grouping }: DataTableProps<Row>, sort: Sort) {
  const column = columns.find(({ id }) => id === sort.column) ?? columns[0];
  const sorted = column === undefined ? rows : sortRows(rows, column.value, sort.descending);
  return grouping ? groupRows(sorted, grouping.groups, grouping.groupOf) : sorted.map(asItem);
}
