import { foldText } from '../domain/fold.ts';
import type { ImportHints } from '../io/model.ts';
import type { ImportTemplate } from '../storage/import-extras.ts';

/**
 * What makes two files of the same kind: the same headings in the same order, however they are cased or accented.
 * `null` for files without headings, which say nothing about each other.
 */
export function headerSignature(headers: readonly string[]): string | null {
  const folded = headers.map((heading) => foldText(heading));
  return folded.every((heading) => heading === '') ? null : folded.join('|');
}

/** Remembers the answers for the next file with these headings; `null` when nothing was chosen by hand. */
export function templateOf(
  file: { readonly name: string; readonly headers: readonly string[] },
  hints: ImportHints,
  savedAt: string,
): ImportTemplate | null {
  const signature = headerSignature(file.headers);
  if (signature === null || Object.keys(hints).length === 0) return null;
  return { signature, name: file.name.replace(/\.[^.]*$/, ''), hints, savedAt };
}
