// `npm test`: everything, in the order in which a failure is cheapest to learn. Goes on after a failure, so that one run
// tells all of them, and ends with a line that counts.
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

/** A step that passes or fails as one. */
function check(command: string): boolean {
  const isWell = run(command);
  total[isWell ? 'passed' : 'failed'] += 1;
  return isWell;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

/** A runner that writes a JSON report; one that leaves none, or exits badly with nothing failed, counts as a failure. */
function count(command: string, report: string, read: (json: unknown) => Counts): void {
  const file = path.join(resultsDir, report);
  rmSync(file, { force: true });
  const isWell = run(command);
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1 };
  if (!isWell && counts.failed === 0) counts.failed = 1;
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

if (check('wxt build')) {
  count('playwright test', 'e2e.json', (json) => {
    const { stats } = json as PlaywrightReport;
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
}
if (check('wxt build -b firefox --mv3')) vitest('firefox');

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
