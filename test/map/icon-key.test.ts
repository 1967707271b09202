import { describe, expect, test } from 'vitest';
import {
  loudspeakerIcon,
  parseIconName,
  siteIcon,
  themedIconName,
  villageIcon,
} from '../../src/map/icon-key.ts';
import { site, village } from './frames.ts';

describe('icon names', () => {
  test('say all that a village mark shows', () => {
    const mark = village('1', [107, 12], { class: 'dent', size: 3, evidence: 'observed', samples: 2 });
    expect(parseIconName(themedIconName(villageIcon(mark), 'dark'))).toEqual({
      theme: 'dark',
      spec: { kind: 'village', class: 'dent', size: 3, evidence: 'observed', samples: 2 },
    });
  });

  test('ignore the number of samples where none were taken', () => {
    const marks = ([1, 2, 3] as const).map((samples) => villageIcon(village('1', [107, 12], { samples })));
    expect(new Set(marks).size).toBe(1);
  });

  test('list the tenants of a mast in order, with status and count', () => {
    const mast = site('S', [107, 12], {
      tenants: [
        { operator: 'viettel', status: 'active' },
        { operator: 'mobifone', status: 'planned' },
      ],
      stations: 3,
    });
    expect(parseIconName(themedIconName(siteIcon(mast, 'near'), 'light'))).toEqual({
      theme: 'light',
      spec: {
        kind: 'site',
        detail: 'near',
        stations: 3,
        tenants: [
          { operator: 'viettel', status: 'active' },
          { operator: 'mobifone', status: 'planned' },
        ],
      },
    });
  });

  test('draw all unlisted operators alike, whatever their name holds', () => {
    const strange = site('S', [107, 12], { tenants: [{ operator: 'other:A|B, C.d', status: 'active' }] });
    const plain = site('S', [107, 12], { tenants: [{ operator: 'other:Z', status: 'active' }] });
    expect(siteIcon(strange, 'far')).toBe(siteIcon(plain, 'far'));
    const parsed = parseIconName(themedIconName(siteIcon(strange, 'far'), 'light'));
    expect(parsed?.spec).toMatchObject({ tenants: [{ operator: 'other:', status: 'active' }] });
  });

  test('keep a mast without tenants', () => {
    const parsed = parseIconName(
      themedIconName(siteIcon(site('S', [107, 12], { tenants: [] }), 'near'), 'light'),
    );
    expect(parsed?.spec).toMatchObject({ kind: 'site', tenants: [] });
  });

  test.each(['working', 'broken', 'unknown'] as const)('tell a %s loudspeaker', (state) => {
    expect(parseIconName(`${loudspeakerIcon(state)}|contrast`)).toEqual({
      theme: 'contrast',
      spec: { kind: 'loudspeaker', state },
    });
  });

  test.each([
    '',
    'airport-15',
    'village|white|9|computed|1|light',
    'site|ghost.active|1|near|light',
    'hatch|neon',
  ])('leave %j to whoever owns it', (name) => {
    expect(parseIconName(name)).toBeNull();
  });
});
