import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { ViteDevServer } from 'vite';
import { characterMaps } from './scripts/character-maps.ts';
import { preactAliases } from './scripts/preact.ts';
import { CHROMIUM_PATHS, firstExisting } from './scripts/browsers.mjs';
import { inputCommands } from './test/browser/support/input-commands.ts';

const executablePath = firstExisting(CHROMIUM_PATHS);

/** Test files that take seconds. They run in `npm test`, but not in `npm run test:unit`. */
const slow = 'test/unit/**/*.slow.test.ts';

/** The default second is short on a busy machine. */
const waits = { poll: { timeout: 10_000 } };

/**
 * Test files in a thread share loaded modules, because loading them again for each file would take longer than the tests.
 * A test that needs a fresh module calls `vi.resetModules()`.
 */
const inThreads = {
  pool: 'threads' as const,
  isolate: false,
  unstubGlobals: true,
  // Inlined, so that `vi.resetModules()` also resets `browser`, which wxt reads from a global when it is loaded.
  server: { deps: { inline: [/node_modules\/(?:wxt|@wxt-dev)\//] } },
  // Loaded before all modules, because Dexie looks for IndexedDB when it is loaded.
  setupFiles: ['fake-indexeddb/auto'],
  expect: waits,
};

interface BrowserTests {
  include: string[];
  exclude?: string[];
  /** Vite would find these during the first run and reload the running tests. */
  dependencies: string[];
  alias?: Record<string, string>;
}

/** Address of a module of the project that is not a test. */
const ownModule = /^\/(?:components|lib|entrypoints|locales|seeds|test\/(?:support|browser\/support))\//;

/**
 * Has the browser cache the modules of a run: each test file has a page of its own, which would ask the server again for
 * hundreds of modules. Not while watching, when they change.
 */
const cacheModules = {
  name: 'cache-modules',
  configureServer({ middlewares }: ViteDevServer): void {
    if (!process.argv.includes('run')) return;
    middlewares.use((request, response, next) => {
      const setHeader = response.setHeader.bind(response);
      if (ownModule.test(request.url ?? '')) {
        response.setHeader = (name, value) =>
          setHeader(name, name.toLowerCase() === 'cache-control' ? 'max-age=31536000,immutable' : value);
      }
      next();
    });
  },
};

/** DOM code without the extension, in the Chromium that the e2e tests use. */
const inBrowser = (name: string, { include, exclude = [], dependencies, alias = {} }: BrowserTests) => ({
  resolve: { alias },
  // The library page draws PDFs.
  plugins: [characterMaps, cacheModules],
  worker: { format: 'es' as const, plugins: () => [characterMaps] },
  optimizeDeps: {
    include: [
      '@floating-ui/dom',
      'axe-core',
      'use-intl',
      'wxt/browser',
      'wxt/testing/fake-browser',
      'zod/mini',
      ...dependencies,
    ],
  },
  test: {
    name,
    include,
    exclude,
    // The first test of a file loads a whole page, unbundled.
    testTimeout: 30_000,
    expect: waits,
    browser: {
      enabled: true,
      headless: true,
      // The default of a minute is short for the first page while all cores are busy.
      connectTimeout: 180_000,
      screenshotFailures: false,
      commands: inputCommands,
      provider: playwright({
        launchOptions: {
          ...(executablePath ? { executablePath } : { channel: 'chromium' }),
          args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-quic'],
        },
        contextOptions: { permissions: ['clipboard-read', 'clipboard-write'] },
      }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
});

export default defineConfig({
  test: {
    // The default leaves one core idle, which is half of a machine with two cores.
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
      { test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], testTimeout: 20_000 } },
      inBrowser('browser', {
        include: ['test/browser/**/*.test.{ts,tsx}'],
        exclude: ['test/browser/overlay/**'],
        dependencies: [
          'dexie',
          'dexie-react-hooks',
          'react',
          'react-dom',
          'react-dom/client',
          'react/jsx-dev-runtime',
          'pdfjs-dist',
          'pdfjs-dist/web/pdf_viewer.mjs',
          'pdfjs-dist/build/pdf.renderer.mjs',
          'pdfjs-dist/build/pdf.worker.mjs',
          '@mozilla/readability',
        ],
      }),
      // As they are built: see preactAliases.
      inBrowser('browser-overlay', {
        include: ['test/browser/overlay/**/*.test.{ts,tsx}'],
        dependencies: ['preact', 'preact/compat', 'preact/compat/client', 'preact/jsx-dev-runtime'],
        alias: preactAliases,
      }),
      {
        test: {
          name: 'firefox',
          include: ['test/firefox/**/*.test.ts'],
          // Several waits of up to 20 seconds, while other checks keep the cores busy.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One process for all files, which share one Firefox.
          pool: 'forks',
          isolate: false,
          fileParallelism: false,
          globalSetup: ['test/support/firefox-setup.ts'],
        },
      },
    ],
  },
});
