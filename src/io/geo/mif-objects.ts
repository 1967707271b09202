import type { LonLat } from '../../domain/quantities.ts';
import type { RawGeometry } from '../model.ts';
import { groupRings } from './group-rings.ts';

export interface MifObject {
  readonly geometry: RawGeometry | null;
  /** Name of the object when it has a place but cannot be used (Text, Ellipse, cut-off lists). */
  readonly problem: string | null;
}

const OBJECT =
  /^\s*(none|point|line|pline|region|multipoint|arc|text|rect|roundrect|ellipse|collection)\b\s*(.*)$/i;

/** Objects of a MIF data section in order (MapInfo Interchange File Format), one per record of the MID. */
export function readMifObjects(lines: readonly string[]): MifObject[] {
  const objects: MifObject[] = [];
  let index = 0;
  while (index < lines.length) {
    const match = OBJECT.exec(lines[index] ?? '');
    const end = nextObject(lines, index + 1);
    if (match !== null) {
      const [, kind = '', rest = ''] = match;
      objects.push(readObject(kind.toLowerCase(), [rest, ...lines.slice(index + 1, end)]));
    }
    index = end;
  }
  return objects;
}

function nextObject(lines: readonly string[], from: number): number {
  let index = from;
  while (index < lines.length && !OBJECT.test(lines[index] ?? '')) index += 1;
  return index;
}

/** `lines[0]` is what follows the object's name on its own line. */
function readObject(kind: string, lines: readonly string[]): MifObject {
  if (kind === 'none') return { geometry: null, problem: null };
  const numbers = numbersOf(lines);
  const geometry = shapeOf(kind, numbers, /^\s*multiple\b/i.test(lines[0] ?? ''));
  return { geometry, problem: geometry === null ? kind : null };
}

/** Coordinates and counts only: clauses such as `Pen (1,2,0)`, `Symbol`, `Center x y` and texts end them. */
function numbersOf(lines: readonly string[]): number[] {
  const numbers: number[] = [];
  for (const line of lines) {
    for (const part of line.trim().split(/[\s,]+/)) {
      if (/^multiple$/i.test(part) || part === '') continue;
      if (!/^[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?\.?$/.test(part)) return numbers;
      numbers.push(Number(part));
    }
  }
  return numbers;
}

function shapeOf(kind: string, numbers: readonly number[], isMultiple: boolean): RawGeometry | null {
  if (kind === 'point') return pointsOf(numbers, 1);
  if (kind === 'multipoint') return pointsOf(numbers.slice(1), numbers[0] ?? 0);
  if (kind === 'line') {
    const line = pairs(numbers, 0, 2);
    return line === null ? null : { type: 'lines', lines: [line] };
  }
  if (kind === 'rect') return rectangle(numbers);
  if (kind === 'region') {
    const rings = sections(numbers, numbers[0] ?? 0, 1);
    return rings === null ? null : { type: 'polygons', polygons: groupRings(rings) };
  }
  if (kind !== 'pline') return null;
  const lines = isMultiple ? sections(numbers, numbers[0] ?? 0, 1) : plainLine(numbers);
  return lines === null ? null : { type: 'lines', lines };
}

function pointsOf(numbers: readonly number[], count: number): RawGeometry | null {
  const points = pairs(numbers, 0, count);
  return points === null ? null : { type: 'points', points };
}

function rectangle([x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN]: readonly number[]): RawGeometry | null {
  if (![x1, y1, x2, y2].every(Number.isFinite)) return null;
  const ring: LonLat[] = [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
    [x1, y1],
  ];
  return { type: 'polygons', polygons: [[ring]] };
}

/** `Pline 5` and five pairs; the count may be missing, then all numbers are pairs. */
function plainLine(numbers: readonly number[]): LonLat[][] | null {
  const line =
    numbers.length % 2 === 1 ? pairs(numbers, 1, numbers[0] ?? 0) : pairs(numbers, 0, numbers.length / 2);
  return line === null ? null : [line];
}

/** `count` lists, each led by its own number of pairs. */
function sections(numbers: readonly number[], count: number, from: number): LonLat[][] | null {
  const lists: LonLat[][] = [];
  let offset = from;
  while (lists.length < count) {
    const length = numbers[offset];
    const list = length === undefined ? null : pairs(numbers, offset + 1, length);
    if (list === null || length === undefined) return null;
    lists.push(list);
    offset += 1 + length * 2;
  }
  return lists.length === 0 ? null : lists;
}

function pairs(numbers: readonly number[], from: number, count: number): LonLat[] | null {
  if (!Number.isInteger(count) || count < 1 || from + count * 2 > numbers.length) return null;
  return Array.from({ length: count }, (_, index): LonLat => [
    numbers[from + index * 2] ?? NaN,
    numbers[from + index * 2 + 1] ?? NaN,
  ]);
}
