// `npm test`: runs all checks and tests, fastest first. Continues after a failure and ends with a summary line.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const resultsDir = path.join(root, 'test-results');

interface Counts {
  passed: number;
  failed: number;
}

const total: Counts = { passed: 0, failed: 0 };

function run(command: string): boolean {
  console.log(`\n▸ ${command}`);
  return spawnSync(command, { cwd: root, stdio: 'inherit', shell: true }).status === 0;
}

/** Runs a command that counts as one passed or failed step. */
function check(command: string): boolean {
  const isPassed = run(command);
  total[isPassed ? 'passed' : 'failed'] += 1;
  return isPassed;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

/** Runs a test runner that writes a JSON report. No report, or a non-zero exit without failed tests, counts as a failure. */
function count(command: string, report: string, read: (json: unknown) => Counts): void {
  const file = path.join(resultsDir, report);
  rmSync(file, { force: true });
  const isPassed = run(command);
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1 };
  if (!isPassed && counts.failed === 0) counts.failed = 1;
  total.passed += counts.passed;
  total.failed += counts.failed;
}

const vitest = (project: string): void =>
  count(
    `vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=test-results/${project}.json`,
    `${project}.json`,
    (json) => {
      const report = json as VitestReport;
      return { passed: report.numPassedTests, failed: report.numFailedTests };
    },
  );

check('wxt prepare');
check('tsc --noEmit');
check('tsc --noEmit -p tsconfig.pure.json');
check('oxlint --type-aware --deny-warnings');
check('prettier --check .');
check('knip');
check('node scripts/seeds-check.ts');
vitest('architecture');
vitest('unit');
vitest('slow');
vitest('browser');
vitest('browser-overlay');

if (check('wxt build')) {
  count('playwright test', 'e2e.json', (json) => {
    const { stats } = json as PlaywrightReport;
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
}
if (check('wxt build -b firefox --mv3')) vitest('firefox');

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
