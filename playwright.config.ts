import { defineConfig } from '@playwright/test';

// The tests load the extension from .output/chrome-mv3, so it must be built first; `npm test` does that.
export default defineConfig({
  testDir: 'test/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 40_000,
  // The longest that a test waits for a state, also on a machine whose cores are all busy.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
});
