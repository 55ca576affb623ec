import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_PATHS, firstExisting } from './scripts/browsers.mjs';
import { inputCommands } from './test/browser/support/input-commands.ts';

const executablePath = firstExisting(CHROMIUM_PATHS);

/** Tests of a file that take seconds together: `npm test` runs them, `npm run test:unit` does not. */
const slow = 'test/unit/**/*.slow.test.ts';

/**
 * One thread runs many files and keeps the modules it has loaded; to load them again for each of 110 files takes longer
 * than the tests. A test that needs a module in its first state calls `vi.resetModules()`.
 */
const inThreads = {
  pool: 'threads' as const,
  isolate: false,
  unstubGlobals: true,
  // Loaded through Vite: then `vi.resetModules()` also resets `browser`, which wxt reads from a global once.
  server: { deps: { inline: [/node_modules\/(?:wxt|@wxt-dev)\//] } },
  // Before any module of a test: Dexie looks for IndexedDB once, as it is loaded.
  setupFiles: ['fake-indexeddb/auto'],
};

export default defineConfig({
  test: {
    // By default one core is left idle; of two, that is half.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          ...inThreads,
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: [slow],
          testTimeout: 20_000,
        },
      },
      // One file at a time: some compare times.
      { test: { ...inThreads, name: 'slow', include: [slow], testTimeout: 60_000, fileParallelism: false } },
      { test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'] } },
      {
        // DOM code without the extension, in the Chromium that the e2e tests use.
        // Vite would find these during the first run and reload the running tests.
        optimizeDeps: {
          include: [
            '@floating-ui/dom',
            'axe-core',
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'use-intl',
            'wxt/browser',
            'wxt/testing/fake-browser',
            'zod/mini',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          // The default second is short on a busy machine.
          expect: { poll: { timeout: 5000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: inputCommands,
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : { channel: 'chromium' }),
                args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-quic'],
              },
              contextOptions: { permissions: ['clipboard-read', 'clipboard-write'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'firefox',
          include: ['test/firefox/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
