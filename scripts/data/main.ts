import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateData } from './generate.ts';

// Writes public/geo from facts/. Run with `npm run data`; the files are committed.
const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const files = generateData(read('facts/communes_2023.csv'), read('facts/units_2025.csv'));
mkdirSync(new URL('public/geo/', root), { recursive: true });
for (const [name, text] of files) {
  writeFileSync(new URL(`public/geo/${name}`, root), text);
  console.log(`public/geo/${name}  ${Math.round(Buffer.byteLength(text) / 1024)} kB`);
}
