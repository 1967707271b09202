import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateData } from '../../scripts/data/generate.ts';
import { readText } from './files.ts';

interface Entry {
  readonly file: string;
  readonly title: string;
  readonly kind: string;
  readonly source: string;
  readonly date: string;
  readonly licence: string;
  readonly sha256: string;
  readonly synthetic: boolean;
  readonly facts: string;
  readonly note: string;
}

const manifest: { files: Entry[] } = JSON.parse(readText('public/geo/manifest.json'));

describe('manifest', () => {
  it('describes every bundled file and nothing else', () => {
    const present = readdirSync(new URL('../../public/geo/', import.meta.url)).filter(
      (name) => name !== 'manifest.json',
    );
    expect(manifest.files.map(({ file }) => file).toSorted()).toEqual(present.toSorted());
  });

  it.each(manifest.files.map((entry) => [entry.file, entry] as const))(
    '%s: hash and origin',
    (file, entry) => {
      expect(entry.sha256).toBe(
        createHash('sha256')
          .update(readText(`public/geo/${file}`))
          .digest('hex'),
      );
      expect(entry.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      for (const text of [entry.title, entry.kind, entry.source, entry.licence, entry.facts]) {
        expect(text).not.toBe('');
      }
    },
  );

  it('says of every boundary that its shape is made up and without legal value', () => {
    const boundaries = manifest.files.filter(({ kind }) => kind === 'boundaries');
    expect(boundaries).toHaveLength(4);
    for (const entry of boundaries) {
      expect(entry.synthetic).toBe(true);
      expect(entry.note).toContain('không có giá trị pháp lý');
    }
  });
});

describe('generation', () => {
  it('gives the committed bytes again', { timeout: 240_000 }, () => {
    const files = generateData(readText('facts/communes_2023.csv'), readText('facts/units_2025.csv'));
    // Names only: a difference of a megabyte would be printed.
    const differing = [...files].filter(([name, text]) => text !== readText(`public/geo/${name}`));
    expect(differing.map(([name]) => name)).toEqual([]);
    expect(files.size).toBe(manifest.files.length + 1);
  });
});
