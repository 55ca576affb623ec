// `npm run release` makes the packages for both stores and the sources for reviewers in .output/release/:
//   1. requires a clean work tree and an entry for the version in CHANGELOG.md
//   2. builds in the work tree, and again from the exported sources with the commands that reviewers run
//   3. compares both builds byte by byte, lints the Firefox build as its store does, and writes SHA256SUMS
//   4. prints what changed since the last tag: permissions and sizes
// It publishes nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diffOf, type BuiltExtension } from './release-diff.ts';

const lintCommand = ['npx', '--yes', 'web-ext@10.7.0', 'lint', '--source-dir'];
const targets = ['chrome-mv3', 'firefox-mv3'];
const root = path.resolve(import.meta.dirname, '..');
const releaseDir = path.join(root, '.output/release');

const fail = (message: string): never => {
  console.error(`\nrelease: ${message}`);
  process.exit(1);
};

function run(cwd: string, [command = '', ...args]: readonly string[]): void {
  console.log(`\n▸ ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) fail(`"${command} ${args.join(' ')}" failed`);
}

function git(...args: string[]): string {
  const { stdout, status, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) fail(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Sources of a commit, without ignored and uncommitted files. */
function exportTo(dir: string, commit: string): void {
  const archive = path.join(dir, '..', `${path.basename(dir)}.tar`);
  mkdirSync(dir, { recursive: true });
  git('archive', '--format=tar', `--output=${archive}`, commit);
  run(dir, ['tar', '-xf', archive]);
}

/** Builds an export as reviewers do, by the commands in README.md. Returns the directory with the output. */
function buildExport(dir: string): string {
  run(dir, ['npm', 'ci', '--no-audit', '--no-fund']);
  run(dir, ['npm', 'run', 'zip']);
  run(dir, ['npm', 'run', 'zip:firefox']);
  return path.join(dir, '.output');
}

function readBuild(dir: string): BuiltExtension {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(path.join(dir, file)).isFile(),
  );
  return {
    manifest: JSON.parse(readFileSync(path.join(dir, 'manifest.json'), 'utf8')) as Record<string, unknown>,
    sizes: Object.fromEntries(files.map((file) => [file, statSync(path.join(dir, file)).size])),
  };
}

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
if (git('status', '--porcelain')) fail('the work tree has uncommitted changes. Commit or remove them first.');
if (!readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8').includes(`## [${version}]`))
  fail(`CHANGELOG.md has no section "## [${version}]". Move the entries under "Unreleased" there.`);

rmSync(releaseDir, { recursive: true, force: true });
mkdirSync(releaseDir, { recursive: true });
const temporary = mkdtempSync(path.join(tmpdir(), 'yanjing-release-'));
try {
  run(root, ['npm', 'run', 'zip']);
  run(root, ['npm', 'run', 'zip:firefox']);
  exportTo(path.join(temporary, 'sources'), 'HEAD');
  const rebuilt = buildExport(path.join(temporary, 'sources'));

  const zips = ['chrome', 'firefox'].map((browser) => `yanjing-${version}-${browser}.zip`);
  for (const zip of zips) {
    const file = path.join(root, '.output', zip);
    if (sha256(file) !== sha256(path.join(rebuilt, zip)))
      fail(`${zip} differs from the one built from the exported sources: the build is not reproducible.`);
    cpSync(file, path.join(releaseDir, zip));
  }
  const sources = `yanjing-${version}-sources.zip`;
  git('archive', '--format=zip', `--output=${path.join(releaseDir, sources)}`, 'HEAD');
  run(root, [...lintCommand, '.output/firefox-mv3']);

  const sums = [...zips, sources].map((file) => `${sha256(path.join(releaseDir, file))}  ${file}\n`).join('');
  writeFileSync(path.join(releaseDir, 'SHA256SUMS'), sums);
  console.log(`\n${sums}`);

  const lastTag = spawnSync('git', ['describe', '--tags', '--abbrev=0', 'HEAD^'], { cwd: root, encoding: 'utf8' });
  if (lastTag.status === 0) {
    const tag = lastTag.stdout.trim();
    exportTo(path.join(temporary, 'last'), tag);
    const last = buildExport(path.join(temporary, 'last'));
    for (const target of targets) {
      const lines = diffOf(readBuild(path.join(last, target)), readBuild(path.join(root, '.output', target)));
      console.log(`${target} since ${tag}:\n${lines.map((line) => `  ${line}`).join('\n') || '  no change'}`);
    }
  } else console.log('There is no earlier tag to compare with.');
  console.log(`\nThe packages are in ${path.relative(root, releaseDir)}/.`);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
