/** Enough for the baseline and a scenario side by side, with one more on the way. */
const KEPT = 3;

/**
 * Remembers the latest results of a pure function for arguments that are identical. Few are enough: selectors
 * are asked again and again for the current state and the scenario beside it, hardly ever for an older one.
 */
export function memoizeLast<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let kept: readonly { readonly args: Args; readonly result: Result }[] = [];
  return (...args) => {
    const known = kept.find((entry) => args.every((arg, index) => Object.is(arg, entry.args[index])));
    const entry = known ?? { args, result: compute(...args) };
    // The latest used stays longest: while a station is dragged the baseline must not be forgotten.
    if (entry !== kept[0]) kept = [entry, ...kept.filter((other) => other !== known).slice(0, KEPT - 1)];
    return entry.result;
  };
}
