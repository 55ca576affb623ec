// `npm run bench [-- PART…] [--pages DIR] [--match TEXT] [--extension DIR] [--json FILE]`: measures the built extension in
// Chromium against its budgets. Exits with 1 if a budget is missed. Runs all `parts` by default.
// --pages: saved pages to use as articles; --match: only pages whose name contains the text; --extension: a built extension
// to measure instead of building this one. The part `profile` runs only if named: it prints the functions that a first visit
// spends its time in, from an unminified build; --rounds: tabs per page. So does the part `compare`: it measures the build in
// --against and the one in --extension in alternation.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Worker } from '@playwright/test';
import { build } from 'wxt';
import { printComparison } from '../test/bench/compare.ts';
import { benchChanges, benchManyNames } from '../test/bench/changes.ts';
import { benchHover } from '../test/bench/hover.ts';
import { benchKernel } from '../test/bench/kernel.ts';
import { benchLibrary } from '../test/bench/library.ts';
import { benchPopup } from '../test/bench/popup.ts';
import { printProfile } from '../test/bench/page-profile.ts';
import { benchReader } from '../test/bench/reader.ts';
import { benchReading, everyPage } from '../test/bench/reading.ts';
import { passes, rowOf, type Result } from '../test/bench/result.ts';
import { benchShipped } from '../test/bench/shipped.ts';
import { extensionDir, launchChromium, workerOf } from '../test/support/chromium.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string' },
    match: { type: 'string' },
    extension: { type: 'string' },
    against: { type: 'string' },
    json: { type: 'string' },
    rounds: { type: 'string', default: '5' },
  },
});

const root = path.resolve(import.meta.dirname, '..');

if (positionals.includes('profile')) {
  const outDir = mkdtempSync(path.join(tmpdir(), 'yanjing-profile-build-'));
  try {
    if (!values.extension) await build({ root, outDir, vite: () => ({ build: { minify: false } }) });
    const pages = everyPage(values).map(({ page }) => page);
    await printProfile(values.extension ?? path.join(outDir, 'chrome-mv3'), pages, Number(values.rounds));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
  process.exit();
}

const extension = values.extension ? path.resolve(values.extension) : extensionDir;
if (!values.extension) {
  const built = spawnSync('wxt', ['build'], { cwd: root, stdio: 'ignore', shell: process.platform === 'win32' });
  if (built.status !== 0) throw new Error('the build failed; run `npm run build` for details');
}

if (positionals.includes('compare')) {
  if (!values.against) throw new Error('compare needs --against DIR, a build made before');
  const pages = everyPage(values).map(({ page }) => page);
  await printComparison([path.resolve(values.against), extension], pages, Number(values.rounds));
  process.exit();
}

async function inBrowser(work: (context: BrowserContext, worker: Worker) => Promise<Result[]>): Promise<Result[]> {
  const context = await launchChromium({ extension });
  try {
    return await work(context, await workerOf(context));
  } finally {
    await context.close();
  }
}

const parts: Record<string, () => Promise<Result[]>> = {
  shipped: () => Promise.resolve(benchShipped(extension)),
  reading: () => benchReading(extension, values),
  kernel: () => inBrowser(async (context) => benchKernel(await context.newPage())),
  changes: async () => [...(await inBrowser(benchChanges)), ...(await benchManyNames(extension))],
  hover: () => inBrowser(benchHover),
  popup: benchPopup,
  library: benchLibrary,
  reader: benchReader,
};

const unknown = positionals.filter((part) => !(part in parts));
if (unknown.length > 0)
  throw new Error(`unknown part: ${unknown.join(', ')}; available: ${Object.keys(parts).join(', ')}`);

const results: Result[] = [];
for (const [part, measure] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(part)) continue;
  const rows = await measure();
  for (const row of rows) console.log(rowOf(row));
  results.push(...rows);
}
const missed = results.filter((result) => !passes(result));
console.log(`\n${results.length - missed.length} within budget or without one, ${missed.length} missed`);

if (values.json) {
  const rows = results.map((result) => ({ ...result, pass: passes(result) }));
  writeFileSync(values.json, `${JSON.stringify(rows, null, 1)}\n`);
}
process.exitCode = missed.length === 0 ? 0 : 1;
