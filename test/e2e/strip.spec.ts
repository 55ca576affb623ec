// What the strip does: it stays out of the way, goes when asked, follows the page, and leaves everything as it was.
import type { Page } from '@playwright/test';
import { attributeIn, boxIn, cardText, clickIn, textIn, until } from '../support/card.ts';
import { killWorker } from '../support/chromium.ts';
import { eastmoney } from '../support/site-pages.ts';
import { article, expect } from './fixtures.ts';
import { stripIsGone, stripSays, stripText, test } from './strip-fixtures.ts';

const innolight = /中际旭创 300308\.SZ/;
/** Of the table, but in no report. */
const moutai = { url: 'https://xueqiu.com/S/SH600519', html: article('<h1>贵州茅台(SH600519)</h1>') };
/** On pages of no stock. The icon speaks the browser's language, which on a test machine is whatever it has. */
const itsName = /^(?:研镜 Yanjing|Yanjing 研镜)$/;
const markup = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
const cornerOf = (page: Page): Promise<string | null> => attributeIn(page, 'strip', 'data-corner');

/** As a site of one page goes on to another stock. */
const goTo = (page: Page, path: string): Promise<void> => page.evaluate((to) => history.pushState({}, '', to), path);

const quote = { url: 'https://xueqiu.com/S/SZ300308', html: article('<h1>行情</h1><p>午后走势平稳</p>') };

test('leaves the page byte for byte as it was but for its host, and asks nobody for anything', async ({
  page,
  visit,
  context,
}) => {
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

test('is on broker sites only: elsewhere not even its script', async ({ page, visit, worker }) => {
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

test('shows nothing where no report speaks of the stock but what the icon says; and shows it where the user wants that', async ({
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

test('closed, it is away until the page is of another stock; the icon tells of it all the same', async ({
  page,
  visit,
  iconTitle,
}) => {
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

test('the last of ten stocks wins, and a page of none shows none', async ({ page, visit, iconTitle }) => {
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
  await expect.poll(iconTitle).toMatch(itsName);
});

test('follows a title that comes late, where the address does not tell', async ({ page, visit }) => {
  await visit({ url: 'https://cn.investing.com/equities/zhongji', html: article('<h1>行情</h1>') });
  await page.waitForTimeout(300);
  expect(await stripText(page)).toBeNull();

  await page.evaluate(() => (document.title = '中际旭创(300308)股票价格_行情'));

  expect(await stripSays(page, innolight)).toMatch(innolight);
});

test('turned off on a site in one click, it goes in every tab of the site; the options bring it back', async ({
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

test('is not there where the site is off or all is paused, and goes at once', async ({
  page,
  visit,
  store,
  iconTitle,
}) => {
  await store('settings', { offHosts: ['xueqiu.com'] });
  await visit(quote);
  await page.waitForTimeout(1300);
  expect(await stripText(page)).toBeNull();
  expect(await iconTitle()).toMatch(itsName);

  await store('settings', { offHosts: [] });
  expect(await stripSays(page, innolight)).toMatch(innolight);

  await store('settings', { isPaused: true });
  expect(await stripIsGone(page)).toBeNull();
});

test('folds to the stance alone and remembers that on this site, not on others', async ({ page, visit }) => {
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

test('dragged, it goes to the nearest corner, and stands there the next time', async ({ page, visit }) => {
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

test('the chip is dragged too, and a drag is no click', async ({ page, visit }) => {
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

test('stands clear of what the page has fixed in a corner', async ({ page, visit }) => {
  await visit({
    ...quote,
    html: article(
      '<h1>行情</h1><div style="position:fixed;right:20px;bottom:20px;width:300px;height:120px">客服</div>',
    ),
  });
  await stripSays(page, innolight);

  expect(await cornerOf(page)).toBe('bottom-left');
});

test('by keyboard: into it, to another corner, folded, and back to where the focus was', async ({ page, visit }) => {
  await visit({ ...quote, html: article('<h1>行情</h1><input id="search">') });
  await stripSays(page, innolight);
  await page.locator('#search').focus();

  // The host stands behind all that the page has.
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

test('the star and the dossier’s button do what they say', async ({ page, visit, worker, popup }) => {
  await visit(quote);
  await stripSays(page, innolight);

  await clickIn(page, 'yj-star');
  await expect.poll(() => attributeIn(page, 'yj-star', 'aria-pressed')).toBe('true');
  await clickIn(page, 'strip-open');
  const wish = (): Promise<unknown> =>
    worker.evaluate(async () => (await chrome.storage.session.get('panelWish'))['panelWish'] ?? 'taken');
  await expect.poll(wish).toMatchObject({ companyId: 'zhongji-innolight' });

  const opened = await popup();
  await expect(opened.getByRole('listitem').filter({ hasText: '中际旭创' })).toBeVisible();
});

test('a page’s own scripts press nothing in it', async ({ page, visit }) => {
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

test('no card comes for a name that lies under it', async ({ page, visit }) => {
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

test('comes although the browser has stopped the background', async ({ page, visit, context }) => {
  await visit({ ...quote, url: 'https://xueqiu.com/hq' });
  await killWorker(context);

  await goTo(page, '/S/SZ300308');

  expect(await stripSays(page, innolight)).toMatch(innolight);
});

test('says figures in words that a page in English reads too', async ({ page, visit, store }) => {
  await store('settings', { language: 'en', theme: 'dark' });
  await visit({ url: 'https://finance.yahoo.com/quote/AMZN/', html: article('<h1>Amazon.com (AMZN)</h1>') });

  const said = await stripSays(page, /Capital/);

  expect(said).toMatch(/Capital expenditure 2025 report estimate\s+100 → > 120\s*bn USD ▲/);
  expect(await textIn(page, 'strip-open')).toBe('Dossier');
});
