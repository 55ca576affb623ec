// The popup: watchlist, page, reports, search, and switches.
import { hover } from '../support/card.ts';
import { killWorker } from '../support/chromium.ts';
import { article, expect, marks, test } from './fixtures.ts';
import { storePrivate } from '../support/private-values.ts';
import { addRows } from '../support/rows.ts';

test('adds by search, removes with undo, and keeps the list after the worker died', async ({
  popup,
  context,
  page,
}) => {
  await page.goto('about:blank');
  const opened = await popup();
  await expect(opened.getByText('暂无自选')).toBeVisible();

  await opened.getByRole('combobox').fill('300308');
  await opened.getByRole('row').filter({ hasText: '中际旭创' }).getByRole('button', { name: '加入自选' }).click();
  await opened.getByRole('combobox').fill('');
  const row = opened.getByRole('listitem').filter({ hasText: '中际旭创' });
  await expect(row).toContainText('重点推荐');

  await row.getByRole('button', { name: '从自选中移除' }).click();
  await expect(opened.getByText('暂无自选')).toBeVisible();
  await opened.getByRole('button', { name: '撤销' }).click();
  await expect(row).toBeVisible();

  await opened.close();
  await killWorker(context);
  const again = await popup();
  await expect(again.getByRole('listitem').filter({ hasText: '中际旭创' })).toBeVisible();
});

test('renders theme, language and the first rows in its first frame', async ({
  context,
  worker,
  extensionId,
  popup,
}) => {
  await storePrivate(worker, { settings: { theme: 'dark', language: 'en' } });
  const filling = await popup();
  await addRows(filling, { watches: [{ companyId: 'AMZN.NASDAQ', addedAtMs: 1, order: 1, changedAtMs: 1 }] });
  await filling.close();
  const opened = await context.newPage();
  await opened.addInitScript(() => {
    const drawn: string[] = [];
    Object.assign(globalThis, { drawn });
    // Reading is slow, and the page renders without settings after a timeout, which never fires here.
    const later = window.setTimeout;
    Object.assign(window, { setTimeout: () => 0 });
    const { value: listen } = Object.getOwnPropertyDescriptor(EventTarget.prototype, 'addEventListener') as {
      value: (this: IDBRequest, type: string, listener: (event: Event) => void) => void;
    };
    IDBRequest.prototype.addEventListener = function (type: string, listener: EventListener) {
      listen.call(this, type, (event) => later(() => listener.call(this, event), 60));
    };
    new MutationObserver(() => {
      const page = document.querySelector<HTMLElement>('.yj');
      const [tab, row] = ['[role=tab]', '.row'].map((one) => document.querySelector(one));
      if (page) drawn.push(`${page.dataset['theme']} ${tab?.firstChild?.textContent} ${row ? 'rows' : 'no rows'}`);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });

  await opened.goto(`chrome-extension://${extensionId}/popup.html`);
  await expect(opened.getByRole('tab').first()).toBeVisible();

  const drawn = await opened.evaluate(() => (globalThis as unknown as { drawn: string[] }).drawn);
  expect([...new Set(drawn)]).toEqual(['dark Watchlist rows']);
});

test('lists the companies of the page by count and disables, pauses and resumes marking', async ({
  context,
  extensionId,
  open,
  page,
}) => {
  await open(article('<p>新易盛、新易盛、新易盛;中际旭创。</p>'));
  await expect.poll(() => marks(page)).toEqual(['新易盛', '中际旭创']);
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
  await expect.poll(() => marks(page)).toEqual(['新易盛', '中际旭创']);

  await popup.getByRole('button', { name: '暂停' }).click();
  await expect.poll(() => marks(page)).toEqual([]);
  await popup.getByRole('tabpanel').getByRole('button', { name: '恢复' }).click();
  await expect.poll(() => marks(page)).toEqual(['新易盛', '中际旭创']);
  expect(await hover(page, '新易盛')).toContain('300502');
});

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

test('keeps what was typed before its first frame', async ({ context, extensionId }) => {
  const opened = await context.newPage();
  await opened.addInitScript(() => {
    const typing = new MutationObserver(() => {
      const early = document.querySelector<HTMLInputElement>('input[autofocus]');
      if (!early) return;
      typing.disconnect();
      early.value = 'zjxc';
    });
    typing.observe(document, { childList: true, subtree: true });
  });

  await opened.goto(`chrome-extension://${extensionId}/popup.html`);

  await expect(opened.getByRole('combobox')).toHaveValue('zjxc');
  await expect(opened.getByRole('combobox')).toBeFocused();
  await expect(opened.getByRole('row').filter({ hasText: '中际旭创' })).toBeVisible();
});
