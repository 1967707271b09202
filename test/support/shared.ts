import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared', import.meta.url));

/** Folder with real boundaries, samples and reference values beside the repository; `null` when it is absent. */
export const sharedPath: string | null = existsSync(folder) ? folder : null;
