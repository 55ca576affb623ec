import { defineConfig } from '@playwright/test';

// The extension must stand in .output/chrome-mv3: `npm test` builds it first.
export default defineConfig({
  testDir: 'test/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 40_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
});
