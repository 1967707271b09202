import { afterEach, describe, expect, test } from 'vitest';
import { THEME_COLOURS } from '../../src/domain/palette.ts';
import type { LonLat } from '../../src/domain/quantities.ts';
import type { CoverageTint, MapFrame, StarFootprints } from '../../src/map/frame.ts';
import { discs, smallFrame } from './frames.ts';
import { mountMap, type MountedMap } from './mounted-map.ts';

/** Kilometres east of the middle of the view; a degree of longitude is 108.9 km there. */
function east(kilometres: number): LonLat {
  return [107.7 + kilometres / 108.9, 12.1];
}

const PLAIN = THEME_COLOURS.light.plainUnit;
const TINT = '#205080';

function frameWith(base: StarFootprints, changes: Partial<CoverageTint> = {}): MapFrame {
  const frame = smallFrame({ fill: null });
  return {
    ...frame,
    layers: { ...frame.layers, labels: false, boundaries: false },
    coverage: { base, drafts: null, minOperators: 1, colour: TINT, opacity: 0.5, ...changes },
  };
}

/** Half the tint over the plain ground, within the rounding of one step. */
function isTint(colour: string): boolean {
  const channels = [1, 3, 5].map((at) => {
    const mixed =
      (Number.parseInt(TINT.slice(at, at + 2), 16) + Number.parseInt(PLAIN.slice(at, at + 2), 16)) / 2;
    return Math.abs(Number.parseInt(colour.slice(at, at + 2), 16) - mixed) <= 1;
  });
  return channels.every(Boolean);
}

let map: MountedMap | null = null;
afterEach(() => {
  map?.unmount();
  map = null;
});

async function mount(frame: MapFrame): Promise<MountedMap> {
  map = await mountMap(frame);
  map.view.moveTo({ kind: 'point', centre: east(0), zoom: 11 }, 'jump');
  await map.idle();
  return map;
}

describe('coverage on the map', () => {
  test('is tinted inside, plain outside, and no darker where discs overlap', async () => {
    const shown = await mount(
      frameWith(
        discs([
          { at: east(-2), radius: 4000 },
          { at: east(2), radius: 4000 },
        ]),
      ),
    );
    const [left = '', both = '', right = '', beyond] = shown.coloursAt(east(-4), east(0), east(4), east(7));
    expect([left, both, right].map(isTint)).toEqual([true, true, true]);
    expect([both, right]).toEqual([left, left]);
    expect(beyond).toBe(PLAIN);
  });

  test('ends at the radius, with a stronger edge', async () => {
    const shown = await mount(frameWith(discs([{ at: east(0), radius: 4000 }])));
    const [inside = '', outside] = shown.coloursAt(east(3.8), east(4.2));
    expect(isTint(inside)).toBe(true);
    expect(outside).toBe(PLAIN);
    const edge = [...shown.coloursAround(east(4), 2)].map((colour) =>
      Number.parseInt(colour.slice(1, 3), 16),
    );
    expect(Math.min(...edge)).toBeLessThan(0x20 + 30);
  });

  test('"at least two operators" counts operators and not stations', async () => {
    const base = discs([
      { at: east(-3), radius: 4000, slot: 0 },
      { at: east(-2), radius: 4000, slot: 0 },
      { at: east(3), radius: 4000, slot: 1 },
    ]);
    const shown = await mount(frameWith(base, { minOperators: 2 }));
    const [one, two = '', other] = shown.coloursAt(east(-4), east(0.5), east(5));
    expect([one, other]).toEqual([PLAIN, PLAIN]);
    expect(isTint(two)).toBe(true);
  });

  test('tells more than four operators apart', async () => {
    const slots = [0, 1, 3, 5, 9];
    const base = discs(slots.map((slot) => ({ at: east(0), radius: 1000 * (slot + 1), slot })));
    const shown = await mount(frameWith(base, { minOperators: 3 }));
    const [inner = '', outer] = shown.coloursAt(east(3.5), east(4.5));
    expect(isTint(inner)).toBe(true);
    expect(outer).toBe(PLAIN);
  });

  test('follows a station in hand, and forgets it', async () => {
    const base = discs([{ at: east(-5), radius: 2000 }]);
    const frame = frameWith(base);
    const shown = await mount(frame);
    for (const at of [2, 5]) {
      const drafts = discs([{ at: east(at), radius: 2000 }]);
      await shown.show(frameWith(base, { drafts }));
      const [kept = '', moved = ''] = shown.coloursAt(east(-5), east(at));
      expect([kept, moved].map(isTint)).toEqual([true, true]);
    }
    expect(shown.coloursAt(east(2))).toEqual([PLAIN]);
    await shown.show(frame);
    expect(shown.coloursAt(east(5))).toEqual([PLAIN]);
  });

  test('a draft counts as an operator of its own', async () => {
    const base = discs([{ at: east(0), radius: 4000, slot: 0 }]);
    const drafts = discs([{ at: east(2), radius: 4000, slot: 1 }]);
    const shown = await mount(frameWith(base, { drafts, minOperators: 2 }));
    const [alone, both = ''] = shown.coloursAt(east(-3), east(1));
    expect(alone).toBe(PLAIN);
    expect(isTint(both)).toBe(true);
  });

  test('moves with the map and vanishes with its layer', async () => {
    const frame = frameWith(discs([{ at: east(0), radius: 2000 }]));
    const shown = await mount(frame);
    shown.view.moveTo({ kind: 'point', centre: east(6), zoom: 11.5 }, 'jump');
    await shown.idle();
    const [middle = '', beside] = shown.coloursAt(east(0), east(3));
    expect(isTint(middle)).toBe(true);
    expect(beside).toBe(PLAIN);
    await shown.show({ ...frame, layers: { ...frame.layers, coverage: false } });
    expect(shown.coloursAt(east(0))).toEqual([PLAIN]);
  });

  test('comes back after the graphics context was lost', async () => {
    const shown = await mount(frameWith(discs([{ at: east(0), radius: 2000 }])));
    const loss = shown.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    loss?.loseContext();
    await expect.poll(() => shown.problems.length).toBe(1);
    loss?.restoreContext();
    await shown.idle();
    const [middle = ''] = shown.coloursAt(east(0));
    expect(isTint(middle)).toBe(true);
  });
});
