import { formatNumber } from './format.ts';
import type { Locale } from './locale.ts';

export type TextParams = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;
const MOST_DIGITS = 6;

/**
 * Fills `{name}` in a sentence. Numbers take the language's format; `{count|village|villages}` chooses the
 * singular for exactly 1 and is for English, as Vietnamese nouns do not change. A name without a value stays
 * visible, because a sentence with a hole in it is a fault that should be seen.
 */
export function fill(locale: Locale, template: string, params: TextParams = {}): string {
  return template.replace(PLACEHOLDER, (whole, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    return typeof value === 'number' ? formatNumber(locale, value, MOST_DIGITS) : value;
  });
}

/** Names of the placeholders of a sentence, each once, sorted. */
export function placeholders(template: string): readonly string[] {
  return [...new Set([...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))].toSorted();
}
