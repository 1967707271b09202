import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupRows, sortRows, type SortValue } from '../../src/ui/drawer/table-items.ts';

const identity = (value: SortValue): SortValue => value;

describe('sorting', () => {
  test('numbers in names count as numbers', () => {
    expect(sortRows(['Thôn 10', 'Thôn 2', 'Thôn 1'], identity, false)).toEqual([
      'Thôn 1',
      'Thôn 2',
      'Thôn 10',
    ]);
  });

  test('Vietnamese letters come after the letters they are made of', () => {
    expect(sortRows(['Đắk', 'Eak', 'Dak'], identity, false)).toEqual(['Dak', 'Đắk', 'Eak']);
  });

  test('what is not known comes last both ways', () => {
    expect(sortRows([null, 0.5, 0], identity, false)).toEqual([0, 0.5, null]);
    expect(sortRows([null, 0.5, 0], identity, true)).toEqual([0.5, 0, null]);
  });

  test('keeps every row and leaves the input alone', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer())), fc.boolean(), (values, descending) => {
        const before = [...values];
        const sorted = sortRows(values, identity, descending);
        expect(values).toEqual(before);
        expect(sorted.toSorted(byNumber)).toEqual(before.toSorted(byNumber));
      }),
    );
  });
});

describe('grouping', () => {
  const groups = [
    { id: 'b', label: 'B', aside: '' },
    { id: 'a', label: 'A', aside: '' },
    { id: 'empty', label: 'E', aside: '' },
  ];

  test('groups stand in their order, empty ones are left out, rows of no group come last', () => {
    const rows = ['a1', 'b1', 'x1', 'a2'];
    const items = groupRows(rows, groups, (row) => (row.startsWith('x') ? null : row.charAt(0)));
    expect(
      items.map((item) => (item.type === 'group' ? `[${item.group.id} ${item.count}]` : item.row)),
    ).toEqual(['[b 1]', 'b1', '[a 2]', 'a1', 'a2', 'x1']);
  });
});

function byNumber(a: number | null, b: number | null): number {
  return (a ?? -Infinity) - (b ?? -Infinity);
}
