// `npm test`: runs all checks and tests. Continues after a failure. Ends with a list of the failures and a summary line,
// so that a log that was cut at the start still shows them.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { commandFailure, playwrightFailures, vitestFailures } from './failures.ts';
import type { PlaywrightReport, VitestReport } from './failures.ts';

const root = path.resolve(import.meta.dirname, '..');
const resultsDir = path.join(root, 'test-results');

interface Counts {
  passed: number;
  failed: number;
}

const total: Counts = { passed: 0, failed: 0 };
/** What failed, as it is listed at the end. */
const failures: string[] = [];

interface Run {
  isPassed: boolean;
  /** Empty if it was shown while the command ran. */
  output: string;
}

/** @param isShared other commands run at the same time, so the output is shown at the end. */
function run(command: string, isShared: boolean): Promise<Run> {
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
      const text = Buffer.concat(output).toString();
      if (isShared) process.stdout.write(`\n▸ ${command} (${seconds} s)\n${text}`);
      resolve({ isPassed: code === 0, output: text });
    });
  });
}

/** A step of the run. @returns whether it succeeded. */
type Step = (isShared: boolean) => Promise<boolean>;

/** Runs a command that counts as one passed or failed step. */
const check =
  (command: string): Step =>
  async (isShared) => {
    const { isPassed, output } = await run(command, isShared);
    total[isPassed ? 'passed' : 'failed'] += 1;
    if (!isPassed) failures.push(commandFailure(command, output));
    return isPassed;
  };

interface Outcome extends Counts {
  failures: string[];
}

/** Runs a test runner that writes a JSON report. No report, or a non-zero exit without failed tests, counts as a failure. */
const count =
  (command: string, report: string, read: (json: unknown) => Outcome): Step =>
  async (isShared) => {
    const file = path.join(resultsDir, report);
    rmSync(file, { force: true });
    const { isPassed, output } = await run(command, isShared);
    const isReported = existsSync(file);
    const outcome = isReported ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1, failures: [] };
    if (!isPassed && outcome.failed === 0) outcome.failed = 1;
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    failures.push(...outcome.failures);
    // Such as an error outside tests that the report does not mention.
    if (!isPassed && outcome.failures.length === 0) failures.push(commandFailure(command, output));
    return isPassed;
  };

const vitest = (project: string): Step =>
  count(
    `vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=test-results/${project}.json`,
    `${project}.json`,
    (json) => {
      const report = json as VitestReport;
      const { numPassedTests: passed, numFailedTests: failed } = report;
      return { passed, failed, failures: vitestFailures(report, root) };
    },
  );

const e2e = count('playwright test', 'e2e.json', (json) => {
  const report = json as PlaywrightReport;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky, failures: playwrightFailures(report) };
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
const isBuilt = await check('wxt build')(false);
// Firefox waits more than it computes, and most checks use one core.
await together(isFirefoxBuilt ? [vitest('firefox')] : [], [
  check('tsc --noEmit'),
  check('tsc --noEmit -p tsconfig.pure.json'),
  check('oxlint --type-aware --deny-warnings'),
  check('prettier --check .'),
  check('knip'),
  check('node scripts/seeds-check.ts'),
  vitest('architecture'),
  vitest('unit'),
  vitest('slow'),
]);
// The overlays wait more than they compute too.
await together([vitest('browser')], [vitest('browser-overlay')]);
// Uses two cores by itself.
if (isBuilt) await e2e(false);

if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
