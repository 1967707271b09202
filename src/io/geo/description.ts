import { decodeEntities } from './xml.ts';

/** Rows that hold no other row: exports from ArcGIS nest one table in another. */
const INNERMOST_ROW = /<tr\b[^>]*>((?:(?!<tr\b)[\s\S])*?)<\/tr>/gi;
const CELL = /<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]>/gi;
/** Longer texts are no attribute tables; they are kept as they are. */
const MAX_LENGTH = 20_000;
const LINE_BREAK = /<br\s*\/?>|<\/(?:p|div|li|tr)>|\n/i;
const KEY_VALUE = /^([^:=]{1,40})\s*[:=]\s*(.*)$/;

export interface Description {
  /** Pairs found in a two-column table or in lines of the form "name: value". */
  readonly pairs: readonly (readonly [name: string, value: string])[];
  /** Plain text when there are no pairs. */
  readonly text: string;
}

/** The balloon text of a placemark, in which planners' tools keep the attributes. Markup is removed, never run. */
export function readDescription(html: string): Description {
  if (html.length > MAX_LENGTH) return { pairs: [], text: html };
  const rows = [...html.matchAll(INNERMOST_ROW)].map(([, row = '']) =>
    [...row.matchAll(CELL)].map(([, cell = '']) => plainText(cell)),
  );
  const pairs = rows.flatMap(([name = '', value], index) =>
    value === undefined || name === '' || rows[index]?.length !== 2 ? [] : [[name, value] as const],
  );
  if (pairs.length > 0) return { pairs, text: '' };
  const lines = html
    .split(LINE_BREAK)
    .map(plainText)
    .filter((line) => line !== '');
  const matches = lines.map((line) => KEY_VALUE.exec(line));
  if (lines.length >= 2 && matches.every((match) => match !== null)) {
    return {
      pairs: matches.map(([, name = '', value = '']) => [name.trim(), value.trim()] as const),
      text: '',
    };
  }
  return { pairs: [], text: lines.join('\n') };
}

function plainText(html: string): string {
  const withoutTags = html.replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<[^<>]*>/gi, ' ');
  return decodeEntities(withoutTags).replace(/\s+/g, ' ').trim();
}
