import { expect } from 'vitest';
import type { LonLat } from '../../src/domain/quantities.ts';
import type { MapFrame } from '../../src/map/frame.ts';
import type { MapGesture } from '../../src/map/gestures.ts';
import type { CameraTarget } from '../../src/map/aim.ts';
import type { MapProblem, MapView } from '../../src/map/map-view.ts';
import { startMapView } from '../../src/map/start-map-view.ts';

/** A map in the page, with what tests need to look at it from outside. */
export interface MountedMap {
  readonly view: MapView;
  readonly container: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly gestures: MapGesture[];
  readonly problems: MapProblem[];
  /** Resolves when all that was shown is drawn. */
  idle(): Promise<void>;
  show(frame: MapFrame): Promise<void>;
  /** Colours drawn at these places, as `#rrggbb`, all from one picture. */
  coloursAt(...places: readonly LonLat[]): readonly string[];
  /** Colours of the square of `2 · reach + 1` pixels around a place. */
  coloursAround(place: LonLat, reach: number): ReadonlySet<string>;
  unmount(): void;
}

const START: CameraTarget = { kind: 'box', box: [107.35, 11.95, 108.05, 12.25] };

export async function mountMap(frame: MapFrame, start: CameraTarget = START): Promise<MountedMap> {
  const container = document.createElement('div');
  Object.assign(container.style, { position: 'fixed', inset: '0', width: '600px', height: '400px' });
  document.body.append(container);
  const gestures: MapGesture[] = [];
  const problems: MapProblem[] = [];
  const started = startMapView(container, {
    frame,
    start,
    onGesture: (gesture) => gestures.push(gesture),
    onProblem: (problem) => problems.push(problem),
  });
  if (!started.ok) throw new Error(started.detail);
  const { view } = started;
  const canvas = container.querySelector('canvas');
  if (canvas === null) throw new Error('the map has no canvas');
  const idle = async (): Promise<void> => {
    await expect.poll(() => container.dataset['idle'], { timeout: 20_000 }).toBe('true');
  };
  const coloursAround = (place: LonLat, reach: number): ReadonlySet<string> =>
    new Set(readSquare(view, container, [place], reach));
  await idle();
  return {
    view,
    container,
    canvas,
    gestures,
    problems,
    idle,
    show: (next) => {
      view.show(next);
      return idle();
    },
    coloursAt: (...places) => readSquare(view, container, places, 0),
    coloursAround,
    unmount: () => {
      view.destroy();
      container.remove();
    },
  };
}

function readSquare(
  view: MapView,
  container: HTMLElement,
  places: readonly LonLat[],
  reach: number,
): readonly string[] {
  const picture = view.toCanvas();
  const context = picture.getContext('2d');
  if (context === null) throw new Error('no 2D canvas');
  const ratio = picture.width / container.clientWidth;
  const side = 2 * reach + 1;
  return places.flatMap((place) => {
    const { x, y } = view.screenPosition(place);
    const { data } = context.getImageData(
      Math.round(x * ratio) - reach,
      Math.round(y * ratio) - reach,
      side,
      side,
    );
    return Array.from({ length: side * side }, (_, index) => hex(data.subarray(index * 4, index * 4 + 3)));
  });
}

function hex(channels: Uint8ClampedArray): string {
  return `#${[...channels].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Sends a mouse event to the map's canvas at a place. */
export function mouseAt(
  { view, canvas }: MountedMap,
  type: string,
  place: LonLat,
  more: MouseEventInit = {},
): void {
  const { x, y } = view.screenPosition(place);
  const box = canvas.getBoundingClientRect();
  const where = { clientX: box.left + x, clientY: box.top + y };
  canvas.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, ...where, ...more }));
}

export function clickAt(map: MountedMap, place: LonLat, more: MouseEventInit = {}): void {
  for (const type of ['mousedown', 'mouseup', 'click']) mouseAt(map, type, place, more);
}
