// The side panel's list of companies on the page, navigation between mentions, and opening the panel.
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { settledCounts } from '../support/chromium.ts';
import { article, expect, marks } from './fixtures.ts';
import { activateTab, news, test } from './panel-fixtures.ts';

/** Texts under the temporary pulse highlight. */
const pulsing = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('yanjing-pulse') ?? [])]
      .map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset))
      .join(),
  );

/** Accessible names of the list's dossier buttons. */
const names = async (panel: Page): Promise<string[]> =>
  (await panel.locator('.page-name').allInnerTexts()).map((name) => name.replace(/\s+/g, ' '));

test('lists the companies of the page, and recounts a changed page when the pointer enters the panel', async ({
  open,
  page,
  panel,
}) => {
  await open(news);
  await expect.poll(() => marks(page)).not.toHaveLength(0);
  const opened = await panel();
  await expect.poll(() => names(opened)).toEqual(['谷歌 的档案', '新易盛 的档案', '中际旭创 的档案']);
  const row = opened.getByRole('listitem').filter({ hasText: '新易盛' });
  await expect(row).toContainText('3 次');

  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>新易盛再创新高</p>'));
  await expect(async () => {
    // The pointer leaves and returns.
    await opened.dispatchEvent('html', 'pointerenter');
    await expect(row).toContainText('4 次', { timeout: 300 });
  }).toPass({ timeout: 5000 });
});

test('scrolls to each mention in turn, pulses it, and starts over after the last', async ({ open, page, panel }) => {
  await open(news);
  await expect.poll(() => marks(page)).not.toHaveLength(0);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const opened = await panel();
  const next = opened.getByRole('button', { name: '谷歌 的下一处提及' });

  await next.click();
  await expect(opened.getByRole('status').first()).toHaveText('第 1 处，共 2 处');
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await next.press('Enter');
  await expect.poll(() => pulsing(page)).toBe('谷歌');
  await expect(opened.getByRole('status').first()).toHaveText('第 2 处，共 2 处');
  await expect(page.locator('#last')).toBeInViewport();

  await next.press('Enter');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  // Neither the highlight nor a change of the page remains, but the host that stands on pages in use.
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('yanjing-pulse'))).toBe(false);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(
    before.replace('</body>', '</body><div></div>'),
  );
});

test('scrolls to mentions in a scroll container, a shadow root and a frame', async ({ context, open, page, panel }) => {
  await context.route('https://frame.example/b', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: article('<div style="height:900px"></div><p>海光信息</p>'),
    }),
  );
  await open(
    article(`<div id="box" style="height:80px;overflow:auto">${'<p>空行</p>'.repeat(60)}<p>新易盛</p></div>
      <div id="host"></div><div style="height:2000px"></div><iframe src="https://frame.example/b" height="120"></iframe>
      <script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>中际旭创</p>'</script>`),
  );
  const opened = await panel();
  await expect.poll(() => names(opened)).toEqual(['新易盛 的档案', '中际旭创 的档案', '海光信息 的档案']);
  const goTo = (name: string) => opened.getByRole('button', { name: `${name} 的下一处提及` }).click();

  await goTo('新易盛');
  await expect(page.getByText('新易盛')).toBeInViewport();
  await goTo('中际旭创');
  await expect.poll(() => pulsing(page)).toBe('中际旭创');
  await goTo('海光信息');
  await expect(page.frameLocator('iframe').getByText('海光信息')).toBeInViewport();
});

test('follows the active tab and changes of its page, and says when the browser blocks extensions there', async ({
  context,
  extensionId,
  open,
  page,
  panel,
}) => {
  await open(news);
  await expect.poll(() => marks(page)).not.toHaveLength(0);
  await context.route('https://forum.example/b', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: article('<p id="post">海光信息</p>') }),
  );
  const forum = await context.newPage();
  await forum.goto('https://forum.example/b');
  await expect.poll(() => marks(forum)).toEqual(['海光信息']);
  const opened = await panel();
  await expect(opened.getByRole('listitem')).toHaveCount(3);

  await activateTab(opened, forum);
  await expect.poll(() => names(opened)).toEqual(['海光信息 的档案']);

  await forum.locator('#post').evaluate((post) => post.append(' 与中际旭创'));
  await expect.poll(() => names(opened)).toEqual(['海光信息 的档案', '中际旭创 的档案']);

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await activateTab(opened, options);
  await expect(opened.getByText('浏览器不允许扩展在此页运行')).toBeVisible();
});

