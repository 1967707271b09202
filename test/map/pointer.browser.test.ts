import { afterEach, describe, expect, test } from 'vitest';
import type { LonLat } from '../../src/domain/quantities.ts';
import type { MapGesture } from '../../src/map/gestures.ts';
import { site, smallFrame, village } from './frames.ts';
import { clickAt, mountMap, mouseAt, type MountedMap } from './mounted-map.ts';

const VILLAGE = [107.45, 12.15] as const;
const SITE = [107.7, 12.1] as const;
const EMPTY = [107.5, 12.05] as const;

const frame = smallFrame({
  villages: [village('v', VILLAGE)],
  sites: [
    site('s', [107.65, 12.05]),
    site('d', SITE, { draggable: true, tenants: [{ operator: 'viettel', status: 'hypothetical' }] }),
  ],
});

let map: MountedMap | null = null;
async function mount(): Promise<MountedMap> {
  map = await mountMap(frame);
  map.gestures.length = 0;
  return map;
}
afterEach(() => {
  map?.unmount();
  map = null;
});

function ofType<T extends MapGesture['type']>(shown: MountedMap, type: T): OfType<T>[] {
  return shown.gestures.filter((gesture): gesture is OfType<T> => gesture.type === type);
}

type OfType<T> = MapGesture extends infer G
  ? G extends { type: infer K }
    ? T extends K
      ? G
      : never
    : never
  : never;

function expectNear(actual: LonLat | undefined, wanted: LonLat): void {
  expect(actual?.[0]).toBeCloseTo(wanted[0], 2);
  expect(actual?.[1]).toBeCloseTo(wanted[1], 2);
}

describe('gestures', () => {
  test('a click tells the mark first and the unit below it', async () => {
    const shown = await mount();
    clickAt(shown, VILLAGE, { ctrlKey: true });
    const [click] = ofType(shown, 'click');
    expect(click?.hits).toEqual([
      { kind: 'village', id: 'v' },
      { kind: 'unit', id: 'A' },
    ]);
    expect(click?.extend).toBe(true);
    expectNear(click?.lonLat, VILLAGE);
  });

  test('a click beside all marks tells the unit, one outside nothing', async () => {
    const shown = await mount();
    clickAt(shown, EMPTY);
    clickAt(shown, [107.7, 11.96]);
    expect(ofType(shown, 'click').map((click) => click.hits)).toEqual([[{ kind: 'unit', id: 'A' }], []]);
  });

  test('Enter picks what lies under the middle of the view', async () => {
    const shown = await mount();
    shown.view.moveTo({ kind: 'point', centre: VILLAGE, zoom: 11 }, 'jump');
    await shown.idle();
    shown.canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(ofType(shown, 'click')[0]?.hits[0]).toEqual({ kind: 'village', id: 'v' });
  });

  test('hovering tells what is there and shows a hand', async () => {
    const shown = await mount();
    mouseAt(shown, 'mousemove', VILLAGE);
    await expect.poll(() => ofType(shown, 'hover').at(-1)?.hits[0]).toEqual({ kind: 'village', id: 'v' });
    expect(shown.canvas.style.cursor).toBe('pointer');
    mouseAt(shown, 'mousemove', [107.7, 11.96]);
    await expect.poll(() => ofType(shown, 'hover').at(-1)?.hits).toEqual([]);
    expect(shown.canvas.style.cursor).toBe('');
  });

  test('a right click asks for coordinates and keeps the browser menu away', async () => {
    const shown = await mount();
    mouseAt(shown, 'mousedown', EMPTY, { button: 2, buttons: 2 });
    mouseAt(shown, 'contextmenu', EMPTY, { button: 2 });
    mouseAt(shown, 'mouseup', EMPTY, { button: 2 });
    expectNear(ofType(shown, 'contextmenu')[0]?.lonLat, EMPTY);
  });

  test('a draggable station is dragged and the map stays', async () => {
    const shown = await mount();
    const before = shown.view.camera().centre;
    mouseAt(shown, 'mousedown', SITE, { buttons: 1 });
    mouseAt(shown, 'mousemove', [107.75, 12.1], { buttons: 1 });
    mouseAt(shown, 'mousemove', [107.8, 12.12], { buttons: 1 });
    mouseAt(shown, 'mouseup', [107.8, 12.12]);
    const drags = shown.gestures.filter((gesture) => gesture.type.startsWith('drag'));
    expect(drags.map((gesture) => gesture.type)).toEqual(['dragstart', 'drag', 'drag', 'dragend']);
    expectNear(ofType(shown, 'dragend')[0]?.lonLat, [107.8, 12.12]);
    expect(ofType(shown, 'dragstart')[0]?.siteId).toBe('d');
    expect(shown.view.camera().centre).toEqual(before);
  });

  test('a station of the baseline cannot be dragged', async () => {
    const shown = await mount();
    mouseAt(shown, 'mousedown', [107.65, 12.05], { buttons: 1 });
    mouseAt(shown, 'mousemove', [107.7, 12.05], { buttons: 1 });
    mouseAt(shown, 'mouseup', [107.7, 12.05]);
    expect(shown.gestures.some((gesture) => gesture.type.startsWith('drag'))).toBe(false);
  });

  test('a finger may miss a mark by half its width', async () => {
    const shown = await mount();
    const at = shown.view.screenPosition(VILLAGE);
    touch(shown, 'touchstart', { x: at.x + 14, y: at.y });
    touch(shown, 'touchend', { x: at.x + 14, y: at.y });
    const box = shown.canvas.getBoundingClientRect();
    const where = { clientX: box.left + at.x + 14, clientY: box.top + at.y, bubbles: true };
    for (const type of ['mousedown', 'mouseup', 'click'])
      shown.canvas.dispatchEvent(new MouseEvent(type, where));
    expect(ofType(shown, 'click')[0]?.hits[0]).toEqual({ kind: 'village', id: 'v' });
  });

  test('a long press asks for coordinates, a moved finger does not', async () => {
    const shown = await mount();
    const at = shown.view.screenPosition(EMPTY);
    touch(shown, 'touchstart', at);
    await expect.poll(() => ofType(shown, 'longpress').length).toBe(1);
    touch(shown, 'touchend', at);
    expectNear(ofType(shown, 'longpress')[0]?.lonLat, EMPTY);
    touch(shown, 'touchstart', at);
    touch(shown, 'touchmove', { x: at.x + 40, y: at.y });
    touch(shown, 'touchend', { x: at.x + 40, y: at.y });
    expect(ofType(shown, 'longpress')).toHaveLength(1);
  });

  test('the camera is told when it comes to rest', async () => {
    const shown = await mount();
    shown.view.moveTo({ kind: 'point', centre: [107.6, 12.1], zoom: 10.5 }, 'jump');
    const [rest] = ofType(shown, 'camera');
    expectNear(rest?.camera.centre, [107.6, 12.1]);
    expect(rest?.camera.zoom).toBeCloseTo(10.5, 6);
  });
});

function touch({ canvas }: MountedMap, type: string, { x, y }: { x: number; y: number }): void {
  const box = canvas.getBoundingClientRect();
  const finger = new Touch({ identifier: 1, target: canvas, clientX: box.left + x, clientY: box.top + y });
  const touches = type === 'touchend' ? [] : [finger];
  const options = {
    touches,
    targetTouches: touches,
    changedTouches: [finger],
    bubbles: true,
    cancelable: true,
  };
  canvas.dispatchEvent(new TouchEvent(type, options));
}
