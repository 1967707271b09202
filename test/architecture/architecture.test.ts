import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readModules, SRC, type SourceModule } from './imports.ts';

/** Who may import whom; anything absent is forbidden. `app` is the composition root and sees everything. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  compute: ['domain'],
  io: ['domain'],
  storage: ['domain', 'io'],
  workers: ['domain', 'compute', 'io'],
  state: ['domain', 'compute'],
  map: ['domain', 'i18n'],
  i18n: ['domain'],
  actions: ['domain', 'compute', 'io', 'storage', 'workers', 'state', 'i18n'],
  ui: ['domain', 'state', 'actions', 'i18n'],
  cli: ['domain', 'compute', 'io', 'i18n'],
};

/** Packages with one home. */
const HOMES: readonly { readonly pattern: RegExp; readonly layers: readonly string[] }[] = [
  { pattern: /^maplibre-gl/, layers: ['map'] },
  { pattern: /^pmtiles/, layers: ['map'] },
  { pattern: /^react(-dom)?(\/|$)/, layers: ['ui', 'app'] },
  { pattern: /^zustand/, layers: ['state', 'ui', 'app'] },
  {
    pattern:
      /^(papaparse|@e965\/xlsx|write-excel-file|@tmcw\/togeojson|shpjs|proj4|topojson-client|fflate|valibot)/,
    layers: ['io'],
  },
  { pattern: /^idb/, layers: ['storage'] },
  { pattern: /^@turf\//, layers: ['compute', 'io'] },
];

const modules = readModules();
const byPath = new Map(modules.map((module) => [module.path, module]));

describe('the house', () => {
  test('is really being read', () => {
    expect(modules.length).toBeGreaterThan(120);
  });

  test('every module lives in a known layer', () => {
    const unknown = modules.filter((m) => m.layer !== 'app' && !(m.layer in ALLOWED)).map((m) => m.path);
    expect(unknown).toEqual([]);
  });

  test('layers import only what the table allows', () => {
    const broken = modules.flatMap((m) =>
      m.internal.filter((target) => !mayImport(m, target)).map((target) => `${m.path} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('packages stay in their homes', () => {
    const broken = modules.flatMap((m) =>
      HOMES.flatMap(({ pattern, layers }) =>
        m.external
          .filter((s) => pattern.test(s) && !layers.includes(m.layer))
          .map((s) => `${m.path} -> ${s}`),
      ),
    );
    expect(broken).toEqual([]);
  });

  test('imports point at files that exist', () => {
    const broken = modules.flatMap((m) =>
      m.internal.filter((target) => !existsSync(join(SRC, target))).map((target) => `${m.path} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('has no import cycles', () => {
    expect(findCycle()).toBeNull();
  });

  test('has no barrel files and no file over 400 lines', () => {
    const wrong = modules.filter((m) => /(^|\/)index\.tsx?$/.test(m.path) || lineCount(m) > 400);
    expect(wrong.map((m) => `${m.path} (${lineCount(m)})`)).toEqual([]);
  });

  test('typical files are short', () => {
    const lengths = modules.map(lineCount).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(100);
  });

  test('domain and compute touch no browser interface', () => {
    const globals = /\b(document|window|navigator|indexedDB|localStorage|fetch|postMessage)\b\s*[.(]/;
    const broken = modules.filter((m) => ['domain', 'compute'].includes(m.layer) && globals.test(m.text));
    expect(broken.map((m) => m.path)).toEqual([]);
  });
});

function mayImport(module: SourceModule, target: string): boolean {
  const layer = target.split('/')[0] ?? '';
  return module.layer === 'app' || layer === module.layer || (ALLOWED[module.layer] ?? []).includes(layer);
}

function lineCount(module: SourceModule): number {
  return module.text.split('\n').length - 1;
}

/** Depth-first search over static imports; returns the first cycle as a path of modules. */
function findCycle(): readonly string[] | null {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of byPath.get(path)?.internal ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const { path } of modules) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return null;
}
