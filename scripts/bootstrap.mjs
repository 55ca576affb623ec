// Sets up a fresh clone. Needs only Node ≥ 20, has no dependencies, and is idempotent. Installs:
//   1. the locked dependencies, if they are missing or older than the lock. Among them is a Node ≥ 22, which the build tools
//      need, for the platforms that have an npm package of it; the lock has its hash
//   2. the requested browsers, if they are missing: `bootstrap({ chromium: true, firefox: true })`
// Before it installs anything, it says what. With YANJING_NO_INSTALL=1 it stops instead.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

const isRefused = () => Boolean(process.env.YANJING_NO_INSTALL);

/** Prints what will be installed, or exits with a message if the user does not allow it. */
function announce(what) {
  if (isRefused()) stop(`YANJING_NO_INSTALL is set. To go on, install ${what} yourself, or unset it.`);
  console.log(`setup: installing ${what}. Set YANJING_NO_INSTALL=1 to refuse.`);
}

const localNode = path.join(binDir, isWindows ? 'node.cmd' : 'node');
/** The Node among the dependencies; there is none for some platforms. */
const toolNode = () => (existsSync(localNode) ? localNode : 'node');

const nodeMajor = (executable) =>
  Number(/^v(\d+)/.exec(spawnSync(executable, ['-v'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? 0);

function installDependencies() {
  const stampFile = path.join(root, 'node_modules', '.lock-stamp');
  const stamp = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  announce('the dependencies in package-lock.json into node_modules (npm ci, about 300 packages)');
  const { status } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) stop('npm ci failed. Check the network and the registry that npm is set to, then run this again.');
  writeFileSync(stampFile, stamp);
}

/** Exits with a message if neither the installed Node nor the one among the dependencies is recent enough. */
function requireNode() {
  if (nodeMajor(toolNode()) < 22 && nodeMajor('node') < 22)
    stop('Node ≥ 22 is required. Install Node 24 and run this again.');
}

const canUseApt = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  announce(`the Debian packages ${packages.join(', ')} into this system (apt-get as root)`);
  run('apt-get', ['update', '-qq'], { env });
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env }).status === 0;
}

/** @returns {string} the path of a Chromium. Exits with a message if none can be installed. */
function ensureChromium() {
  const playwrightOwn = () => {
    const asked = run(toolNode(), ['-p', "require('@playwright/test').chromium.executablePath()"], {
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
    announce('a Chromium into the cache of Playwright in your home folder (download of about 150 MB)');
    run(toolNode(), ['node_modules/playwright/cli.js', 'install', 'chromium']);
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
  // Firefox is optional: without it, its tests are skipped. So a refused installation is not an error.
  if (!found && !isRefused() && canUseApt() && aptInstall(['firefox-esr'])) found = find();
  if (!found) console.log('setup: Firefox was not found. Install it, or set FIREFOX_PATH, to test with Firefox.');
  return found;
}

/** Vitest and TypeScript need the tsconfig that WXT generates. */
function ensureTsconfig(env) {
  if (existsSync(path.join(root, '.wxt', 'tsconfig.json'))) return;
  const { status } = run('wxt', ['prepare'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  if (status !== 0) stop('"wxt prepare" failed.');
}

/** @returns {{ env: NodeJS.ProcessEnv }} the environment for the project's tools. */
export function bootstrap({ chromium = false, firefox = false } = {}) {
  installDependencies();
  requireNode();
  const env = { ...process.env, PATH: binDir + path.delimiter + outerPath, WXT_TELEMETRY_DISABLED: '1' };
  ensureTsconfig(env);
  if (chromium) env.CHROMIUM_PATH = ensureChromium();
  if (firefox) env.FIREFOX_PATH = ensureFirefox() ?? '';
  return { env };
}
