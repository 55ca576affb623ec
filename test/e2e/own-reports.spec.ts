// Own reports in the built extension: saved reports speak on web pages, privately.
import type { BrowserContext, Page } from '@playwright/test';
import { cardText, hover, until } from '../support/card.ts';
import { extensionIdOf, whenSeeded, workerOf } from '../support/chromium.ts';
import { article, browserRequests, expect, marks, test } from './fixtures.ts';

const report = (nth: number): string[] => [
  '中邮证券 证券研究报告',
  `三花智控（002050.SZ）：第${nth}次点评`,
  '2026年10月8日',
  '维持“买入”评级，目标价40元。',
  `三花智控2025年实现营业收入${100 + nth}亿元，同比增长20%。`,
];

const textFile = (name: string, nth: number) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(report(nth).join('\n')),
});

async function openLibrary(context: BrowserContext): Promise<Page> {
  const worker = await workerOf(context);
  await whenSeeded(worker);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionIdOf(worker)}/library.html`);
  await expect(page.locator('input[type=file]').first()).toBeAttached();
  return page;
}

const add = (library: Page, files: ReturnType<typeof textFile>[]): Promise<void> =>
  library.locator('input[type=file]').first().setInputFiles(files);

const drafts = (library: Page) => library.locator('li[data-state=draft]');

/** Pages get the names a moment after a report is saved or a pack installed. */
const namesArePublished = (extensionPage: Page): Promise<void> =>
  expect
    .poll(() => extensionPage.evaluate(async () => JSON.stringify(await chrome.storage.session.get())))
    .toContain('三花智控');

test('a saved report speaks on a web page, which cannot see that it does', async ({ context, page, open, leaks }) => {
  const body = article('<p>新易盛与三花智控走强</p>', '<style>p{margin:60px;font:24px serif}</style>');
  await open(body);
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  const library = await openLibrary(context);
  await add(library, [textFile('a.txt', 1)]);
  await expect(drafts(library)).toHaveCount(1);

  await library.getByRole('button', { name: /^保存 \d+ 项确定的/ }).click();
  await expect(drafts(library)).toHaveCount(0);
  await namesArePublished(library);
  await library.close();

  const card = await hover(page, '三花智控');
  for (const said of ['中邮证券', '买入', '101亿元', '未核对']) expect(card).toContain(said);
  expect(await marks(page)).toEqual(['新易盛']);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('中邮证券');
  expect(leaks.filter((url) => !browserRequests.test(url))).toEqual([]);
});

test('the undo of a save brings the draft back, and takes the company off open pages', async ({
  context,
  page,
  open,
}) => {
  await open(article('<p>三花智控走强</p>', '<style>p{margin:60px;font:24px serif}</style>'));
  const library = await openLibrary(context);
  await add(library, [textFile('a.txt', 1)]);
  await library.getByRole('button', { name: /^保存 \d+ 项确定的/ }).click();
  await expect(drafts(library)).toHaveCount(0);

  await library.getByRole('button', { name: '撤销' }).click();

  await expect(drafts(library)).toHaveCount(1);
  await expect
    .poll(() => library.evaluate(async () => JSON.stringify(await chrome.storage.session.get())))
    .not.toContain('三花智控');
  expect(await marks(page)).toEqual([]);
});

test('a newer version of a report says what differs from the one that is saved', async ({ context }) => {
  const library = await openLibrary(context);
  await add(library, [textFile('a.txt', 1)]);
  await library.getByRole('button', { name: /^保存 \d+ 项确定的/ }).click();
  await expect(drafts(library)).toHaveCount(0);
  const newer = report(1).map((line) => line.replace('101亿元', '120亿元'));

  await add(library, [{ ...textFile('b.txt', 1), buffer: Buffer.from(newer.join('\n')) }]);
  await drafts(library).getByRole('button', { name: /^核对/ }).click();

  await expect(
    library.getByText('与已收进的上一版相比：新增 0 项，改动 1 项，少了 0 项。上一版会保留。'),
  ).toBeVisible();
});

test('a report that was exported as a pack speaks in a library that installs it', async ({
  context,
  extensionId,
  page,
  open,
}) => {
  await open(article('<p>三花智控(002050)走强</p>', '<style>p{margin:60px;font:24px serif}</style>'));
  const library = await openLibrary(context);
  await add(library, [textFile('a.txt', 1)]);
  await library.getByRole('button', { name: /^保存 \d+ 项确定的/ }).click();
  const own = library.locator('.report-row').filter({ hasText: '第1次点评' });
  const exported = library.waitForEvent('download');
  await own.getByRole('button', { name: /^导出/ }).click();
  const pack = await (await exported).path();
  await own.getByRole('button', { name: /^删除/ }).click();
  await expect(own).toHaveCount(0);
  await library.close();

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#packs`);
  await options.getByLabel('从文件安装…').setInputFiles(pack);
  await expect(options.getByText(/^已安装我的研报，版本 1/)).toBeVisible();
  await namesArePublished(options);
  await page.bringToFront();
  await hover(page, '三花智控');

  const text = await until(
    () => cardText(page),
    (shown) => shown?.includes('101亿元') ?? false,
  );
  for (const said of ['中邮证券', '买入', '101亿元']) expect(text).toContain(said);
});
