import { foldText } from '../../domain/fold.ts';
import type { FieldSpec } from './spec.ts';
import { knownHeadings } from './kinds.ts';

/** A heading as it is compared: folded, without units and remarks in brackets, whole and by its last level. */
export interface HeadingKeys {
  readonly whole: string;
  /** The lowest level of a flattened heading: "Tọa độ / Kinh độ" → "kinh do". */
  readonly last: string;
}

export function headingKeys(heading: string): HeadingKeys {
  const bare = heading.replace(/[([][^)\]]*[)\]]/g, ' ');
  const levels = bare.split(' / ');
  const whole = foldText(bare.replaceAll('_', ' '));
  const last = foldText((levels.at(-1) ?? bare).replaceAll('_', ' '));
  return { whole: whole === '' ? foldText(heading) : whole, last };
}

/** How well a heading names a field, 0…100: its words exactly, by its last level, or somewhere within. */
export function headingScore(keys: HeadingKeys, spec: FieldSpec): number {
  let best = 0;
  for (const name of spec.names) {
    if (keys.whole === name) return 100;
    if (keys.last === name) best = Math.max(best, 95);
    else if (name.length >= 5 && ` ${keys.whole} `.includes(` ${name} `))
      best = Math.max(best, 40 + (45 * name.length) / keys.whole.length);
  }
  return best;
}

/** 1 for a heading that some kind knows, 0.5 for one that contains such words, otherwise 0. */
export function headingHit(cell: string): number {
  if (cell.length > 120 || cell === '') return 0;
  const keys = headingKeys(cell);
  const known = knownHeadings();
  if (known.has(keys.whole) || known.has(keys.last)) return 1;
  if (cell.length > 60) return 0;
  const words = keys.whole.split(' ');
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 2; to <= words.length; to += 1) {
      const part = words.slice(from, to).join(' ');
      if (part.length >= 6 && known.has(part)) return 0.5;
    }
  }
  return 0;
}
