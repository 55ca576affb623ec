// The strip: when it is shown, folding, dragging, keyboard use, and isolation from the page.
import type { Page } from '@playwright/test';
import { attributeIn, boxIn, cardText, clickIn, textIn, until } from '../support/card.ts';
import { killWorker } from '../support/chromium.ts';
import { eastmoney } from '../support/site-pages.ts';
import { article, expect } from './fixtures.ts';
import { stripIsGone, stripSays, stripText, test } from './strip-fixtures.ts';

const innolight = /中际旭创 300308\.SZ/;
/** Listed company without coverage. */
const moutai = { url: 'https://xueqiu.com/S/SH600519', html: article('<h1>贵州茅台(SH600519)</h1>') };
/** Title on pages without a company. It is in the browser's UI language, which depends on the test machine. */
const defaultTitle = /^(?:研镜 Yanjing|Yanjing 研镜)$/;
const markup = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
const cornerOf = (page: Page): Promise<string | null> => attributeIn(page, 'strip', 'data-corner');

/** Navigates to another stock within a single-page app. */
const goTo = (page: Page, path: string): Promise<void> => page.evaluate((to) => history.pushState({}, '', to), path);

const quote = { url: 'https://xueqiu.com/S/SZ300308', html: article('<h1>行情</h1><p>午后走势平稳</p>') };

test('adds nothing to the page but an empty host and makes no request', async ({ page, visit, context }) => {
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  await visit(quote);
  expect(await stripSays(page, innolight)).toMatch(innolight);
  const during = await markup(page);

  await clickIn(page, 'strip-dismiss');
  expect(await stripIsGone(page)).toBeNull();
  const after = await markup(page);

  expect(during).toBe(after.replace('</body></html>', '</body><div></div></html>'));
  expect(after).toBe(quote.html.replace('<!doctype html>', ''));
  expect(requests.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([quote.url]);
});

test('does not inject the strip outside broker sites', async ({ page, visit, worker }) => {
  await visit({ url: 'https://news.example/S/SZ300308', html: article('<h1>中际旭创(300308)股票价格_行情</h1>') });
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('yanjing'))).toBe(true);

  const hasScript = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://news.example/*' });
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab!.id! },
      func: () =>
        ['stockReadings', 'counts'].map((name) => name in ((globalThis as { yanjing?: object }).yanjing ?? {})),
    });
    return frame!.result;
  });

  expect(hasScript).toEqual([false, true]);
  expect(await stripText(page)).toBeNull();
});

test('shows an uncovered company only in the icon title, unless the setting is always', async ({
  page,
  visit,
  iconTitle,
  store,
}) => {
  await visit(moutai);
  await expect.poll(iconTitle).toMatch(/600519\.SH · (?:研报未提及|Not covered)/);
  expect(await stripText(page)).toBeNull();

  await store('sites', { strip: 'always' });

  expect(await stripSays(page, /600519/)).toMatch(/600519[\s\S]*研报未提及/);
});

test('keeps a closed strip away until the page shows another company', async ({ page, visit, iconTitle }) => {
  await visit(quote);
  await stripSays(page, innolight);

  await clickIn(page, 'strip-dismiss');

  expect(await stripIsGone(page)).toBeNull();
  expect(await iconTitle()).toMatch(/(?:中际旭创|Innolight) 300308\.SZ · (?:研报有观点|reports have a view)/);
  await goTo(page, '/S/SZ300308?from=news');
  await page.waitForTimeout(1300);
  expect(await stripText(page)).toBeNull();
  await goTo(page, '/S/SH688256');
  expect(await stripSays(page, /寒武纪/)).toMatch(/寒武纪 688256\.SH/);
});

test('shows the last of several companies after quick navigation, and none on a page without a company', async ({
  page,
  visit,
  iconTitle,
}) => {
  await visit(quote);
  await stripSays(page, innolight);

  await page.evaluate(() => {
    const codes = ['SZ300308', 'SH688256', 'SZ300502', 'SZ300394', 'SZ000063'];
    for (let turn = 0; turn < 10; turn++) history.pushState({}, '', `/S/${codes[turn % 5]}`);
    history.pushState({}, '', '/S/SH688256');
  });

  expect(await stripSays(page, /寒武纪/)).toMatch(/寒武纪 688256\.SH/);
  await page.waitForTimeout(500);
  expect(await stripText(page)).toMatch(/寒武纪 688256\.SH/);

  await goTo(page, '/hq');
  expect(await stripIsGone(page)).toBeNull();
  await expect.poll(iconTitle).toMatch(defaultTitle);
});

