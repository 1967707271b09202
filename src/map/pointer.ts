import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { LonLat } from '../domain/quantities.ts';
import type { MapTarget } from './frame.ts';
import type { DragGesture, MapGesture, PointGesture, ScreenPoint } from './gestures.ts';
import { hitsAt, MOUSE_TOLERANCE, TOUCH_TOLERANCE } from './hits.ts';

const LONG_PRESS_MS = 550;
const LONG_PRESS_SLACK = 10;

export interface PointerOptions {
  readonly map: MapLibreMap;
  readonly emit: (gesture: MapGesture) => void;
  /** Where a site that may be dragged stands, `null` for one that may not. */
  readonly dragOrigin: (siteId: string) => LonLat | null;
}

/** Turns mouse, touch and keyboard on the map's canvas into gestures. `detach` removes every listener. */
export class Pointer {
  readonly #options: PointerOptions;
  readonly #abort = new AbortController();
  readonly #subscriptions: { unsubscribe(): void }[] = [];
  #hoverFrame = 0;
  #pressTimer: ReturnType<typeof setTimeout> | undefined;
  #pressedAt: ScreenPoint | null = null;
  #touchUntil = 0;
  #drag: { readonly siteId: string; readonly grip: ScreenPoint } | null = null;

  constructor(options: PointerOptions) {
    this.#options = options;
    const { map } = options;
    this.#subscriptions.push(
      map.on('click', (event) => this.#point('click', event)),
      map.on('contextmenu', (event) => this.#onContextMenu(event)),
      map.on('mousemove', (event) => this.#onMouseMove(event)),
      map.on('mouseout', () => this.#onLeave()),
      map.on('mousedown', (event) => this.#onPress(event, MOUSE_TOLERANCE)),
      map.on('mouseup', (event) => this.#onRelease(event)),
      map.on('touchstart', (event) => this.#onTouchStart(event)),
      map.on('touchmove', (event) => this.#onTouchMove(event)),
      map.on('touchend', (event) => this.#onRelease(event)),
      map.on('touchcancel', () => this.#cancelPress()),
    );
    const { signal } = this.#abort;
    map.getCanvas().addEventListener('keydown', (event) => this.#onKey(event), { signal });
  }

  detach(): void {
    cancelAnimationFrame(this.#hoverFrame);
    this.#cancelPress();
    this.#abort.abort();
    for (const subscription of this.#subscriptions) subscription.unsubscribe();
  }

  #point(type: PointGesture['type'], event: MapMouseEvent | MapTouchEvent): void {
    const { originalEvent } = event;
    const extend = originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey;
    this.#emitPoint(type, event.point, extend);
  }

  #emitPoint(type: PointGesture['type'], screen: ScreenPoint, extend: boolean): void {
    const { map, emit } = this.#options;
    const tolerance = performance.now() < this.#touchUntil ? TOUCH_TOLERANCE : MOUSE_TOLERANCE;
    const hits = hitsAt(map, screen, tolerance);
    if (type === 'hover') map.getCanvas().style.cursor = cursorFor(hits);
    emit({
      type,
      lonLat: this.#lonLatAt(screen),
      screen: { x: screen.x, y: screen.y },
      hits,
      extend,
    });
  }

  #lonLatAt({ x, y }: ScreenPoint): LonLat {
    const { lng, lat } = this.#options.map.unproject([x, y]);
    return [lng, lat];
  }

  #onContextMenu(event: MapMouseEvent): void {
    event.preventDefault();
    // Touch browsers send this for a long press, which the timer already reported.
    if (performance.now() >= this.#touchUntil) this.#point('contextmenu', event);
  }

  #onMouseMove(event: MapMouseEvent): void {
    if (this.#drag !== null) return this.#onDrag('drag', event.point);
    if (performance.now() < this.#touchUntil) return;
    cancelAnimationFrame(this.#hoverFrame);
    this.#hoverFrame = requestAnimationFrame(() => this.#point('hover', event));
  }

  #onLeave(): void {
    cancelAnimationFrame(this.#hoverFrame);
    this.#options.emit({ type: 'leave' });
  }

  #onTouchStart(event: MapTouchEvent): void {
    this.#touchUntil = performance.now() + 1200;
    this.#cancelPress();
    if (event.points.length !== 1) return;
    this.#onPress(event, TOUCH_TOLERANCE);
    if (this.#drag !== null) return;
    const at = event.point;
    this.#pressedAt = { x: at.x, y: at.y };
    this.#pressTimer = setTimeout(() => {
      this.#touchUntil = performance.now() + 1200;
      this.#cancelPress();
      this.#emitPoint('longpress', at, false);
    }, LONG_PRESS_MS);
  }

  #onTouchMove(event: MapTouchEvent): void {
    if (this.#drag !== null) return this.#onDrag('drag', event.point);
    const from = this.#pressedAt;
    if (from === null) return;
    if (Math.hypot(event.point.x - from.x, event.point.y - from.y) > LONG_PRESS_SLACK) this.#cancelPress();
  }

  #cancelPress(): void {
    clearTimeout(this.#pressTimer);
    this.#pressedAt = null;
  }

  #onPress(event: MapMouseEvent | MapTouchEvent, tolerance: number): void {
    const { map, dragOrigin } = this.#options;
    for (const hit of hitsAt(map, event.point, tolerance)) {
      const origin = hit.kind === 'site' ? dragOrigin(hit.id) : null;
      if (origin === null) continue;
      event.preventDefault();
      const at = map.project([origin[0], origin[1]]);
      this.#drag = { siteId: hit.id, grip: { x: at.x - event.point.x, y: at.y - event.point.y } };
      return this.#onDrag('dragstart', event.point);
    }
  }

  #onRelease(event: MapMouseEvent | MapTouchEvent): void {
    this.#cancelPress();
    if (this.#drag === null) return;
    this.#onDrag('dragend', event.point);
    this.#drag = null;
  }

  #onDrag(type: DragGesture['type'], at: ScreenPoint): void {
    if (this.#drag === null) return;
    const { siteId, grip } = this.#drag;
    this.#options.emit({ type, siteId, lonLat: this.#lonLatAt({ x: at.x + grip.x, y: at.y + grip.y }) });
  }

  /** MapLibre moves and zooms with arrows, + and −; Enter picks what lies under the middle of the view. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const { clientWidth, clientHeight } = this.#options.map.getCanvas();
    this.#emitPoint('click', { x: clientWidth / 2, y: clientHeight / 2 }, event.shiftKey);
  }
}

function cursorFor(hits: readonly MapTarget[]): string {
  return hits.length > 0 ? 'pointer' : '';
}
