// `npm test`: runs all checks and tests. Continues after a failure and ends with a summary line.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const resultsDir = path.join(root, 'test-results');

interface Counts {
  passed: number;
  failed: number;
}

const total: Counts = { passed: 0, failed: 0 };

/**
 * @param isShared other commands run at the same time, so the output is shown at the end.
 * @returns whether it succeeded.
 */
function run(command: string, isShared: boolean): Promise<boolean> {
  if (!isShared) console.log(`\n▸ ${command}`);
  const startMs = performance.now();
  const env = isShared && process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env;
  const stdio = isShared ? 'pipe' : 'inherit';
  const child = spawn(command, { cwd: root, stdio: ['inherit', stdio, stdio], shell: true, env });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => void output.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = ((performance.now() - startMs) / 1000).toFixed(0);
      if (isShared) process.stdout.write(`\n▸ ${command} (${seconds} s)\n${Buffer.concat(output).toString()}`);
      resolve(code === 0);
    });
  });
}

/** A step of the run. @returns whether it succeeded. */
type Step = (isShared: boolean) => Promise<boolean>;

/** Runs a command that counts as one passed or failed step. */
const check =
  (command: string): Step =>
  async (isShared) => {
    const isPassed = await run(command, isShared);
    total[isPassed ? 'passed' : 'failed'] += 1;
    return isPassed;
  };

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

/** Runs a test runner that writes a JSON report. No report, or a non-zero exit without failed tests, counts as a failure. */
const count =
  (command: string, report: string, read: (json: unknown) => Counts): Step =>
  async (isShared) => {
    const file = path.join(resultsDir, report);
    rmSync(file, { force: true });
    const isPassed = await run(command, isShared);
    const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1 };
    if (!isPassed && counts.failed === 0) counts.failed = 1;
    total.passed += counts.passed;
    total.failed += counts.failed;
    return isPassed;
  };

const vitest = (project: string): Step =>
  count(
    `vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=test-results/${project}.json`,
    `${project}.json`,
    (json) => {
      const report = json as VitestReport;
      return { passed: report.numPassedTests, failed: report.numFailedTests };
    },
  );

const e2e = count('playwright test', 'e2e.json', (json) => {
  const { stats } = json as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
});

/** Runs lists of steps at the same time, and the steps of each in order. */
async function together(...lists: Step[][]): Promise<void> {
  await Promise.all(
    lists.map(async (steps) => {
      for (const step of steps) await step(true);
    }),
  );
}

// Builds write the generated types as well, so none may run while the types are checked.
await check('wxt prepare')(false);
const isFirefoxBuilt = await check('wxt build -b firefox --mv3')(false);
// Firefox waits more than it computes, and most checks use one core.
await together(
  [
    check('tsc --noEmit'),
    check('tsc --noEmit -p tsconfig.pure.json'),
    check('oxlint --type-aware --deny-warnings'),
    check('prettier --check .'),
    check('knip'),
    check('node scripts/seeds-check.ts'),
    vitest('architecture'),
    vitest('slow'),
  ],
  isFirefoxBuilt ? [vitest('firefox')] : [],
);
// Each of these uses two cores.
for (const project of ['unit', 'browser', 'browser-overlay']) await vitest(project)(false);
if (await check('wxt build')(false)) await e2e(false);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
