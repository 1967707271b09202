import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, chromiumPath, SKIP_MESSAGE, skipBrowser } from './test/support/chromium.ts';

if (skipBrowser) console.warn(SKIP_MESSAGE);

const launchOptions = {
  ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
  args: [...CHROMIUM_ARGS],
};

const browserProject = {
  extends: true as const,
  // Bundled in one go before the first test: found one by one, React would be loaded twice.
  optimizeDeps: {
    include: [
      'react',
      'react/jsx-dev-runtime',
      'react-dom/client',
      'zustand',
      'zustand/vanilla',
      'radix-ui',
      'minisearch',
      'axe-core',
    ],
  },
  test: {
    name: 'browser',
    include: ['test/**/*.browser.test.{ts,tsx}'],
    retry: 1,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
};

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['test/support/seed.ts'],
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.browser.test.{ts,tsx}', 'test/e2e/**'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          // A machine without a graphics card draws slowly now and then; a real fault fails twice.
          retry: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      ...(skipBrowser ? [] : [browserProject]),
    ],
  },
});
