import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const SRC = fileURLToPath(new URL('../../src', import.meta.url));

export interface SourceModule {
  /** Path below src with forward slashes: `map/frame.ts`. */
  readonly path: string;
  readonly layer: string;
  readonly text: string;
  /** Paths below src of the project's own modules it imports. */
  readonly internal: readonly string[];
  /** Bare specifiers it imports. */
  readonly external: readonly string[];
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]/g;
const DYNAMIC_IMPORT = /\b(?:import|new URL)\(\s*['"]([^'"]+)['"]/g;

/** Every TypeScript module below src with what it imports, statically or on demand. */
export function readModules(): readonly SourceModule[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => toModule(join(entry.parentPath, entry.name)));
}

function toModule(file: string): SourceModule {
  const text = readFileSync(file, 'utf8');
  const path = slashes(relative(SRC, file));
  const specifiers = [...text.matchAll(IMPORT), ...text.matchAll(DYNAMIC_IMPORT)].map((m) => m[1] ?? '');
  const isInternal = (s: string): boolean => s.startsWith('.');
  return {
    path,
    layer: path.split('/')[0] ?? '',
    text,
    internal: specifiers
      .filter(isInternal)
      .map((s) => slashes(relative(SRC, normalize(join(dirname(file), s.replace(/\?.*$/, '')))))),
    external: specifiers.filter((s) => !isInternal(s)),
  };
}

function slashes(path: string): string {
  return path.split(sep).join('/');
}
