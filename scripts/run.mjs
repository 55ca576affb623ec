// Runs an npm script after bringing the clone to where its tools run. No pre/post hooks: `ignore-scripts=true` would skip
// them. Arguments go to the last command of the task.
import { spawn } from 'node:child_process';
import { bootstrap, root } from './bootstrap.mjs';

const tasks = {
  start: { needs: { chromium: true }, commands: [['node', 'scripts/start.ts']] },
  dev: { needs: { chromium: true }, commands: [['node', 'scripts/dev.ts']] },
  test: { needs: { chromium: true, firefox: true }, commands: [['node', 'scripts/test.ts']] },
  'test:unit': { needs: {}, commands: [['vitest', 'run', '--project', 'unit']] },
  'test:browser': { needs: { chromium: true }, commands: [['vitest', 'run', '--project', 'browser*']] },
  'test:e2e': {
    needs: { chromium: true },
    commands: [
      ['wxt', 'build'],
      ['playwright', 'test'],
    ],
  },
  'test:firefox': {
    needs: { firefox: true },
    commands: [
      ['wxt', 'build', '-b', 'firefox', '--mv3'],
      ['vitest', 'run', '--project', 'firefox'],
    ],
  },
};

const [name = '', ...rest] = process.argv.slice(2);
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
if (!task) {
  console.error(`usage: node scripts/run.mjs ${Object.keys(tasks).join('|')} [ARGUMENTS]`);
  process.exit(2);
}

const { env } = bootstrap(task.needs);

/** @returns the exit code. Signals are passed on: otherwise ending this process would leave a dev server running. */
function run(tool, args) {
  const child = spawn(tool, args, {
    cwd: root,
    stdio: 'inherit',
    env,
    // npm's links to tools are command files there, which only a shell starts.
    shell: process.platform === 'win32',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${tool} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (status) => resolve(status ?? 1));
  });
}

for (const [at, [tool, ...args]] of task.commands.entries()) {
  const isLast = at === task.commands.length - 1;
  const status = await run(tool, [...args, ...(isLast ? rest : [])]);
  if (status !== 0) process.exit(status);
}
