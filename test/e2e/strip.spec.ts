// The strip on broker pages: when it is shown, what it stores, and isolation from the page. Content, dragging and keyboard
// use are tested in test/browser/overlay.
import type { Page } from '@playwright/test';
import { attributeIn, clickIn } from '../support/card.ts';
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

/** Navigates to another stock within a single-page app. */
const goTo = (page: Page, path: string): Promise<void> => page.evaluate((to) => history.pushState({}, '', to), path);

const quote = { url: 'https://xueqiu.com/S/SZ300308', html: article('<h1>行情</h1><p>午后走势平稳</p>') };
const strict = {
  'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

test('adds nothing to a page with a strict CSP but an empty host and makes no request', async ({
  page,
  visit,
  context,
}) => {
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  await visit({ ...quote, headers: strict });
  expect(await stripSays(page, innolight)).toMatch(innolight);
  expect(await page.evaluate(() => document.documentElement.lastElementChild!.shadowRoot)).toBeNull();
  const during = await markup(page);

  await clickIn(page, 'strip-dismiss');
  expect(await stripIsGone(page)).toBeNull();

  expect(during).toBe(quote.html.replace('<!doctype html>', '').replace('</html>', '<div></div></html>'));
  expect(await markup(page)).toBe(during);
  expect(requests.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([quote.url]);
});

test('shows an uncovered company only in the icon title, unless the setting is always, and none on other pages', async ({
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

  await goTo(page, '/hq');
  expect(await stripIsGone(page)).toBeNull();
  await expect.poll(iconTitle).toMatch(defaultTitle);
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
  await options.goto(`chrome-extension://${extensionId}/options.html#quotes`);
  await options.getByRole('button', { name: '在 xueqiu.com 上恢复显示' }).click();
  expect(await stripSays(page, innolight)).toMatch(innolight);
});

test('folds to house and age and remembers that per site', async ({ page, visit }) => {
  await visit(quote);
  await stripSays(page, innolight);

  await clickIn(page, 'strip-fold');

  expect(await stripSays(page, /^\s*中际旭创\s+研报 · \d+ 个月前\s*$/)).toMatch(/^\s*中际旭创\s+研报 · \d+ 个月前\s*$/);
  await page.reload();
  expect(await stripSays(page, /研报 · /)).toMatch(/^\s*中际旭创\s+研报 · \d+ 个月前\s*$/);
  await clickIn(page, 'strip-chip');
  expect(await stripSays(page, /查看档案/)).toContain('300308.SZ');
  await clickIn(page, 'strip-fold');
  await visit(eastmoney);
  expect(await stripSays(page, /查看档案/)).toContain('300308.SZ');
});

test('adds to the watchlist by star and requests the dossier by button', async ({ page, visit, worker, popup }) => {
  await visit(quote);
  await stripSays(page, innolight);

  await clickIn(page, 'yj-star');
  await expect.poll(() => attributeIn(page, 'yj-star', 'aria-pressed')).toBe('true');
  await clickIn(page, 'strip-open');
  const panelRequest = (): Promise<unknown> =>
    worker.evaluate(async () => (await chrome.storage.local.get('panelWish'))['panelWish'] ?? 'taken');
  await expect.poll(panelRequest).toMatchObject({ companyId: '300308.SZSE' });

  const opened = await popup();
  await expect(opened.getByRole('listitem').filter({ hasText: '中际旭创' })).toBeVisible();
});

test('shows the strip when the background was stopped', async ({ page, visit, context }) => {
  await visit({ ...quote, url: 'https://xueqiu.com/hq' });
  await killWorker(context);

  await goTo(page, '/S/SZ300308');

  expect(await stripSays(page, innolight)).toMatch(innolight);
});
