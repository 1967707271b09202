import { afterEach, describe, expect, test, vi } from 'vitest';
import { sequentialColours, THEME_COLOURS, VILLAGE_CLASS_COLOURS } from '../../src/domain/palette.ts';
import type { MapFrame } from '../../src/map/frame.ts';
import { startMapView } from '../../src/map/start-map-view.ts';
import { site, smallFrame, village } from './frames.ts';
import { mountMap, type MountedMap } from './mounted-map.ts';

const IN_A = [107.45, 12.15] as const;
const IN_B = [107.65, 12.15] as const;
const IN_C = [107.85, 12.15] as const;
const OUTSIDE = [107.7, 11.97] as const;

let map: MountedMap | null = null;

async function mount(frame: MapFrame): Promise<MountedMap> {
  map = await mountMap(frame);
  return map;
}

afterEach(() => {
  map?.unmount();
  map = null;
  vi.restoreAllMocks();
});

const unlabelled = { ...smallFrame().layers, labels: false };

describe('frames on the map', () => {
  test('units have their class colour, no data is hatched, and the ground is around', async () => {
    const shown = await mount(smallFrame({ layers: unlabelled }));
    const ramp = sequentialColours('light', 5);
    expect(shown.coloursAt(IN_A, IN_B, OUTSIDE)).toEqual([ramp[0], ramp[4], THEME_COLOURS.light.ground]);
    const hatch = shown.coloursAround(IN_C, 8);
    expect(hatch.has(THEME_COLOURS.light.noData)).toBe(true);
    expect(hatch.size).toBeGreaterThan(2);
  });

  test('a new fill recolours without the units being replaced', async () => {
    const frame = smallFrame({ layers: unlabelled });
    const shown = await mount(frame);
    const colours = ['#112233', '#445566'];
    await shown.show({ ...frame, fill: { classes: { A: 1, C: 0 }, colours, opacity: 1 } });
    expect(shown.coloursAt(IN_A, IN_B, IN_C)).toEqual(['#445566', THEME_COLOURS.light.plainUnit, '#112233']);
  });

  test('other units take the place of the old ones, with their own colours', async () => {
    const frame = smallFrame({ layers: unlabelled });
    const shown = await mount(frame);
    const [a, b] = frame.units;
    if (a === undefined || b === undefined) throw new Error('the frame has units');
    await shown.show({
      ...frame,
      units: [b, a],
      fill: { classes: { A: 0 }, colours: ['#010203'], opacity: 1 },
    });
    expect(shown.coloursAt(IN_A, IN_B)).toEqual(['#010203', THEME_COLOURS.light.plainUnit]);
  });

  test('a theme repaints and keeps the data', async () => {
    const frame = smallFrame({
      layers: unlabelled,
      fill: { classes: { A: 0 }, colours: ['#010203'], opacity: 1 },
    });
    const shown = await mount(frame);
    await shown.show({ ...frame, theme: 'dark' });
    const { ground, plainUnit } = THEME_COLOURS.dark;
    expect(shown.coloursAt(IN_A, IN_B, OUTSIDE)).toEqual(['#010203', plainUnit, ground]);
  });

  test('the selected unit is outlined with the accent', async () => {
    const frame = smallFrame({ layers: unlabelled, fill: null });
    const shown = await mount(frame);
    const edge = [107.8, 12.1] as const;
    expect(shown.coloursAround(edge, 3).has(THEME_COLOURS.light.accent)).toBe(false);
    await shown.show({ ...frame, selection: { kind: 'unit', id: 'C' } });
    expect(shown.coloursAround(edge, 3).has(THEME_COLOURS.light.accent)).toBe(true);
  });

  test('marks are drawn in their colours, masts from closer by, and vanish with their layer', async () => {
    const frame = smallFrame({
      fill: null,
      layers: unlabelled,
      villages: [village('v', IN_A, { class: 'white', size: 3 })],
      sites: [site('s', IN_B, { tenants: [{ operator: 'vinaphone', status: 'active' }] })],
    });
    const shown = await mount(frame);
    expect(shown.coloursAt(IN_B)).toEqual([THEME_COLOURS.light.plainUnit]);
    shown.view.moveTo({ kind: 'point', centre: [107.55, 12.15], zoom: 10.4 }, 'jump');
    await shown.idle();
    expect(shown.coloursAround(IN_A, 8).has(VILLAGE_CLASS_COLOURS.white)).toBe(true);
    expect(shown.coloursAt(IN_B)).toEqual(['#0072b2']);
    await shown.show({ ...frame, layers: { ...unlabelled, villages: false, sites: false } });
    const { plainUnit } = THEME_COLOURS.light;
    expect([...shown.coloursAround(IN_A, 8), ...shown.coloursAt(IN_B)]).toEqual([plainUnit, plainUnit]);
  });

  test('names are drawn', async () => {
    const frame = smallFrame({ fill: null });
    const shown = await mount(frame);
    shown.view.moveTo({ kind: 'point', centre: [107.5, 12.1], zoom: 12 }, 'jump');
    await shown.show({ ...frame, layers: { ...frame.layers, boundaries: false } });
    expect(shown.coloursAround([107.5, 12.1], 24).size).toBeGreaterThan(8);
  });
});