test('follows a late title when the address has no code', async ({ page, visit }) => {
  await visit({ url: 'https://cn.investing.com/equities/zhongji', html: article('<h1>行情</h1>') });
  await page.waitForTimeout(300);
  expect(await stripText(page)).toBeNull();

  await page.evaluate(() => (document.title = '中际旭创(300308)股票价格_行情'));

  expect(await stripSays(page, innolight)).toMatch(innolight);
});

test('hides the strip in every tab of a site on one click and restores it in the options', async ({
  page,
  visit,
  context,
  extensionId,
}) => {
  await visit(quote);
  await stripSays(page, innolight);
  const second = await context.newPage();
  await second.goto(quote.url);
  await stripSays(second, innolight);

  await clickIn(second, 'strip-off');

  expect(await stripIsGone(second)).toBeNull();
  expect(await stripIsGone(page)).toBeNull();
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.getByRole('button', { name: '在 xueqiu.com 上恢复显示' }).click();
  expect(await stripSays(page, innolight)).toMatch(innolight);
});

test('hides the strip while the site is disabled or marking is paused', async ({ page, visit, store, iconTitle }) => {
  await store('settings', { offHosts: ['xueqiu.com'] });
  await visit(quote);
  await page.waitForTimeout(1300);
  expect(await stripText(page)).toBeNull();
  expect(await iconTitle()).toMatch(defaultTitle);

  await store('settings', { offHosts: [] });
  expect(await stripSays(page, innolight)).toMatch(innolight);

  await store('settings', { isPaused: true });
  expect(await stripIsGone(page)).toBeNull();
});

test('folds to the rating and remembers that per site', async ({ page, visit }) => {
  await visit(quote);
  await stripSays(page, innolight);

  await clickIn(page, 'strip-fold');

  expect(await stripSays(page, /^\s*中际旭创\s+重点推荐\s*$/)).toMatch(/^\s*中际旭创\s+重点推荐\s*$/);
  await page.reload();
  expect(await stripSays(page, /重点推荐/)).toMatch(/^\s*中际旭创\s+重点推荐\s*$/);
  await clickIn(page, 'strip-chip');
  expect(await stripSays(page, /查看档案/)).toContain('300308.SZ');
  await clickIn(page, 'strip-fold');
  await visit(eastmoney);
  expect(await stripSays(page, /查看档案/)).toContain('300308.SZ');
});

test('snaps the strip to the nearest corner after a drag and keeps it there after a reload', async ({
  page,
  visit,
}) => {
  await visit(quote);
  await stripSays(page, innolight);
  expect(await cornerOf(page)).toBe('bottom-right');
  const name = (await boxIn(page, 'strip-stance'))!;

  await page.mouse.move(name.x + 150, name.y + 8);
  await page.mouse.down();
  await page.mouse.move(200, 100, { steps: 6 });
  await page.mouse.up();

  await expect.poll(() => cornerOf(page)).toBe('top-left');
  expect((await boxIn(page, 'strip'))!.x).toBe(16);
  await page.reload();
  await stripSays(page, innolight);
  expect(await cornerOf(page)).toBe('top-left');
});

test('moves its folded chip by a drag without unfolding it', async ({ page, visit }) => {
  await visit(quote);
  await stripSays(page, innolight);
  await clickIn(page, 'strip-fold');
  const chip = await until(
    () => boxIn(page, 'strip-chip'),
    (box) => box !== null,
  );

  await page.mouse.move(chip!.x + 10, chip!.y + 10);
  await page.mouse.down();
  await page.mouse.move(60, 700, { steps: 6 });
  await page.mouse.up();

  await expect.poll(() => cornerOf(page)).toBe('bottom-left');
  expect(await stripText(page)).not.toContain('查看档案');
});

