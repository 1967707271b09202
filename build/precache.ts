import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const NOT_CACHED = /(^sw\.js|\.map)$/;

function digest(content: string | Buffer, length: number): string {
  return createHash('sha256').update(content).digest('hex').slice(0, length);
}

/**
 * Writes the list of built files with their content hashes into `sw.js`, so that the service worker
 * knows at install time what the whole app is and which files it already holds.
 */
export function precache(): Plugin {
  let outDir = '';
  return {
    name: 'precache',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    // Not `closeBundle`: that also runs after a failed build and would hide its error.
    writeBundle() {
      const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter((file) => !NOT_CACHED.test(file))
        .toSorted();
      const list = files.map((file) => [file, digest(readFileSync(join(outDir, file)), 16)]);
      const json = JSON.stringify(list);
      const path = join(outDir, 'sw.js');
      const source = readFileSync(path, 'utf8');
      if (!source.includes('__PRECACHE__')) throw new Error('sw.js has no __PRECACHE__ placeholder');
      const escaped = json.replace(/[\\'`$]/g, '\\$&');
      writeFileSync(
        path,
        source.replace('__PRECACHE__', () => escaped).replace('__VERSION__', digest(json, 12)),
      );
    },
  };
}
