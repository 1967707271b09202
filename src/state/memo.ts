/**
 * Remembers the last result of a pure function for as long as its arguments stay identical. One place is
 * enough: selectors are asked again and again for the current state, hardly ever for an older one.
 */
export function memoizeLast<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | null = null;
  return (...args) => {
    const previous = last;
    if (previous !== null && args.every((arg, index) => Object.is(arg, previous.args[index]))) {
      return previous.result;
    }
    const result = compute(...args);
    last = { args, result };
    return result;
  };
}