describe('the map as a thing in the page', () => {
  test('has a name, its attribution as plain text, and a metric scale', async () => {
    const frame = smallFrame();
    const shown = await mount({
      ...frame,
      words: { ...frame.words, attribution: '<b>Ranh giới</b> & nguồn' },
    });
    expect(shown.canvas.getAttribute('aria-label')).toBe('Bản đồ');
    expect(shown.canvas.tabIndex).toBe(0);
    expect(shown.container.textContent).toContain('<b>Ranh giới</b> & nguồn');
    expect(shown.container.textContent).toMatch(/\d+\skm/);
    await shown.show({ ...frame, words: { ...frame.words, title: 'Map', attribution: 'Boundaries' } });
    expect(shown.canvas.getAttribute('aria-label')).toBe('Map');
    expect(shown.container.textContent).not.toContain('nguồn');
  });

  test('stops at its bounds', async () => {
    const shown = await mount(smallFrame());
    shown.view.moveTo({ kind: 'point', centre: [112, 16], zoom: 9 }, 'jump');
    const [, , east, north] = shown.view.camera().box;
    expect(east).toBeLessThan(108.61);
    expect(north).toBeLessThan(12.81);
  });

  test('gives a copy of its picture at full resolution', async () => {
    const shown = await mount(smallFrame());
    const picture = shown.view.toCanvas();
    expect(picture).not.toBe(shown.canvas);
    expect([picture.width, picture.height]).toEqual([shown.canvas.width, shown.canvas.height]);
  });

  test('a style can lie under the data and be taken away again', async () => {
    const style = {
      version: 8,
      sources: {},
      layers: [{ id: 'bg', type: 'background', paint: { 'background-color': '#aabbcc' } }],
    };
    const url = URL.createObjectURL(new Blob([JSON.stringify(style)]));
    const frame = smallFrame({
      layers: unlabelled,
      fill: { classes: { A: 0 }, colours: ['#010203'], opacity: 1 },
    });
    const shown = await mount({ ...frame, basemap: { kind: 'style', url } });
    expect(shown.coloursAt(OUTSIDE, IN_B)).toEqual(['#aabbcc', '#aabbcc']);
    await shown.show(frame);
    expect(shown.coloursAt(OUTSIDE, IN_A)).toEqual([THEME_COLOURS.light.ground, '#010203']);
    expect(shown.problems).toEqual([]);
  });

  test('a basemap that cannot be read is reported, and the map goes on', async () => {
    const shown = await mount(
      smallFrame({ layers: unlabelled, basemap: { kind: 'style', url: 'blob:gone' } }),
    );
    expect(shown.problems).toMatchObject([{ kind: 'basemap-failed' }]);
    expect(shown.coloursAt(OUTSIDE)).toEqual([THEME_COLOURS.light.ground]);
  });

  test('tiles that cannot be fetched are reported once', async () => {
    const style = {
      version: 8,
      sources: { tiles: { type: 'raster', tiles: ['data:image/png;base64,{z}{x}{y}'], tileSize: 256 } },
      layers: [{ id: 'tiles', type: 'raster', source: 'tiles' }],
    };
    const url = URL.createObjectURL(new Blob([JSON.stringify(style)]));
    const frame = smallFrame();
    const shown = await mount(frame);
    await shown.show({ ...frame, basemap: { kind: 'style', url } });
    await vi.waitFor(() => expect(shown.problems).toHaveLength(1));
    await shown.show(frame);
    expect(shown.problems.map(({ kind }) => kind)).toEqual(['basemap-failed']);
  });

  test('is itself again after the graphics context was lost', async () => {
    const shown = await mount(smallFrame({ layers: unlabelled }));
    const before = shown.coloursAt(IN_A, IN_B, OUTSIDE);
    const loss = shown.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    loss?.loseContext();
    await expect.poll(() => shown.problems.map((problem) => problem.kind)).toEqual(['context-lost']);
    expect(shown.container.dataset['idle']).toBeUndefined();
    loss?.restoreContext();
    await shown.idle();
    expect(shown.coloursAt(IN_A, IN_B, OUTSIDE)).toEqual(before);
  });

  test('leaves nothing behind', async () => {
    const shown = await mount(smallFrame());
    shown.view.destroy();
    expect(shown.container.childElementCount).toBe(0);
    expect(shown.container.dataset['idle']).toBeUndefined();
    expect(shown.canvas.getContext('webgl2')?.isContextLost()).toBe(true);
    const before = shown.gestures.length;
    shown.canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(shown.gestures).toHaveLength(before);
    shown.container.remove();
    map = null;
  });

  test('without WebGL says so as a value', () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const container = document.createElement('div');
    document.body.append(container);
    const start = { kind: 'point', centre: [107.7, 12.1] } as const;
    const result = startMapView(container, {
      frame: smallFrame(),
      start,
      onGesture: () => {},
      onProblem: () => {},
    });
    expect(result).toMatchObject({ ok: false, reason: 'webgl-unavailable' });
    container.remove();
  });
});

