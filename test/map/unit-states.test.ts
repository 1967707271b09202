import { describe, expect, test } from 'vitest';
import { placesOf, sitePosition } from '../../src/map/places.ts';
import { changedStates, unitStates } from '../../src/map/unit-states.ts';
import { site, smallFrame, village } from './frames.ts';

describe('unit states', () => {
  test('colour by class, hatch without data, plain where nothing is said', () => {
    const frame = smallFrame({
      fill: { classes: { A: 1, B: null }, colours: ['#000000', '#ffffff'], opacity: 1 },
    });
    expect(unitStates(frame, null).map(({ colour, noData }) => [colour, noData])).toEqual([
      ['#ffffff', false],
      [null, true],
      [null, false],
    ]);
  });

  test('class 0 is a colour and not "no data"', () => {
    expect(unitStates(smallFrame(), null)[0]).toMatchObject({ noData: false, colour: '#ffffcc' });
  });

  test('a class without a colour is a fault of the caller', () => {
    const frame = smallFrame({ fill: { classes: { A: 7 }, colours: ['#000000'], opacity: 1 } });
    expect(() => unitStates(frame, null)).toThrow(/class 7/);
  });

  test('hover comes from the pointer and from the frame', () => {
    const frame = smallFrame({ hover: { kind: 'unit', id: 'A' } });
    const states = unitStates(frame, { kind: 'unit', id: 'B' });
    expect(states.map((state) => state.hover)).toEqual([true, true, false]);
  });

  test('selecting touches two units: the old and the new one', () => {
    const before = unitStates(smallFrame({ selection: { kind: 'unit', id: 'A' } }), null);
    const after = unitStates(smallFrame({ selection: { kind: 'unit', id: 'C' } }), null);
    expect(changedStates(before, after)).toEqual([0, 2]);
    expect(changedStates(after, after)).toEqual([]);
    expect(changedStates(null, after)).toEqual([0, 1, 2]);
  });

  test('a village with the id of a unit is not that unit', () => {
    const states = unitStates(smallFrame({ selection: { kind: 'village', id: 'A' } }), null);
    expect(states.some((state) => state.selected)).toBe(false);
  });
});

describe('places with a ring', () => {
  const frame = smallFrame({
    villages: [village('v', [107.5, 12.1])],
    sites: [site('s', [107.6, 12.1]), site('d', [107.7, 12.1], { draggable: true })],
  });

  test('are the selected and the hovered mark and the halos of a list', () => {
    const shown = {
      ...frame,
      selection: { kind: 'village', id: 'v' } as const,
      hover: { kind: 'site', id: 's' } as const,
      highlights: [[107.9, 12.1] as const],
    };
    expect(placesOf(shown)).toEqual([
      { role: 'highlight', position: [107.9, 12.1] },
      { role: 'hover', position: [107.6, 12.1] },
      { role: 'selected', position: [107.5, 12.1] },
    ]);
  });

  test('leave out units, which are outlined, and marks that are not in the frame', () => {
    expect(
      placesOf({ ...frame, selection: { kind: 'unit', id: 'A' }, hover: { kind: 'village', id: 'gone' } }),
    ).toEqual([]);
  });

  test('only draggable sites have a place to be dragged from', () => {
    expect(sitePosition(frame, 'd')).toEqual([107.7, 12.1]);
    expect(sitePosition(frame, 's')).toBeNull();
  });
});
