// The popup: watchlist, page, reports, search, and switches.
import { AxeBuilder } from '@axe-core/playwright';
import { hover } from '../support/card.ts';
import { addRows } from '../support/rows.ts';
import { article, expect, marks, test } from './fixtures.ts';

test('adds by search, removes with undo, and keeps the list when reopened', async ({ popup, worker, page }) => {
  await page.goto('about:blank');
  const opened = await popup();
  await expect(opened.getByText('暂无自选')).toBeVisible();

  await opened.getByRole('combobox').fill('300308');
  await opened.getByRole('row').filter({ hasText: '中际旭创' }).getByRole('button', { name: '加入自选' }).click();
  await opened.getByRole('combobox').fill('');
  const row = opened.getByRole('listitem').filter({ hasText: '中际旭创' });
  await expect(row).toContainText('重点推荐');
  await expect(row).toContainText('6.7');

  await row.getByRole('button', { name: '移出自选' }).click();
  await expect(opened.getByText('暂无自选')).toBeVisible();
  await opened.getByRole('button', { name: '撤销' }).click();
  await expect(row).toBeVisible();

  await opened.close();
  await worker.evaluate(() => Promise.resolve());
  const again = await popup();
  await expect(again.getByRole('listitem').filter({ hasText: '中际旭创' })).toBeVisible();
});

test('updates another open popup at once', async ({ popup }) => {
  const [first, second] = [await popup(), await popup()];

  await first.getByRole('combobox').fill('寒武纪');
  await first.getByRole('button', { name: '加入自选' }).first().click();

  await expect(second.getByRole('listitem').filter({ hasText: '寒武纪' })).toBeVisible();
});

test('finds by alias, English name and code and explains an empty result', async ({ popup }) => {
  const opened = await popup();
  const search = opened.getByRole('combobox');

  await search.fill('innolight');
  await expect(opened.getByRole('row').first()).toContainText('中际旭创');
  await search.fill('688256');
  await expect(opened.getByRole('row').first()).toContainText('寒武纪');
  await search.fill('0700.HK');
  await expect(opened.getByRole('row').first()).toContainText('腾讯');
  await search.fill('亚马逊');
  await expect(opened.getByRole('row').first()).toContainText(/1,200.*研报预测/s);
  await search.fill('没有这家');
  await expect(opened.getByText('未找到“没有这家”')).toBeVisible();
});

test('renders theme and language of the settings in its first frame', async ({ context, worker, extensionId }) => {
  await worker.evaluate(() => chrome.storage.local.set({ settings: { theme: 'dark', language: 'en' } }));
  const opened = await context.newPage();
  await opened.addInitScript(() => {
    const drawn: string[] = [];
    Object.assign(globalThis, { drawn });
    // Delayed, so that a page that does not wait for its settings would render before them.
    const get = chrome.storage.local.get.bind(chrome.storage.local) as (keys: string) => Promise<unknown>;
    const getLate = async (keys: string): Promise<unknown> => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return get(keys);
    };
    Object.assign(chrome.storage.local, { get: getLate });
    new MutationObserver(() => {
      const page = document.querySelector<HTMLElement>('.yj');
      if (page) drawn.push(`${page.dataset['theme']} ${document.querySelector('[role=tab]')?.firstChild?.textContent}`);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });

  await opened.goto(`chrome-extension://${extensionId}/popup.html`);
  await expect(opened.getByRole('tab').first()).toBeVisible();

  const drawn = await opened.evaluate(() => (globalThis as unknown as { drawn: string[] }).drawn);
  expect([...new Set(drawn)]).toEqual(['dark Watchlist']);
});

test('moves between tabs with arrow keys, Home and End', async ({ popup }) => {
  const opened = await popup();
  const [list, page, reports] = ['自选', '本页', '研报'].map((name) => opened.getByRole('tab', { name }));
  await list!.focus();

  for (const [key, reached] of [
    ['End', reports],
    ['ArrowRight', list],
    ['ArrowRight', page],
    ['Home', list],
    ['ArrowLeft', reports],
  ] as const) {
    await opened.keyboard.press(key);
    await expect(reached!).toBeFocused();
    await expect(reached!).toHaveAttribute('aria-selected', 'true');
  }
  await expect(opened.getByRole('tabpanel', { name: '研报' })).toBeVisible();
});

test('lists the companies of the page by count and disables, pauses and resumes marking', async ({
  context,
  extensionId,
  open,
  page,
}) => {
  await open(article('<p>新易盛、新易盛、新易盛;中际旭创。</p>'));
  await expect.poll(() => marks(page)).toHaveLength(4);
  // Playwright cannot reach the real popup. In a tab, its query for the active tab is redirected to the news page.
  const popup = await context.newPage();
  await popup.addInitScript(() => {
    const query = chrome.tabs.query.bind(chrome.tabs);
    Object.assign(chrome.tabs, { query: () => query({ url: 'https://news.example/*' }) });
  });
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);

  await popup.getByRole('tab', { name: '本页' }).click();
  await expect(popup.getByRole('listitem').nth(0)).toContainText(/新易盛.*3 次/s);
  await expect(popup.getByRole('listitem').nth(1)).toContainText(/中际旭创.*1 次/s);

  await popup.getByRole('switch', { name: '在 news.example 上启用' }).click();
  await expect.poll(() => marks(page)).toEqual([]);
  await expect(popup.getByText('研镜未在此页启用')).toBeVisible();
  await popup.getByRole('switch').click();
  await expect.poll(() => marks(page)).toHaveLength(4);

  await popup.getByRole('button', { name: '暂停' }).click();
  await expect.poll(() => marks(page)).toEqual([]);
  await popup.getByRole('button', { name: '恢复' }).click();
  expect(await hover(page, '新易盛')).toContain('300502');
});

