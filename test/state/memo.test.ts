import { expect, test, vi } from 'vitest';
import { memoizeLast } from '../../src/state/memo.ts';

test('computes once for identical arguments and again for others', () => {
  const compute = vi.fn<(a: object, b: number) => object>((a, b) => ({ a, b }));
  const memo = memoizeLast(compute);
  const key = {};
  const first = memo(key, 1);
  expect(memo(key, 1)).toBe(first);
  expect(memo(key, 2)).not.toBe(first);
  expect(memo({}, 1)).not.toBe(first);
  expect(compute).toHaveBeenCalledTimes(3);
});

test('two states asked for in turn are both remembered', () => {
  const compute = vi.fn<(a: string) => object>((a) => ({ a }));
  const memo = memoizeLast(compute);
  for (let turn = 0; turn < 5; turn += 1) {
    memo('baseline');
    memo('scenario');
  }
  expect(compute).toHaveBeenCalledTimes(2);
});
