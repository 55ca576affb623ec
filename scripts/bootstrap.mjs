// Sets up a fresh clone. Needs only Node ≥ 20, has no dependencies, and is idempotent. Installs:
//   1. the locked dependencies, if they are missing or older than the lock
//   2. a Node ≥ 22 in node_modules/.bin (the build tools need it), from the `node` package
//   3. the requested browsers: `bootstrap({ chromium: true, firefox: true })`
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_PATHS, FIREFOX_PATHS, firstExisting } from './browsers.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const binDir = path.join(root, 'node_modules', '.bin');
const isWindows = process.platform === 'win32';

// A nested npm must not run on the Node binary that it is about to replace.
const outerPath = (process.env.PATH ?? '')
  .split(path.delimiter)
  .filter((dir) => dir !== binDir)
  .join(path.delimiter);

const run = (command, args, options = {}) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: isWindows,
    ...options,
    env: { ...process.env, PATH: outerPath, ...options.env },
  });

const stop = (message) => {
  console.error(`\nsetup: ${message}\n`);
  process.exit(1);
};

const nodeMajor = (executable) =>
  Number(/^v(\d+)/.exec(spawnSync(executable, ['-v'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? 0);

function installDependencies() {
  const stampFile = path.join(root, 'node_modules', '.lock-stamp');
  const stamp = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('setup: installing dependencies (npm ci)');
  const { status } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) stop('npm ci failed. Check the network and the registry that npm is set to, then run this again.');
  writeFileSync(stampFile, stamp);
}

/** If npm did not run install scripts, the `node` package has no binary and no link to it yet; install them here. */
function ensureNode() {
  const local = path.join(binDir, isWindows ? 'node.cmd' : 'node');
  if (nodeMajor(local) >= 22 || nodeMajor('node') >= 22) return;
  run(process.execPath, ['installArchSpecificPackage'], { cwd: path.join(root, 'node_modules', 'node') });
  const real = path.join(root, 'node_modules', 'node', 'bin', 'node');
  if (!isWindows && existsSync(real) && !existsSync(local)) symlinkSync('../node/bin/node', local);
  if (nodeMajor(local) < 22)
    stop('Node ≥ 22 is required and could not be installed. Install Node 24 and run this again.');
}

const canUseApt = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`setup: installing ${packages.join(', ')} (apt)`);
  run('apt-get', ['update', '-qq'], { env });
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env }).status === 0;
}

/** @returns {string} the path of a Chromium. Exits with a message if none can be installed. */
function ensureChromium() {
  const playwrightOwn = () => {
    const asked = run(path.join(binDir, 'node'), ['-p', "require('@playwright/test').chromium.executablePath()"], {
      stdio: 'pipe',
      encoding: 'utf8',
    });
    const file = asked.stdout?.trim();
    return file && existsSync(file) ? file : undefined;
  };
  const find = () => firstExisting(CHROMIUM_PATHS) ?? playwrightOwn();
  let found = find();
  if (!found && canUseApt() && aptInstall(['chromium', 'fonts-noto-cjk'])) found = find();
  if (!found) {
    run(path.join(binDir, 'node'), ['node_modules/playwright/cli.js', 'install', 'chromium']);
    found = find();
  }
  return (
    found ??
    stop('Chromium was not found and could not be installed. Install it, set CHROMIUM_PATH to it, and run this again.')
  );
}

/** @returns {string | undefined} the path of a Firefox, or undefined, with a message, if none can be installed. */
function ensureFirefox() {
  const find = () => firstExisting(FIREFOX_PATHS);
  let found = find();
  if (!found && canUseApt() && aptInstall(['firefox-esr'])) found = find();
  if (!found)
    console.log('setup: Firefox was not found and could not be installed. Set FIREFOX_PATH to test with Firefox.');
  return found;
}

/** @returns {{ env: NodeJS.ProcessEnv }} the environment for the project's tools. */
export function bootstrap({ chromium = false, firefox = false } = {}) {
  installDependencies();
  ensureNode();
  const env = { ...process.env, PATH: binDir + path.delimiter + outerPath, WXT_TELEMETRY_DISABLED: '1' };
  if (chromium) env.CHROMIUM_PATH = ensureChromium();
  if (firefox) env.FIREFOX_PATH = ensureFirefox() ?? '';
  return { env };
}
