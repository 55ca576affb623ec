// `npm run bench [-- --json FILE]`: figures against their budgets, in a real Chromium, beside the npm peers; ratios in one
// run, so that a slow machine slows both sides. Exits non-zero where a budget is missed.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { benchBackground } from '../test/bench/background.ts';
import { benchChanges } from '../test/bench/changes.ts';
import { benchKernel } from '../test/bench/kernel.ts';
import { benchPages } from '../test/bench/pages.ts';
import { benchPopup } from '../test/bench/popup.ts';
import { passes, rowOf, type Result } from '../test/bench/result.ts';
import { launchChromium, workerOf } from '../test/support/chromium.ts';

const root = path.resolve(import.meta.dirname, '..');
const built = spawnSync('wxt', ['build'], { cwd: root, stdio: 'ignore', shell: process.platform === 'win32' });
if (built.status !== 0) throw new Error('the build failed: run `npm run build` to see why');

const context = await launchChromium();
const worker = await workerOf(context);
const results: Result[] = [];
try {
  results.push(...(await benchKernel(await context.newPage())));
  results.push(...(await benchChanges(context, worker)));
  results.push(...(await benchPages(context, worker)));
} finally {
  await context.close();
}
results.push(...(await benchBackground()));
results.push(...(await benchPopup()));

for (const result of results) console.log(rowOf(result));
const missed = results.filter((result) => !passes(result));
console.log(`\n${results.length - missed.length} within budget or for information, ${missed.length} missed`);

const at = process.argv.indexOf('--json');
const file = at > 0 ? process.argv[at + 1] : undefined;
if (file) {
  writeFileSync(
    file,
    `${JSON.stringify(
      results.map((result) => ({ ...result, pass: passes(result) })),
      null,
      1,
    )}\n`,
  );
}
process.exitCode = missed.length === 0 ? 0 : 1;
