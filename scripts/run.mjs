// Entry point of `npm start` and `npm test`. Not in pre/post hooks, because `ignore-scripts=true` skips them.
import { spawnSync } from 'node:child_process';
import { bootstrap, root } from './bootstrap.mjs';

const [task, ...rest] = process.argv.slice(2);
if (task !== 'start' && task !== 'test') {
  console.error('usage: npm start [-- --page FILE|URL] · npm test');
  process.exit(2);
}

const { env } = bootstrap({ chromium: true, firefox: task === 'test' });
const { status } = spawnSync('node', [`scripts/${task}.ts`, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env,
  shell: false,
});
process.exit(status ?? 1);
