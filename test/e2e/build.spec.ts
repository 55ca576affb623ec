// Checks the build output: script sizes, bundled libraries and the manifest.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { packagedScripts } from '../../scripts/packaged-lexicon.ts';
import { createDirectoryReader } from '../../lib/listings/directory-reader.ts';
import { seeds } from '../../seeds/index.ts';
import { extensionDir } from '../support/chromium.ts';
import { connectionsIn } from '../support/connections.ts';
import { expect, test } from './fixtures.ts';

const listed = createDirectoryReader(readFileSync('seeds/directory.tsv', 'utf8')).companies();

// These scripts are parsed in every page and frame, so code that few pages need is loaded later. 2.6 KB of page.js parse the
// user's own words and search for them; 1.5 KB of marks.js recognize them in a pass of their own. Names of listed companies
// are found by listed.js, which only users of that option get. The choice of marks (style, first mention only, layers) takes
// 1.5 KB of marks.js, and the choice of what opens a card as much of pointer.js. Names over the line ends of PDF pages take
// 2 KB of marks.js, and names of companies as the foreign press writes them 0.7 KB of listed.js.
for (const [file, mostBytes] of [
  ['page.js', 23_300],
  ['marks.js', 66_000],
  ['pointer.js', 28_500],
  ['private-layer.js', 5_500],
  ['own-marks.js', 15_000],
  ['listed.js', 7_800],
] as const) {
  test(`keeps ${file} within its size limit and free of React, Dexie and zod`, () => {
    const script = path.join(extensionDir, file);
    const code = readFileSync(script, 'utf8');

    expect(statSync(script).size).toBeLessThanOrEqual(mostBytes);
    expect(code).not.toMatch(/react|dexie|ZodError|\$ZodType/i);
  });
}

// Data of page.js and marks.js, in scripts of their own. They replace as many bytes that pages read from storage.
for (const [file, mostBytes] of [
  ['prefilter.js', 30_000],
  ['lexicon.js', 94_000],
  ['listed-names.js', 52_000],
] as const) {
  test(`contains ${file} as compiled from the seeds, within its size limit`, () => {
    const code = readFileSync(path.join(extensionDir, file), 'utf8');

    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(mostBytes);
    expect(code).toBe(packagedScripts(seeds.companies, listed).find((script) => script.file === file)?.code);
  });
}

// The policy of the extension's pages (connect-src 'none') does not bind scripts in web pages, so their code is checked.
const pageScripts = readdirSync(extensionDir).filter((file) => file.endsWith('.js') && file !== 'background.js');

test('checks every script that runs in web pages', () => {
  expect(pageScripts.toSorted()).toEqual([
    'card.js',
    'hoisted-card.js',
    'lexicon.js',
    'listed-names.js',
    'listed.js',
    'look-up.js',
    'marks.js',
    'own-marks.js',
    'own-site.js',
    'page.js',
    'pointer.js',
    'prefilter.js',
    'private-layer.js',
    'strip-view.js',
    'strip.js',
  ]);
});

for (const file of pageScripts) {
  test(`has no code in ${file} that makes a connection or loads a file`, () => {
    expect(connectionsIn(readFileSync(path.join(extensionDir, file), 'utf8'))).toEqual([]);
  });
}

test('contains the licenses of the extension and of all packages in it', () => {
  const notices = readFileSync(path.join(extensionDir, 'THIRD_PARTY_NOTICES.txt'), 'utf8');
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };

  // Some are dependencies of dependencies, or sources of generated data.
  for (const name of [
    ...Object.keys(dependencies),
    'scheduler',
    'intl-messageformat',
    'wxt',
    'opencc-js',
    'pinyin-pro',
  ])
    expect(notices).toContain(`\n${name} `);
  // Dexie asks for its notice as well.
  expect(notices).toContain('Apache License');
  expect(notices).toContain('David Fahlander');
  expect(readFileSync(path.join(extensionDir, 'LICENSE.txt'), 'utf8')).toContain('The Yanjing authors');
});

test('contains the privacy policy, which browsers read as UTF-8', async ({ page, extensionId }) => {
  await page.goto(`chrome-extension://${extensionId}/options.html#privacy`);
  const [policy] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: '隐私政策' }).click(),
  ]);

  await expect(policy.getByText('研镜的所有数据都保存在你的设备上')).toBeVisible();
});

test('has a button named in both languages, requests only the documented permissions, exposes no file and blocks connections in the manifest', () => {
  const manifest = JSON.parse(readFileSync(path.join(extensionDir, 'manifest.json'), 'utf8')) as Record<
    string,
    unknown
  >;

  expect(manifest['permissions']).toEqual(['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'sidePanel']);
  expect(manifest['action']).toEqual({ default_title: '__MSG_name__', default_popup: 'popup.html' });
  expect(manifest['side_panel']).toEqual({ default_path: 'sidepanel.html' });
  expect(manifest['host_permissions']).toEqual(['<all_urls>']);
  expect(manifest['web_accessible_resources']).toBeUndefined();
  expect(JSON.stringify(manifest['content_security_policy'])).toContain("connect-src 'none'");
});
