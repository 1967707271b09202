import { useEffect, useState, type RefObject } from 'react';

const SPARE_ROWS = 8;
const HEADER_PX = 32;

interface VisibleRows {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  readonly onScroll: () => void;
  /** Scrolls no further than needed to see a row. */
  readonly reveal: (index: number) => void;
}

/** Which rows of one height are seen in a scrolling element, with a few to spare on both sides. */
export function useVisibleRows(
  scroll: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): VisibleRows {
  const [seen, setSeen] = useState({ top: 0, height: 400 });
  const measure = (): void => {
    const element = scroll.current;
    if (element !== null) setSeen({ top: element.scrollTop, height: element.clientHeight });
  };
  useEffect(() => {
    const element = scroll.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setSeen({ top: element.scrollTop, height: element.clientHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroll]);
  return {
    first: Math.max(0, Math.floor(seen.top / rowHeight) - SPARE_ROWS),
    end: Math.min(count, Math.ceil((seen.top + seen.height) / rowHeight) + SPARE_ROWS),
    onScroll: measure,
    reveal: (index) => revealRow(scroll.current, index, rowHeight),
  };
}

export function revealRow(element: HTMLElement | null, index: number, rowHeight: number): void {
  if (element === null) return;
  const top = index * rowHeight;
  const bottom = top + rowHeight + HEADER_PX - element.clientHeight;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (bottom > element.scrollTop) element.scrollTop = bottom;
}
