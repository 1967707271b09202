import { describe, expect, test } from 'vitest';
import { loadBasemap, styleParts } from '../../src/map/basemap.ts';

describe('basemap', () => {
  test('none asks for nothing', async () => {
    expect(await loadBasemap({ kind: 'none' }, 'light')).toEqual({ sources: {}, layers: [], sprite: null });
  });

  test('a style is taken in under its own prefix, with its sprite and without its glyphs', () => {
    const parts = styleParts(
      {
        version: 8,
        sprite: '../icons/sprite',
        glyphs: 'https://fonts.example/{fontstack}/{range}.pbf',
        sources: { units: { type: 'vector', url: 'https://tiles.example/t.json' } },
        layers: [
          { id: 'ground', type: 'background', paint: { 'background-color': '#fff' } },
          { id: 'unit-fill', type: 'fill', source: 'units', 'source-layer': 'land' },
        ],
      },
      'https://maps.example/styles/calm.json',
    );
    expect(Object.keys(parts.sources)).toEqual(['basemap:units']);
    expect(parts.layers).toEqual([
      { id: 'basemap:ground', type: 'background', paint: { 'background-color': '#fff' } },
      { id: 'basemap:unit-fill', type: 'fill', source: 'basemap:units', 'source-layer': 'land' },
    ]);
    expect(parts.sprite).toBe('https://maps.example/icons/sprite');
    expect(JSON.stringify(parts)).not.toContain('fonts.example');
  });

  test('a file that is not an archive is refused', async () => {
    const file = new Blob(['no tiles here']);
    await expect(loadBasemap({ kind: 'pmtiles', file, name: 'x.pmtiles' }, 'light')).rejects.toThrow(
      /magic number/,
    );
  });
});
