import { availableParallelism, cpus } from 'node:os';
import { benchImport } from './import.ts';
import { benchKernel } from './kernel.ts';
import { benchKernelFuzz } from './kernel-fuzz.ts';
import { benchKernelNational } from './kernel-national.ts';
import { benchKernelTurf } from './kernel-turf.ts';
import { benchStartup } from './startup.ts';

/** Every benchmark by name: seeded, printing its figures. `npm run bench -- kernel turf` runs only those. */
const BENCHMARKS: Readonly<Record<string, () => void | Promise<void>>> = {
  kernel: benchKernel,
  turf: benchKernelTurf,
  national: benchKernelNational,
  fuzz: benchKernelFuzz,
  import: benchImport,
  startup: benchStartup,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => BENCHMARKS[name] === undefined);
if (unknown.length > 0) {
  throw new Error(`No benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}`);
}
console.log(
  `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}`,
);
for (const [name, run] of Object.entries(BENCHMARKS)) {
  if (asked.length === 0 || asked.includes(name)) await run();
}
