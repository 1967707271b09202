import { describe, expect, it } from 'vitest';
import { RadiusProfile } from '../../../../src/compute/coverage/kernel/radius-profile.ts';

function wedgesOf(...pieces: readonly (readonly [from: number, width: number, radius: number])[]) {
  const profile = new RadiusProfile();
  for (const [from, width, radius] of pieces) profile.add(from, width, radius);
  return profile.takeWedges().map((wedge) => Object.values(wedge));
}

describe('the union of co-sited pieces', () => {
  it('of nothing is nothing, of discs the largest disc', () => {
    expect(wedgesOf()).toEqual([]);
    expect(wedgesOf([0, 360, 0])).toEqual([]);
    expect(wedgesOf([0, 360, 500], [90, 360, 700])).toEqual([[0, 0, 700, 700, 700]]);
  });

  it('of three equal sectors sharing sides is a disc', () => {
    expect(wedgesOf([30, 120, 900], [150, 120, 900], [270, 120, 900])).toEqual([[0, 0, 900, 900, 900]]);
  });

  it('keeps from, to, radius and what adjoins; order does not matter', () => {
    const expected = [
      [10, 40, 800, 0, 500],
      [40, 100, 500, 800, 0],
    ];
    expect(wedgesOf([10, 30, 800], [40, 60, 500])).toEqual(expected);
    expect(wedgesOf([40, 60, 500], [10, 30, 800])).toEqual(expected);
  });

  it('takes the larger radius where pieces overlap, through north', () => {
    expect(wedgesOf([350, 30, 800], [10, 40, 500])).toEqual([
      [20, 50, 500, 800, 0],
      [350, 20, 800, 0, 500],
    ]);
    expect(wedgesOf([0, 360, 300], [0, 90, 800])).toEqual([
      [0, 90, 800, 300, 300],
      [90, 225, 300, 800, 300],
      [225, 0, 300, 300, 800],
    ]);
  });

  it('sees sides as shared despite rounding', () => {
    expect(wedgesOf([0.1 + 0.2, 59.7, 800], [60, 30, 800])).toEqual([[0.1 + 0.2, 90, 800, 0, 0]]);
    expect(wedgesOf([0.3, 60, 800], [0.1 + 0.2, 60, 800])).toHaveLength(1);
  });

  it('refuses pieces that cannot be', () => {
    const profile = new RadiusProfile();
    expect(() => profile.add(0, 90, Number.NaN)).toThrow(RangeError);
    expect(() => profile.add(0, 0, 100)).toThrow(RangeError);
    expect(() => profile.add(Number.NaN, 90, 100)).toThrow(RangeError);
    expect(() => profile.add(0, 400, 100)).toThrow(RangeError);
  });
});
