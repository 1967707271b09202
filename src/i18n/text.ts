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

/** Vietnamese is always there; another language is fetched when it is first chosen. */
const loaded = new Map<Locale, Readonly<Record<TextKey, string>>>([['vi', vi]]);

/** Must have finished before a sentence of that language is asked for. */
export async function loadLocale(locale: Locale): Promise<void> {
  if (!loaded.has(locale)) loaded.set(locale, (await import('./catalogue.en.ts')).en);
}

function catalogueOf(locale: Locale): Readonly<Record<TextKey, string>> {
  const catalogue = loaded.get(locale);
  if (catalogue === undefined) throw new Error(`The sentences of "${locale}" have not been loaded`);
  return catalogue;
}

export function translator(locale: Locale): Translate {
  const catalogue = catalogueOf(locale);
  return (key, ...args) => fill(locale, catalogue[key], args[0]);
}

/** The sentence of a code that arrives at run time, or `null` when the catalogues have none for it. */
export function textOfCode(locale: Locale, prefix: string, code: string, params: TextParams): string | null {
  const catalogue: Readonly<Record<string, string>> = catalogueOf(locale);
  const template = catalogue[`${prefix}.${code}`];
  return template === undefined ? null : fill(locale, template, params);
}
