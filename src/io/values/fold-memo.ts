import { foldName, foldText } from '../../domain/fold.ts';

const LIMIT = 20_000;
const LONGEST = 80;
const texts = new Map<string, string>();
const names = new Map<string, string>();

/**
 * `foldText` for columns: the same few names and words come back in row after row. The memo never holds more than
 * twenty thousand short texts.
 */
export function foldMemo(text: string): string {
  return remembered(texts, text, foldText);
}

/** `foldName`, remembered in the same way. */
export function foldNameMemo(name: string): string {
  return remembered(names, name, foldName);
}

function remembered(memo: Map<string, string>, text: string, fold: (text: string) => string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const folded = fold(text);
  if (text.length > LONGEST) return folded;
  if (memo.size >= LIMIT) memo.clear();
  memo.set(text, folded);
  return folded;
}