/** Number of open side panels. */
const panelsOf = (worker: Worker): Promise<number> =>
  worker.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length);

/** Sends the card's message from the extension's isolated world of the page, with or without a user gesture. */
async function sendFromCard(context: BrowserContext, page: Page, extensionId: string, isClick: boolean) {
  const session = await context.newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', (event) => worlds.push(event.context));
  await session.send('Runtime.enable');
  const { result } = await session.send('Runtime.evaluate', {
    contextId: worlds.find(({ origin }) => origin.includes(extensionId))!.id,
    expression: `chrome.runtime.sendMessage({ type: 'panel', input: { companyId: 'GOOGL.NASDAQ' } })`,
    userGesture: isClick,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value as { ok: boolean; reason?: string };
}

test('opens beside the page only for a user gesture', async ({ context, extensionId, open, page, worker }) => {
  await open(news);
  // Polled through the worker, because `evaluate` in the page counts as a user gesture.
  await settledCounts(worker, 'https://news.example/a');
  const panels = (): Promise<number> => panelsOf(worker);

  expect(await sendFromCard(context, page, extensionId, false)).toMatchObject({ ok: false });
  expect(await panels()).toBe(0);

  expect(await sendFromCard(context, page, extensionId, true)).toMatchObject({ ok: true });
  await expect.poll(panels).toBe(1);
  // The panel has received the request.
  await expect.poll(() => worker.evaluate(() => chrome.storage.local.get('panelWish'))).toEqual({});
});

test('opens from the name in a popup row and closes the popup', async ({
  context,
  extensionId,
  open,
  page,
  worker,
}) => {
  await open(news);
  await expect.poll(() => marks(page)).not.toHaveLength(0);
  const popup = await context.newPage();
  await popup.addInitScript(() => {
    const query = chrome.tabs.query.bind(chrome.tabs);
    Object.assign(chrome.tabs, { query: () => query({ url: 'https://news.example/*' }) });
  });
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  const closing = popup.waitForEvent('close');

  await popup.getByRole('combobox').fill('寒武纪');
  await popup.getByRole('button', { name: '寒武纪 的档案' }).click();

  await closing;
  await expect.poll(() => panelsOf(worker)).toBe(1);
  await expect.poll(() => worker.evaluate(() => chrome.storage.local.get('panelWish'))).toEqual({});
});

test('keeps two popups and the panel in sync during simultaneous edits', async ({
  open,
  page,
  panel,
  popup,
  requestDossier,
}) => {
  await open(news);
  await expect.poll(() => marks(page)).not.toHaveLength(0);
  const beside = await panel();
  const [first, second] = [await popup(), await popup()];
  await requestDossier('688256.SSE');
  const star = beside.getByRole('button', { name: '加入自选' }).first();
  await star.waitFor();
  await first.getByRole('combobox').fill('中际旭创');
  await second.getByRole('combobox').fill('新易盛');
  const stars = [first, second].map((one) => one.getByRole('row').first().getByRole('button', { name: '加入自选' }));
  for (const one of stars) await one.waitFor();

  await Promise.all([star, ...stars].map((one) => one.click()));

  for (const one of [first, second]) await one.getByRole('combobox').fill('');
  const rows = (opened: Page) => opened.getByRole('tabpanel').getByRole('listitem');
  for (const one of [first, second]) await expect(rows(one)).toHaveCount(3);
  const order = (opened: Page): Promise<string[]> => opened.locator('.row-open').allInnerTexts();
  expect(await order(first)).toEqual(await order(second));

  // Each popup removes one company; one of the two is open in the panel.
  const remove = (opened: Page, name: string): Promise<void> =>
    rows(opened).filter({ hasText: name }).getByRole('button', { name: '从自选中移除' }).click();
  await Promise.all([remove(first, '寒武纪'), remove(second, '中际旭创')]);

  await expect(beside.getByRole('button', { name: '加入自选' }).first()).toBeVisible();
  for (const one of [first, second]) await expect(rows(one)).toHaveText([/新易盛/]);
});
