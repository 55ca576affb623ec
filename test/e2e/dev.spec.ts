// `npm run dev` in a copy of the sources: an edit reaches an open extension page and an open web page by itself.
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { extensionIdOf, launchChromium, workerOf } from '../support/chromium.ts';
import { article, marks } from './fixtures.ts';

const root = path.resolve(import.meta.dirname, '../..');
// Inside the repository, so that node_modules resolves, in a folder that git ignores. Not in test-results, because Vite does
// not watch folders of that name.
const copy = path.join(root, '.cache/dev');
const sources = [
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
  'components',
  'entrypoints',
  'lib',
  'locales',
  'public',
  'scripts',
  'seeds',
  'test/support',
];

let server: ChildProcess;

function edit(file: string, change: (text: string) => string): void {
  const target = path.join(copy, file);
  const before = readFileSync(target, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(target, after);
}

test.beforeAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const source of sources) cpSync(path.join(root, source), path.join(copy, source), { recursive: true });
  server = spawn(process.execPath, ['scripts/dev.ts', '--no-browser'], { cwd: copy });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Serving;')) resolve();
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', () => reject(new Error(`the dev server ended:\n${output}`)));
  });
});

test.afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
  rmSync(copy, { recursive: true, force: true });
});

// The server compiles each module when a page first asks for it.
test.setTimeout(90_000);

test('an edit reaches the open popup and the open web page without a reload by hand', async () => {
  const context = await launchChromium({
    extension: path.join(copy, '.output/chrome-mv3-dev'),
    preferences: { extensions: { ui: { developer_mode: true } } },
  });
  try {
    const extensionId = extensionIdOf(await workerOf(context));
    const url = 'https://news.example/a';
    await context.route(url, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: article('<p>新易盛</p>') }),
    );
    const page = await context.newPage();
    await page.goto(url);
    await expect.poll(() => marks(page)).toEqual(['新易盛']);
    await page.evaluate(() => document.body.setAttribute('data-open-before-edit', ''));

    const popup = await context.newPage();
    await popup.goto(`chrome-extension://${extensionId}/popup.html`);
    const search = popup.getByRole('combobox');
    await search.fill('光');
    await expect(popup.getByRole('row').first()).toBeVisible();

    // Hot: the module is replaced and the typed text stays.
    edit('entrypoints/popup/Popup.tsx', (text) => text.replace('<main>', '<main title="edited">'));
    await expect(popup.getByTitle('edited')).toBeVisible({ timeout: 10_000 });
    await expect(search).toHaveValue('光');

    // page.js is declared by hand in the manifest; the open page must get the new one all the same.
    edit('entrypoints/page.ts', (text) =>
      text.replace('void start();', "void start();\n  document.body.setAttribute('data-edited', '');"),
    );
    await expect(page.locator('body[data-edited]')).toHaveCount(1, { timeout: 15_000 });
    await expect(page.locator('body[data-open-before-edit]')).toHaveCount(1);
    await expect.poll(() => marks(page)).toEqual(['新易盛']);
  } finally {
    await context.close();
  }
});
