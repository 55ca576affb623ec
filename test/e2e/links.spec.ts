// Custom links and custom sites: edited on the options page, shown in card, dossier and strip.
import type { Page } from '@playwright/test';
import { hover, inCard } from '../support/card.ts';
import { axe } from './data-fixtures.ts';
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

test('restores a removed site on undo', async ({ options }) => {
  await options.getByRole('button', { name: '移除 雪球' }).click();
  await expect.poll(() => chosenSites(options)).toEqual(['东方财富', '富途', 'Yahoo']);
  await options.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => chosenSites(options)).toEqual(['东方财富', '雪球', '富途', 'Yahoo']);
});

test('validates a custom link while it is typed and shows it in the card', async ({ page, open, options }) => {
  const address = options.getByLabel('地址', { exact: true });
  const add = options.locator('.links-form').first().getByRole('button', { name: '添加' });
  await options.getByLabel('名称', { exact: true }).fill('我的券商');
  for (const [written, message] of [
    ['my.broker.com/{code}', '地址须以 https:// 或 http:// 开头。'],
    ['https://my.broker.com/quote', '缺少 {code}'],
    ['https://my.broker.com/{ticker}', '无法识别 {ticker}'],
    ['https://{code}.broker.com/', '不能用在域名中'],
    ['https://my.broker.com/{code', '花括号未闭合'],
    ['https://my.broker.com/*/{code}', '链接不能包含 *'],
    ['javascript:alert({code})', '地址须以 https:// 或 http:// 开头。'],
  ] as const) {
    await address.fill(written);
    await expect(options.getByRole('status').filter({ hasText: message })).toBeVisible();
    await expect(add).toBeDisabled();
  }

  await address.fill('https://my.broker.com/{exchange:lower}{code}?n={name}');
  await expect(options.getByText('https://my.broker.com/sz300308?n=%E4%B8%AD')).toBeVisible();
  await add.click();
  await expect.poll(() => chosenSites(options)).toContain('我的券商');
  for (const name of ['东方财富', '雪球', '富途']) await options.getByRole('button', { name: `移除 ${name}` }).click();
  await expect.poll(() => chosenSites(options)).toEqual(['Yahoo', '我的券商']);

  await open(news);
  expect(await hover(page, '中际旭创')).toContain('我的券商');
  const hrefs = await inCard<string[]>(
    page,
    'function () { return [...this.querySelectorAll(".card-foot a")].map((a) => a.href); }',
  );
  expect(hrefs!.at(-1)).toBe('https://my.broker.com/sz300308?n=%E4%B8%AD%E9%99%85%E6%97%AD%E5%88%9B');
});

test('shows the chosen sites in the dossier without referrer or opener', async ({ context, extensionId, options }) => {
  await options.getByRole('button', { name: '移除 Yahoo' }).click();
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html?company=zhongji-innolight`);

  const links = panel.locator('.dossier-links a');
  await expect(links).toHaveText(['东方财富', '雪球', '富途']);
  await expect(links.first()).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(links.first()).toHaveAttribute('target', '_blank');
});

test('shows the strip on a custom site, also in open pages, and removes it with the pattern', async ({
  page,
  open,
  options,
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
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`passes axe with an invalid custom link in the ${colorScheme} color scheme`, async ({ options }) => {
    await options.emulateMedia({ colorScheme });
    await options.getByLabel('地址', { exact: true }).fill('nowhere');

    expect(await axe(options)).toEqual([]);
  });
}