test('lists the reports with publisher, date and age', async ({ popup }) => {
  const opened = await popup();

  await opened.getByRole('tab', { name: '研报' }).click();

  await expect(opened.getByRole('listitem').nth(0)).toContainText(/中原证券.*截至 2025-08-14/s);
  await expect(opened.getByRole('listitem').nth(1)).toContainText(/未注明机构.*截至 2025-02-07/s);
});

test('renders only the rows near the view of a watchlist with hundreds of rows', async ({ popup }) => {
  const filled = await popup();
  await expect(filled.getByText('暂无自选')).toBeVisible();
  const codes = Array.from({ length: 400 }, (_, nth) => 600_000 + nth);
  await addRows(filled, {
    watches: codes.map((code, nth) => ({ companyId: `${code}.sse`, addedAtMs: nth, order: -nth, changedAtMs: nth })),
  });
  const opened = await popup();
  const row = (code: string) => opened.getByRole('listitem').filter({ hasText: code });
  await expect(row('600399.SH')).toBeVisible();
  await expect(opened.getByRole('tab', { name: '自选' })).toContainText('400');
  expect(await opened.getByRole('listitem').count()).toBeLessThan(100);

  const list = opened.getByRole('tabpanel');
  const wholeHeight = await list.evaluate((panel) => panel.scrollHeight);
  await list.evaluate((panel) => panel.scrollTo(0, panel.scrollHeight));
  await expect(row('600000.SH')).toBeInViewport();
  expect(await opened.getByRole('listitem').count()).toBeLessThan(100);
  // The estimated row height matches the real one.
  expect(Math.abs((await list.evaluate((panel) => panel.scrollHeight)) - wholeHeight)).toBeLessThan(wholeHeight / 50);

  // A focused row stays rendered when it is scrolled out of view.
  await row('600000.SH').getByRole('button', { name: '移出自选' }).focus();
  await list.evaluate((panel) => panel.scrollTo(0, 0));
  await expect(row('600399.SH')).toBeInViewport();
  await expect(row('600000.SH').getByRole('button', { name: '移出自选' })).toBeFocused();

  const { violations } = await new AxeBuilder({ page: opened }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`passes axe in the ${colorScheme} color scheme`, async ({ popup }) => {
    const opened = await popup();
    await opened.emulateMedia({ colorScheme });
    await opened.getByRole('combobox').fill('光');
    await expect(opened.getByRole('row').first()).toBeVisible();

    const { violations } = await new AxeBuilder({ page: opened }).analyze();

    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
}

test.describe('in English', () => {
  test.use({ launch: { language: 'en-US' } });

  test('shows English text in popup and card', async ({ popup, open, page }) => {
    const opened = await popup();
    await expect(opened.getByText('Your watchlist is empty')).toBeVisible();
    await page.bringToFront();
    await open(article('<p>Cambricon (688256.SH) shares rose.</p>'));

    expect(await hover(page, 'Cambricon')).toMatch(/Cambricon.*1\.111\s*bn yuan.*YoY/s);
  });
});

test('toggles with one click between cards on hover and cards on a held key', async ({ popup, open, page }) => {
  await open(article('<p>中际旭创走强</p>'));
  const opened = await popup();
  await opened.getByRole('button', { name: '按键才显示' }).click();
  await expect(opened.getByRole('button', { name: '按住 Alt 显示' })).toHaveAttribute('aria-pressed', 'true');
  await page.bringToFront();
  await expect.poll(() => marks(page)).toHaveLength(1);
  expect(await hover(page, '中际旭创', 0, 800)).toBeNull();

  await opened.getByRole('button', { name: '按住 Alt 显示' }).click();
  await page.bringToFront();
  await expect.poll(() => marks(page)).toHaveLength(1);
  await expect.poll(() => hover(page, '中际旭创', 0, 1500)).toContain('重点推荐');
});

test.describe('in English', () => {
  test.use({ launch: { language: 'en-US' } });

  test('keeps a row with a long metric name and its star inside the popup', async ({ popup }) => {
    const opened = await popup();
    await opened.getByRole('combobox').fill('amazon');
    await opened.getByRole('button', { name: 'Add to watchlist' }).first().click();
    await opened.getByRole('combobox').fill('');

    const row = opened.locator('.row');
    await expect(row).toContainText('report estimate');
    const edges = await row
      .locator('*')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right - innerWidth));
    expect(Math.max(...edges)).toBeLessThanOrEqual(0);
  });
});
