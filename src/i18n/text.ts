import { en } from './catalogue.en.ts';
import { vi } from './catalogue.vi.ts';
import { fill, type TextParams } from './fill.ts';
import type { Locale } from './locale.ts';

export type Catalogue = typeof vi;
export type TextKey = keyof Catalogue;

/** Names inside the braces of a sentence: `'{n} xã'` → `'n'`. */
type Names<Text> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}|${string}` ? Name : Inside) | Names<Rest>
  : never;

/** Parameters a sentence needs; none for a sentence without placeholders. */
type Arguments<Key extends TextKey> = [Names<Catalogue[Key]>] extends [never]
  ? []
  : [params: Readonly<Record<Names<Catalogue[Key]>, string | number>>];

/** Looks up a sentence of the chosen language and fills it; the compiler knows which parameters it needs. */
export type Translate = <Key extends TextKey>(key: Key, ...args: Arguments<Key>) => string;

export function translator(locale: Locale): Translate {
  const catalogue: Readonly<Record<TextKey, string>> = locale === 'vi' ? vi : en;
  return (key, ...args) => fill(locale, catalogue[key], args[0]);
}

/** The sentence of a code that arrives at run time, or `null` when the catalogues have none for it. */
export function textOfCode(locale: Locale, prefix: string, code: string, params: TextParams): string | null {
  const catalogue: Readonly<Record<string, string>> = locale === 'vi' ? vi : en;
  const template = catalogue[`${prefix}.${code}`];
  return template === undefined ? null : fill(locale, template, params);
}
