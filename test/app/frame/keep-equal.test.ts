import { expect, test } from 'vitest';
import { keepEqual } from '../../../src/app/frame/keep-equal.ts';

test('the list of before comes back while all items are equal', () => {
  const keep = keepEqual<{ readonly id: string; readonly served: boolean | null }>();
  const first = keep([
    { id: 'a', served: true },
    { id: 'b', served: null },
  ]);
  expect(
    keep([
      { id: 'a', served: true },
      { id: 'b', served: null },
    ]),
  ).toBe(first);
  const changed = keep([
    { id: 'a', served: true },
    { id: 'b', served: false },
  ]);
  expect(changed).not.toBe(first);
  expect(keep([{ id: 'a', served: true }])).toHaveLength(1);
});