test('avoids a corner occupied by a fixed element of the page', async ({ page, visit }) => {
  await visit({
    ...quote,
    html: article(
      '<h1>行情</h1><div style="position:fixed;right:20px;bottom:20px;width:300px;height:120px">客服</div>',
    ),
  });
  await stripSays(page, innolight);

  expect(await cornerOf(page)).toBe('bottom-left');
});

test('moves, folds and leaves the strip by keyboard, returning focus to the page', async ({ page, visit }) => {
  await visit({ ...quote, html: article('<h1>行情</h1><input id="search">') });
  await stripSays(page, innolight);
  await page.locator('#search').focus();

  // The strip's host is last in tab order.
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => cornerOf(page)).toBe('bottom-left');
  await page.keyboard.press('Escape');
  expect(await stripSays(page, /^\s*中际旭创\s+重点推荐\s*$/)).not.toContain('查看档案');
  await page.keyboard.press('Enter');
  expect(await stripSays(page, /查看档案/)).toContain('查看档案');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await expect(page.locator('#search')).toBeFocused();
});

test('adds to the watchlist by star and requests the dossier by button', async ({ page, visit, worker, popup }) => {
  await visit(quote);
  await stripSays(page, innolight);

  await clickIn(page, 'yj-star');
  await expect.poll(() => attributeIn(page, 'yj-star', 'aria-pressed')).toBe('true');
  await clickIn(page, 'strip-open');
  const panelRequest = (): Promise<unknown> =>
    worker.evaluate(async () => (await chrome.storage.session.get('panelWish'))['panelWish'] ?? 'taken');
  await expect.poll(panelRequest).toMatchObject({ companyId: 'zhongji-innolight' });

  const opened = await popup();
  await expect(opened.getByRole('listitem').filter({ hasText: '中际旭创' })).toBeVisible();
});

test('ignores synthetic events of the page', async ({ page, visit }) => {
  await visit(quote);
  await stripSays(page, innolight);
  const box = (await boxIn(page, 'strip-dismiss'))!;

  await page.evaluate(({ x, y }) => {
    const host = document.elementFromPoint(x + 5, y + 5)!;
    for (const kind of ['pointerdown', 'pointerup', 'click'])
      host.dispatchEvent(new MouseEvent(kind, { bubbles: true, composed: true, clientX: x + 5, clientY: y + 5 }));
    (host as HTMLElement).click();
  }, box);

  expect(await stripText(page)).toMatch(innolight);
  expect(await page.evaluate(() => document.documentElement.lastElementChild!.shadowRoot)).toBeNull();
});

test('opens no card for a word under the strip', async ({ page, visit }) => {
  await visit({
    ...quote,
    html: article(
      '<h1>行情</h1><p style="position:absolute;right:40px;bottom:60px">新易盛新易盛新易盛新易盛新易盛</p>',
    ),
  });
  await stripSays(page, innolight);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('yanjing')?.size ?? 0)).toBeGreaterThan(0);
  const word = (await page.locator('p').boundingBox())!;
  expect(await cornerOf(page)).toBe('bottom-right');

  await page.mouse.move(word.x + 60, word.y + 8);
  await page.mouse.move(word.x + 62, word.y + 9);
  await page.waitForTimeout(700);

  expect(await cardText(page)).toBeNull();
});

test('shows the strip when the background was stopped', async ({ page, visit, context }) => {
  await visit({ ...quote, url: 'https://xueqiu.com/hq' });
  await killWorker(context);

  await goTo(page, '/S/SZ300308');

  expect(await stripSays(page, innolight)).toMatch(innolight);
});

test('shows English text and units in the English interface', async ({ page, visit, store }) => {
  await store('settings', { language: 'en', theme: 'dark' });
  await visit({ url: 'https://finance.yahoo.com/quote/AMZN/', html: article('<h1>Amazon.com (AMZN)</h1>') });

  const content = await stripSays(page, /Capital/);

  expect(content).toMatch(/Capital expenditure 2025 report estimate\s+100 → > 120\s*bn USD ▲/);
  expect(await textIn(page, 'strip-open')).toBe('Dossier');
});
