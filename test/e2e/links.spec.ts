// Custom links and custom sites: edited on the options page, shown in card and strip.
import type { Page } from '@playwright/test';
import { hover, inCard } from '../support/card.ts';
import { article, expect } from './fixtures.ts';
import { stripIsGone, stripSays, test as base } from './strip-fixtures.ts';

const test = base.extend<{ options: Page }>({
  options: async ({ context, extensionId }, use) => {
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html#links`);
    await use(options);
  },
});

const news = article('<p>午后中际旭创(300308.SZ)走强</p>');
const chosenSites = async (options: Page): Promise<string[]> =>
  (await options.getByRole('list', { name: '已选网站' }).getByRole('listitem').allInnerTexts()).map((text) =>
    text.replace(/[↑↓\s]+/g, ''),
  );

test('shows the chosen sites in the card in their order', async ({ page, open, options }) => {
  await expect.poll(() => chosenSites(options)).toEqual(['东方财富', '雪球', '富途', 'Yahoo']);

  await options.getByRole('button', { name: '移除 东方财富' }).click();
  await options.getByLabel('其他网站').selectOption({ label: '同花顺' });
  await options.locator('.links-add').getByRole('button', { name: '添加' }).click();
  for (let step = 0; step < 3; step++) {
    await options.getByRole('button', { name: '上移 同花顺' }).press('Enter');
    await expect.poll(async () => (await chosenSites(options)).indexOf('同花顺')).toBe(2 - step);
  }

  await open(news);
  const content = await hover(page, '中际旭创');
  expect(content).toMatch(/查看档案\s+同花顺\s+雪球\s+富途/);
});

test('shows a custom link in the card', async ({ page, open, options }) => {
  const address = options.getByLabel('地址', { exact: true });
  const add = options.locator('.links-form').first().getByRole('button', { name: '添加' });
  await options.getByLabel('名称', { exact: true }).fill('我的券商');
  await address.fill('https://my.broker.com/{exchange:lower}{code}?n={name}');
  await expect(options.getByText('https://my.broker.com/sz300308?n=%E4%B8%AD')).toBeVisible();
  await add.click();
  await expect.poll(() => chosenSites(options)).toContain('我的券商');
  for (const name of ['东方财富', '雪球', '富途']) {
    await options.getByRole('button', { name: `移除 ${name}` }).click();
    await expect.poll(() => chosenSites(options)).not.toContain(name);
  }
  await expect.poll(() => chosenSites(options)).toEqual(['Yahoo', '我的券商']);

  await open(news);
  expect(await hover(page, '中际旭创')).toContain('我的券商');
  const hrefs = await inCard<string[]>(
    page,
    'function () { return [...this.querySelectorAll(".card-foot a")].map((a) => a.href); }',
  );
  expect(hrefs!.at(-1)).toBe('https://my.broker.com/sz300308?n=%E4%B8%AD%E9%99%85%E6%97%AD%E5%88%9B');
});

test('shows the strip on a custom site, also in open pages, and removes it with the pattern', async ({
  page,
  open,
  options,
  worker,
}) => {
  const url = 'https://my.broker.example/quote/sz300308?tab=1';
  await open(article('<h1>我的行情</h1>'), { url });
  await options.getByLabel('个股页面地址').fill('https://my.broker.example/quote/{exchange}{code}');
  await expect(options.getByText('格式有效。')).toBeVisible();
  await options.locator('.links-form').last().getByRole('button', { name: '添加' }).click();

  expect(await stripSays(page, /中际旭创/)).toMatch(/中际旭创 300308\.SZ/);
  await page.reload();
  expect(await stripSays(page, /中际旭创/)).toMatch(/中际旭创 300308\.SZ/);

  await options.getByRole('button', { name: '移除 https://my.broker.example/quote/{exchange}{code}' }).click();
  expect(await stripIsGone(page)).toBeNull();
  const matches = (): Promise<unknown> =>
    worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap((one) => one.matches));
  await expect.poll(matches).not.toContainEqual(expect.stringContaining('my.broker.example'));
  // Nothing registers the scripts again when the browser starts.
  const areKept = (): Promise<unknown> =>
    worker.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).map(({ persistAcrossSessions }) => persistAcrossSessions),
    );
  expect(await areKept()).toEqual([true]);
});
