// The options page inside the extension: several contexts that change the same settings, the manifest, the browser's pages,
// and errors of the worker. Its own behavior is tested in test/browser/pages/options-*.test.ts.
import type { Page } from '@playwright/test';
import { article, expect, marks, test as base } from './fixtures.ts';
import { privateValue, storePrivate } from '../support/private-values.ts';

interface OptionsFixtures {
  address: string;
  /** The first page. */
  options: Page;
}

const test = base.extend<OptionsFixtures>({
  address: async ({ extensionId }, use) => use(`chrome-extension://${extensionId}/options.html`),
  options: async ({ page, address }, use) => {
    await page.goto(address);
    await page.getByRole('heading', { name: '外观与悬停' }).waitFor();
    await use(page);
  },
});

const go = (options: Page, hash: string): Promise<string> => options.evaluate((next) => (location.hash = next), hash);

test('keeps all changes that two options pages and the popup make at once, and values of a newer version', async ({
  options,
  address,
  context,
  popup,
}) => {
  const newer = { version: 9, theme: 'sepia', cardWidth: 420, dwellMs: 200 };
  const stored = (): Promise<unknown> => privateValue(options, 'settings');
  await storePrivate(options, { settings: newer });
  const other = await context.newPage();
  await other.goto(address);
  const opened = await popup();
  await expect(options.getByLabel('悬停延迟')).toHaveValue('200');

  await Promise.all([
    options.getByLabel('涨跌颜色').selectOption('green'),
    other.getByLabel('字号').selectOption('small'),
    opened.getByRole('button', { name: '暂停' }).click(),
  ]);

  for (const page of [options, other]) {
    await expect(page.getByLabel('涨跌颜色')).toHaveValue('green');
    await expect(page.getByLabel('字号')).toHaveValue('small');
    await expect(page.getByRole('switch', { name: '在所有网站暂停' })).toBeChecked();
  }
  await expect.poll(stored).toEqual({ ...newer, isRedUp: false, textSize: 'small', isPaused: true });
});

test('opens at the source documents from the dossier', async ({ page, extensionId, context }) => {
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html?company=AMZN.NASDAQ`);

  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: '附上原文' }).first().click(),
  ]);

  await expect(opened.getByRole('heading', { level: 1 })).toHaveText('研报与名称');
  await expect(opened.getByRole('heading', { name: '研报原文' })).toBeVisible();
});

test('changes the marks of open pages when a site is disabled, enabled and disabled by undo', async ({
  options,
  context,
}) => {
  const news = await context.newPage();
  await context.route('https://news.example/a', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: article('<p>新易盛</p>') }),
  );
  await news.goto('https://news.example/a');
  await expect.poll(() => marks(news)).toEqual(['新易盛']);
  await options.bringToFront();
  const row = options.getByRole('listitem').filter({ hasText: 'news.example' });

  await options.getByLabel('添加网站').fill('https://News.example/a?b=1');
  await options.getByLabel('添加网站').press('Enter');
  await expect(row).toBeVisible();
  await expect.poll(() => marks(news)).toEqual([]);

  await options.getByRole('button', { name: '移除 news.example' }).click();
  await expect(row).toHaveCount(0);
  await news.bringToFront();
  await expect.poll(() => marks(news)).toEqual(['新易盛']);

  await options.bringToFront();
  await options.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => marks(news)).toEqual([]);
  await expect(row).toBeVisible();
});

test('shows the assigned shortcuts and opens the browser’s page to change them', async ({ options, context }) => {
  const keys = options.locator('#shortcuts .keys');
  const set = await options.evaluate(() => chrome.commands.getAll());

  // Chromium leaves a command without its suggested key if the browser uses that key itself.
  const suggested = await options.evaluate(() =>
    Object.entries(chrome.runtime.getManifest().commands ?? {}).flatMap(([name, { suggested_key: key }]) =>
      key ? [name] : [],
    ),
  );
  expect(set.flatMap(({ name, shortcut }) => (name && shortcut ? [name] : [])).toSorted()).toEqual(
    suggested.toSorted(),
  );
  for (const { shortcut } of set) if (shortcut) await expect(keys).toContainText(shortcut);
  // Without a row, the user cannot know that a command exists.
  await expect(keys.getByText('将焦点移入行情页研报条')).toBeVisible();
  for (const key of ['P', 'C', 'Esc', 'yj']) await expect(keys.getByText(key, { exact: true })).toBeVisible();

  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    options.getByRole('button', { name: '更改快捷键…' }).click(),
  ]);
  await expect.poll(() => opened.url()).toBe('chrome://extensions/shortcuts');
});

test('shows version, policy and every permission of the manifest', async ({ options }) => {
  await go(options, 'privacy');
  const manifest = await options.evaluate(() => chrome.runtime.getManifest());
  const { permissions = [], host_permissions: hosts = [], version } = manifest;
  const list = options.locator('#privacy .permissions').first();

  await expect(list.locator('dt code')).toHaveText([...hosts, ...permissions]);
  await expect(list.getByText('暂无说明，请咨询')).toHaveCount(0);
  await expect(list.getByText('已允许')).toBeVisible();
  await expect(options.locator('#privacy')).toContainText("connect-src 'none'");
  await expect(options.locator('#about')).toContainText(`版本 ${version}`);
});

test('copies diagnostics with the last errors and without the user’s data', async ({ options, worker, context }) => {
  await go(options, 'about');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await storePrivate(options, { settings: { offHosts: ['secret.example'] } });
  await worker.evaluate(() => void setTimeout(() => JSON.parse('{"memo": 中际旭创')));
  await options.evaluate(() => void Promise.reject(new TypeError('x is null')));
  const errors = (): Promise<unknown[]> =>
    options.evaluate(async () => ((await chrome.storage.local.get('errors'))['errors'] ?? []) as unknown[]);
  await expect.poll(async () => (await errors()).length).toBe(2);

  await options.getByRole('button', { name: '复制诊断信息' }).click();

  await expect(options.locator('#about').getByRole('status')).toHaveText('已复制');
  const text = await options.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Yanjing \d+\.\d+\.\d+\nBrowser: .*Chrome\/\d+/);
  expect(text).toMatch(/\nRows: .*\bcompanies [1-9]\d*/);
  expect(text).toContain('Changed settings: offHosts\n');
  expect(text).toMatch(/ worker SyntaxError/);
  expect(text).toMatch(/ options TypeError: x is null/);
  expect(text).not.toMatch(/secret|中际|memo/);
});
