import type { Refusal } from '../model.ts';

/** Deeper nesting than any real file has; recursion over it could exhaust the stack. */
const MAX_DEPTH = 64;
const TOKEN =
  /[\s,:[\]{}]+|"(?:[^"\\]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

export type JsonResult = { readonly value: unknown; readonly refused: null } | { readonly refused: Refusal };

/**
 * JSON text as a value of unknown shape. Refused with the place of the fault: `JSON_INVALID` (line,
 * column, the text there) and `JSON_TOO_DEEP`. Keys such as `__proto__` stay plain own properties.
 */
export function parseJson(text: string): JsonResult {
  if (depthExceeds(text)) return { refused: { code: 'JSON_TOO_DEEP', params: { limit: MAX_DEPTH } } };
  try {
    return { value: JSON.parse(text), refused: null };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return { refused: faultAt(text, faultOffset(text, message)) };
  }
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function depthExceeds(text: string): boolean {
  let depth = 0;
  let isString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) isString = false;
    } else if (code === 0x22) isString = true;
    else if (code === 0x5b || code === 0x7b) depth += 1;
    else if (code === 0x5d || code === 0x7d) depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** Engines word their errors differently and some leave the position out: then the first bad token counts. */
function faultOffset(text: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  TOKEN.lastIndex = 0;
  let offset = 0;
  while (offset < text.length && TOKEN.test(text)) offset = TOKEN.lastIndex;
  return offset;
}

function faultAt(text: string, offset: number): Refusal {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  return { code: 'JSON_INVALID', params: { line, column, excerpt: text.slice(offset, offset + 20) } };
}
