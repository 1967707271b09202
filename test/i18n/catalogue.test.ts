import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/catalogue.en.ts';
import { vi } from '../../src/i18n/catalogue.vi.ts';
import { placeholders } from '../../src/i18n/fill.ts';
import { issuesEn } from '../../src/i18n/issues.en.ts';
import { issuesVi } from '../../src/i18n/issues.vi.ts';
import { textOfCode } from '../../src/i18n/text.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const english: Readonly<Record<string, string>> = en;
const vietnamese: Readonly<Record<string, string>> = vi;

describe('the catalogues', () => {
  test('have the same sentences', () => {
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(vietnamese).toSorted());
    expect(Object.keys(issuesEn).toSorted()).toEqual(Object.keys(issuesVi).toSorted());
  });

  test('leave none empty', () => {
    const empty = [...Object.entries(vietnamese), ...Object.entries(english)].filter(
      ([, s]) => s.trim() === '',
    );
    expect(empty).toEqual([]);
  });

  test('name the same placeholders in both languages', () => {
    const differing = Object.keys(vietnamese).filter(
      (key) => placeholders(vietnamese[key] ?? '').join() !== placeholders(english[key] ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  test('are in NFC, as names on the map are', () => {
    const other = Object.entries(vietnamese).filter(([, sentence]) => sentence !== sentence.normalize('NFC'));
    expect(other).toEqual([]);
  });

  test('name no key twice across topics', () => {
    const topics = readdirSync(join(SRC, 'i18n/vi')).filter((file) => !file.startsWith('issues'));
    const keys = topics.flatMap((file) =>
      [...readFileSync(join(SRC, 'i18n/vi', file), 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map((m) => m[1]),
    );
    expect(keys.length).toBe(new Set(keys).size);
    expect(keys.length).toBe(Object.keys(vietnamese).length);
  });
});

describe('codes that arrive at run time', () => {
  const actions = readAll('actions');

  test('every notice has its sentence', () => {
    const codes = [...actions.matchAll(/notify\(\{[^}]*code: '([^']+)'/g)].map((m) => m[1] ?? '');
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.filter((code) => textOfCode('vi', 'notice', code, {}) === null)).toEqual([]);
  });

  test('every failure has its sentence', () => {
    const codes = [...actions.matchAll(/'((?:STORAGE|DATA|COVERAGE)_[A-Z_]+)'/g)].map((m) => m[1] ?? '');
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.filter((code) => textOfCode('vi', 'failure', code, {}) === null)).toEqual([]);
  });

  test('a code without a sentence gives nothing rather than a wrong one', () => {
    expect(textOfCode('vi', 'notice', 'no-such-code', {})).toBeNull();
  });
});

describe('components', () => {
  const files = readdirSync(join(SRC, 'ui'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
    .map((entry) => join(entry.parentPath, entry.name));

  test('hold no sentence of their own', () => {
    expect(files.length).toBeGreaterThan(50);
    const found = files.flatMap((file) =>
      literalTexts(readFileSync(file, 'utf8')).map((text) => `${file.slice(SRC.length)}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});

/** Words between tags, in attributes that people read, and any Vietnamese letter outside comments. */
function literalTexts(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const between = [...code.matchAll(/>\s*([A-Za-zÀ-ỹĐđ][^<>{}=;()]*?)\s*<\//g)].map((m) => m[1] ?? '');
  const attributes = [...code.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]+)"/g)].map(
    (m) => m[1] ?? '',
  );
  const vietnameseLetters = [...code.matchAll(/[ăâđêôơưĂÂĐÊÔƠƯạ-ỹ]+/g)].map((m) => m[0]);
  return [...between.filter((text) => !ABBREVIATIONS.has(text)), ...attributes, ...vietnameseLetters];
}

/** Names that are the same in every language. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['SHA-256']);

function readAll(folder: string): string {
  return readdirSync(join(SRC, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(SRC, folder, file), 'utf8'))
    .join('\n');
}
