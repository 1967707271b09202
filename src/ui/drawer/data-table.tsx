import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { goTo, hover } from '../../actions/selection.ts';
import { sameSelected, selectionStore, type Selected } from '../../state/selection-store.ts';
import { DataTableHeader } from './data-table-header.tsx';
import { DataTableRow } from './data-table-row.tsx';
import { asItem, groupRows, sortRows, type Column, type Group, type Sort } from './table-items.ts';
import { useRowHeight } from './use-row-height.ts';
import styles from './data-table.module.css';

interface DataTableProps<Row> {
  readonly label: string;
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
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: 34,
  });
  const isSelected = (row: Row): boolean => sameSelected(target(row), selected);
  const selectedIndex = items.findIndex((item) => item.type === 'row' && isSelected(item.row));
  useEffect(() => {
    if (selectedIndex >= 0) virtualizer.scrollToIndex(selectedIndex);
  }, [selectedIndex, virtualizer]);

  const walkTo = (index: number): void => {
    const bounded = Math.max(0, Math.min(items.length - 1, index));
    setActive(bounded);
    virtualizer.scrollToIndex(bounded);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const item = items[active];
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? rowHeight) / rowHeight) - 2);
    const next = stepOf(event.key, { active, page, last: items.length - 1 });
    if (next !== null) walkTo(next);
    else if (event.key === 'Enter' && event.target === event.currentTarget && item?.type === 'row')
      goTo(target(item.row));
    else return;
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
      onPointerLeave={() => hover(null)}
    >
      <div className={styles['inner']} role="presentation">
        <DataTableHeader columns={columns} template={template} sort={sort} onSort={setSort} />
        <div className={styles['body']} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, size }) => {
            const item = items[index];
            if (item === undefined) return null;
            return (
              <DataTableRow
                key={index}
                id={`${id}-${index}`}
                item={item}
                index={index}
                columns={columns}
                isActive={index === active}
                isSelected={item.type === 'row' && isSelected(item.row)}
                style={{ gridTemplateColumns: template, height: size, transform: `translateY(${start}px)` }}
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

interface Walk {
  readonly active: number;
  readonly page: number;
  readonly last: number;
}

/** Where a key leads, or `null` for a key that is not for walking. */
function stepOf(key: string, { active, page, last }: Walk): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + page;
    case 'PageUp':
      return active - page;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
