import { describe, expect, test } from 'vitest';
import { DEFAULT_RADIO_RULE } from '../../src/domain/rule.ts';
import { stepOf } from '../../src/ui/drawer/walk.ts';
import { matchingPreset, PRESETS } from '../../src/ui/rail/threshold-presets.ts';
import { nearestStop, nextStop } from '../../src/ui/shell/sheet-stops.ts';

describe('walking through a table', () => {
  const at = (active: number) => ({ active, page: 8, last: 70 });

  test('arrows, pages and ends', () => {
    expect(stepOf('ArrowDown', at(3))).toBe(4);
    expect(stepOf('ArrowUp', at(3))).toBe(2);
    expect(stepOf('PageDown', at(3))).toBe(11);
    expect(stepOf('Home', at(30))).toBe(0);
    expect(stepOf('End', at(3))).toBe(70);
  });

  test('never leaves the table', () => {
    expect(stepOf('ArrowUp', at(0))).toBe(0);
    expect(stepOf('PageDown', at(68))).toBe(70);
  });

  test('other keys are not its own', () => {
    expect(stepOf('a', at(0))).toBeNull();
  });
});

describe('the sheet', () => {
  test('settles where the finger left it', () => {
    expect(nearestStop(140, 968)).toBe('peek');
    expect(nearestStop(500, 968)).toBe('half');
    expect(nearestStop(900, 968)).toBe('full');
  });

  test('a tap goes up and from the top down again; keys stop at the ends', () => {
    expect(nextStop('peek', 1, true)).toBe('half');
    expect(nextStop('full', 1, true)).toBe('peek');
    expect(nextStop('full', 1)).toBe('full');
    expect(nextStop('peek', -1)).toBe('peek');
  });
});

describe('threshold sets', () => {
  test('the rule starts with the default set', () => {
    expect(matchingPreset(DEFAULT_RADIO_RULE.thresholds)).toBe('default');
  });

  test('Ofcom publishes -81, -100 and -105 dBm outdoors', () => {
    expect(PRESETS.ofcom).toMatchObject({ '2G': -81, '3G': -100, '4G': -105 });
  });

  test('one changed value makes it one’s own', () => {
    expect(matchingPreset({ ...DEFAULT_RADIO_RULE.thresholds, '4G': -115 })).toBeNull();
  });
});
