import { describe, expect, test } from 'vitest';
import { applyLayerChanges } from '../../src/map/layer-apply.ts';
import { diffLayers } from '../../src/map/layer-diff.ts';
import {
  FIRST_LAYER_ABOVE_BASEMAP,
  FIRST_LAYER_ABOVE_COVERAGE,
  HIT_LAYERS,
  ownLayers,
} from '../../src/map/layers.ts';
import { lookOf } from '../../src/map/look.ts';
import { smallFrame } from './frames.ts';

const light = ownLayers(lookOf(smallFrame(), true));

describe('layers', () => {
  test('an equal look changes nothing', () => {
    expect(diffLayers(light, ownLayers(lookOf(smallFrame(), true)))).toEqual([]);
  });

  test('every theme has the same layers, so that a theme is only paint', () => {
    for (const theme of ['dark', 'contrast'] as const) {
      const changes = diffLayers(light, ownLayers(lookOf(smallFrame({ theme }), true)));
      expect(changes).toContainEqual(
        expect.objectContaining({ layer: 'ground', property: 'background-color' }),
      );
    }
  });

  test('a hidden layer changes its visibility and nothing else', () => {
    const frame = smallFrame();
    const hidden = smallFrame({ layers: { ...frame.layers, loudspeakers: false } });
    expect(diffLayers(light, ownLayers(lookOf(hidden, true)))).toEqual([
      { layer: 'loudspeaker-mark', group: 'layout', property: 'visibility', value: 'none' },
    ]);
  });

  test('no name is drawn before its font is there', () => {
    const early = ownLayers(lookOf(smallFrame(), false)).filter((layer) => layer.id.endsWith('-label'));
    expect(early.length).toBeGreaterThan(4);
    for (const layer of early) expect(layer.layout?.visibility).toBe('none');
  });

  test('names of the layers that others refer to exist', () => {
    const ids = light.map((layer) => layer.id);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(HIT_LAYERS)));
    expect(ids).toEqual(expect.arrayContaining([FIRST_LAYER_ABOVE_BASEMAP, FIRST_LAYER_ABOVE_COVERAGE]));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a property that is gone returns to its default', () => {
    const [ground] = light;
    if (ground?.type !== 'background') throw new Error('the ground comes first');
    expect(diffLayers([ground], [{ id: ground.id, type: 'background' }])).toEqual([
      { layer: 'ground', group: 'paint', property: 'background-color', value: undefined },
    ]);
  });

  test('lists of different layers are a fault of ours', () => {
    expect(() => diffLayers(light, light.slice(1))).toThrow(/layers differ/);
  });

  test('changes reach the map by group', () => {
    const calls: unknown[] = [];
    applyLayerChanges(
      {
        setPaintProperty: (...args) => calls.push(['paint', ...args]),
        setLayoutProperty: (...args) => calls.push(['layout', ...args]),
      },
      [
        { layer: 'a', group: 'paint', property: 'line-width', value: 2 },
        { layer: 'b', group: 'layout', property: 'visibility', value: 'none' },
      ],
    );
    expect(calls).toEqual([
      ['paint', 'a', 'line-width', 2],
      ['layout', 'b', 'visibility', 'none'],
    ]);
  });
});
