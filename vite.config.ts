import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precache } from './build/precache.ts';

export default defineConfig({
  base: './',
  plugins: [react(), precache()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // MapLibre alone is larger than Vite's default warning limit.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: { main: 'index.html', sw: 'src/app/sw.ts' },
      output: {
        // The service worker's address must not change between versions.
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            {
              name: 'sentences',
              test: /src[\\/]i18n[\\/](text|fill|format|locale|catalogue\.vi|vi[\\/](?!issues))/,
              priority: 1,
            },
            { name: 'maplibre', test: /node_modules[\\/](maplibre-gl|@maplibre|@mapbox)/, priority: 2 },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|zustand)[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
});