describe('panels over the map', () => {
  const BOX = [107.35, 11.95, 108.05, 12.25] as const;
  const corners = (shown: MountedMap): readonly [number, number] => [
    shown.view.screenPosition([BOX[0], BOX[3]]).x,
    shown.view.screenPosition([BOX[2], BOX[1]]).x,
  ];

  test('what was fitted moves out from under them', async () => {
    const frame = smallFrame({ maxBounds: null });
    const shown = await mount(frame);
    await shown.show({ ...frame, padding: { top: 0, right: 50, bottom: 0, left: 250 } });
    const [west, east] = corners(shown);
    expect(west).toBeGreaterThanOrEqual(249);
    expect(east).toBeLessThanOrEqual(551);
  });

  test('but not once the user has moved the map', async () => {
    const frame = smallFrame();
    const shown = await mount(frame);
    shown.view.zoomBy(1);
    await vi.waitFor(() => expect(shown.gestures.some(({ type }) => type === 'camera')).toBe(true));
    await shown.idle();
    const before = corners(shown);
    await shown.show({ ...frame, padding: { top: 0, right: 50, bottom: 0, left: 250 } });
    expect(corners(shown)).toEqual(before);
  });

  test('a point comes to the middle of the free part', async () => {
    const shown = await mount(smallFrame({ padding: { top: 0, right: 0, bottom: 0, left: 200 } }));
    shown.view.moveTo({ kind: 'point', centre: IN_A, zoom: 11 });
    await vi.waitFor(() => expect(shown.view.camera().zoom).toBeCloseTo(11, 3), { timeout: 10_000 });
    await shown.idle();
    expect(shown.view.screenPosition(IN_A).x).toBeCloseTo(400, 0);
  });
});
