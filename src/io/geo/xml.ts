import type { Refusal } from '../model.ts';

/** An element with what the geographic formats need of it; prefixes are dropped from names. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text and CDATA directly inside, in order. */
  readonly text: string;
}

export type XmlResult = { readonly root: XmlElement; readonly refused: null } | { readonly refused: Refusal };

interface OpenElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: OpenElement[];
  text: string;
}

const MAX_DEPTH = 200;
/** Written so that no hostile text makes it try twice: names end at a border, `<` ends every attempt. */
const TAG = /<([^\s/<>!?"'=]+)(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
const ATTRIBUTE = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/**
 * A small XML reader for KML and GPX that runs where there is no `DOMParser` (workers, Node). A DOCTYPE is
 * refused before anything is read (`XML_ENTITIES`): it is the door of entity bombs and external files.
 * `XML_BROKEN` names the line of a fault, `XML_TOO_DEEP` more than 200 levels. A bare `&` is text.
 */
export function parseXml(text: string): XmlResult {
  const document: OpenElement = { name: '', attributes: new Map(), children: [], text: '' };
  const stack: OpenElement[] = [document];
  let offset = 0;
  for (;;) {
    const top = stack.at(-1) ?? document;
    const markup = text.indexOf('<', offset);
    if (markup < 0) break;
    top.text += decodeEntities(text.slice(offset, markup));
    const piece = readMarkup(text, markup);
    if (piece === 'entities') return { refused: { code: 'XML_ENTITIES', params: {} } };
    if (piece === null || !apply(piece, stack)) return broken(text, markup);
    if (stack.length > MAX_DEPTH) return { refused: { code: 'XML_TOO_DEEP', params: { limit: MAX_DEPTH } } };
    offset = piece.end;
  }
  const [root] = document.children;
  if (root === undefined || stack.length > 1) return broken(text, text.length);
  return { root, refused: null };
}

/** What stands at a `<`; `open` and `close` carry the name of their element. */
interface Markup {
  readonly kind: 'open' | 'empty' | 'close' | 'text' | 'ignored';
  readonly value: string;
  readonly attributes: string;
  readonly end: number;
}

function readMarkup(text: string, start: number): Markup | 'entities' | null {
  const until = (opening: string, closing: string, kind: 'text' | 'ignored'): Markup | null => {
    const from = start + opening.length;
    const close = text.indexOf(closing, from);
    if (close < 0) return null;
    return { kind, value: text.slice(from, close), attributes: '', end: close + closing.length };
  };
  if (text.startsWith('<!--', start)) return until('<!--', '-->', 'ignored');
  if (text.startsWith('<![CDATA[', start)) return until('<![CDATA[', ']]>', 'text');
  if (text.startsWith('<?', start)) return until('<?', '?>', 'ignored');
  if (text.startsWith('<!', start)) return 'entities';
  if (text.startsWith('</', start)) {
    const close = until('</', '>', 'ignored');
    return close === null ? null : { ...close, kind: 'close', value: localName(close.value.trim()) };
  }
  TAG.lastIndex = start;
  const match = TAG.exec(text);
  if (match === null) return null;
  const [whole, name = '', rest = ''] = match;
  const kind = rest.endsWith('/') ? 'empty' : 'open';
  return { kind, value: name, attributes: rest, end: start + whole.length };
}

/** Puts a piece into the tree; `false` when it closes what is not open. */
function apply({ kind, value, attributes }: Markup, stack: OpenElement[]): boolean {
  const top = stack.at(-1);
  if (top === undefined || kind === 'ignored') return top !== undefined;
  if (kind === 'text') top.text += value;
  else if (kind === 'close') {
    if (stack.length === 1 || top.name !== value) return false;
    stack.pop();
  } else {
    const element = openElement(value, attributes);
    top.children.push(element);
    if (kind === 'open') stack.push(element);
  }
  return true;
}

/** The five XML entities, numeric ones and `&nbsp;`; any other stays as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (match, decimal, hexadecimal, name) => {
    if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? match;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hexadecimal), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : match;
  });
}

/** Every element of one of these names, in document order, at any depth. */
export function descendants(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.flatMap((child) =>
    names.includes(child.name) ? [child, ...descendants(child, ...names)] : descendants(child, ...names),
  );
}

/** The first child of this name. */
export function child(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((candidate) => candidate.name === name) ?? null;
}

/** The trimmed text of the first child of this name; empty when there is none. */
export function childText(element: XmlElement, name: string): string {
  return child(element, name)?.text.trim() ?? '';
}

function openElement(name: string, attributes: string): OpenElement {
  const map = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(attributes); match !== null; match = ATTRIBUTE.exec(attributes)) {
    const [, key = '', quoted, apostrophed] = match;
    map.set(localName(key), decodeEntities(quoted ?? apostrophed ?? ''));
  }
  return { name: localName(name), attributes: map, children: [], text: '' };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function broken(text: string, offset: number): XmlResult {
  const line = text.slice(0, offset).split('\n').length;
  return { refused: { code: 'XML_BROKEN', params: { line, excerpt: text.slice(offset, offset + 30) } } };
}
