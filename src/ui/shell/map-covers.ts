import { setMapPadding } from '../../actions/shell.ts';
import { freePadding, type Rectangle } from './free-rectangle.ts';

/**
 * Watches the map and what lies on it, and tells the state which part of the map is free. Attach `mapRef` to the
 * map's panel and `coverRef` to whatever may cover it; both also hear of sizes that change later.
 */
export function mapRef(element: HTMLElement | null): () => void {
  return watch(element, 'map');
}

export function coverRef(element: HTMLElement | null): () => void {
  return watch(element, 'cover');
}

/** Width : height of the province as it is drawn. */
const PROVINCE_ASPECT = 0.86;
const MARGIN_PX = 12;
/** Scale bar and attribution stand in one line above whatever covers the bottom. */
const SCALE_BAR_PX = 32;

const watched = new Map<HTMLElement, 'map' | 'cover'>();
const observer = new ResizeObserver(() => requestMeasure());
let requested = 0;

function watch(element: HTMLElement | null, role: 'map' | 'cover'): () => void {
  if (element === null) return () => undefined;
  watched.set(element, role);
  observer.observe(element);
  requestMeasure();
  return () => {
    watched.delete(element);
    observer.unobserve(element);
    requestMeasure();
  };
}

function requestMeasure(): void {
  cancelAnimationFrame(requested);
  requested = requestAnimationFrame(measure);
}

function measure(): void {
  const elements = [...watched];
  const map = elements.find(([, role]) => role === 'map')?.[0];
  if (map === undefined) return;
  const covers = elements.filter(([, role]) => role === 'cover').map(([element]) => boxOf(element));
  const free = freePadding(boxOf(map), covers, PROVINCE_ASPECT);
  // A sheet drawn up over everything passes by; the view behind it stays.
  if (free === null) return;
  setMapPadding({
    top: free.top + MARGIN_PX,
    right: free.right + MARGIN_PX,
    bottom: free.bottom + SCALE_BAR_PX,
    left: free.left + MARGIN_PX,
  });
}

function boxOf(element: HTMLElement): Rectangle {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}
