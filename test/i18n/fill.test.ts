import { expect, test, vi } from 'vitest';
import { fill, placeholders } from '../../src/i18n/fill.ts';
import { loadLocale, translator } from '../../src/i18n/text.ts';

test('names are filled, numbers in the language', () => {
  expect(fill('vi', '{stations} trạm', { stations: 1167 })).toBe('1.167 trạm');
  expect(fill('en', '{stations} stations', { stations: 1167 })).toBe('1,167 stations');
});

test('text is filled as it is, braces and all', () => {
  expect(fill('vi', 'Tệp {file}', { file: 'a{b}.csv' })).toBe('Tệp a{b}.csv');
});

test('a choice of words follows the number', () => {
  const template = '{n} {n|village|villages}';
  expect(fill('en', template, { n: 1 })).toBe('1 village');
  expect(fill('en', template, { n: 0 })).toBe('0 villages');
  expect(fill('en', template, { n: 624 })).toBe('624 villages');
});

test('a missing value stays visible', () => {
  expect(fill('vi', 'Mã {code}')).toBe('Mã {code}');
});

test('placeholders are listed once, with or without a choice', () => {
  expect(placeholders('{b} of {a} {b|x|y}')).toEqual(['a', 'b']);
});

test('the same key speaks both languages', async () => {
  await loadLocale('en');
  expect(translator('vi')('inspector.villages', { count: 11 })).toBe('11 thôn');
  expect(translator('en')('inspector.villages', { count: 1 })).toBe('1 village');
});

test('a language that was never loaded is an error, not a guess', async () => {
  vi.resetModules();
  const fresh = await import('../../src/i18n/text.ts');
  expect(() => fresh.translator('en')).toThrow('not been loaded');
  await fresh.loadLocale('en');
  expect(fresh.translator('en')('shell.brand')).toBe('Phủ Sóng');
});
