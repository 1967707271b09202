import { startImporter } from '../workers/import-client.ts';

// The bundled data are read by a worker while the page still fetches and compiles the app and its map.
const importer = startImporter(new URL('geo/', document.baseURI));
importer.readBundled().catch((error: unknown) => console.error(error));
const { start } = await import('./start.tsx');
start(importer);
