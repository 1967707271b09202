import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { placeholders } from '../../src/i18n/fill.ts';
import { issuesEn } from '../../src/i18n/issues.en.ts';
import { issuesVi } from '../../src/i18n/issues.vi.ts';
import { isIssueCode, ISSUE_CODES } from '../../src/io/codes.ts';

const folder = fileURLToPath(new URL('../../src/io', import.meta.url));

describe('issue codes', () => {
  it('have both texts, and no text is without a code', () => {
    const codes = ISSUE_CODES.toSorted();
    expect(Object.keys(issuesVi).toSorted()).toEqual(codes);
    expect(Object.keys(issuesEn).toSorted()).toEqual(codes);
  });

  it('say the same with the same parameters in both languages', () => {
    const texts = (catalogue: typeof issuesVi) =>
      ISSUE_CODES.map((code) => [
        code,
        placeholders(catalogue[code]?.message ?? ''),
        placeholders(catalogue[code]?.suggestion ?? ''),
      ]);
    expect(texts(issuesEn)).toEqual(texts(issuesVi));
    const all = [...Object.values(issuesVi), ...Object.values(issuesEn)];
    expect(all.filter(({ message, suggestion }) => message === '' || suggestion === '')).toEqual([]);
  });

  it('cover every code that the importer writes', () => {
    const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('codes.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    const written = [...source.matchAll(/'([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)'/g)].map((match) => match[1] ?? '');
    const unknown = [...new Set(written)].filter((code) => !isIssueCode(code));
    expect(unknown).toEqual([]);
  });
});
