// Broker pages that could mislead or break the strip. Addresses of other pages are unit cases (test/cases/sites).
import { aCompany, aView, companySubject } from '../support/builders.ts';
import { clickIn } from '../support/card.ts';
import { addRows } from '../support/rows.ts';
import { article, expect } from './fixtures.ts';
import { stripIsGone, stripSays, stripText, test } from './strip-fixtures.ts';

const innolight = /中际旭创 300308\.SZ/;
const quote = { url: 'https://xueqiu.com/S/SZ300308', html: article('<h1>行情</h1>') };

test('shows 000001.SZ as 平安银行 and no strip for the index of the same number', async ({ page, visit, popup }) => {
  const own = await popup();
  await addRows(own, {
    companies: [
      aCompany({
        id: 'ping-an-bank',
        names: { zh: '平安银行', en: 'Ping An Bank' },
        listings: [{ code: '000001', exchange: 'SZSE' }],
      }),
    ],
    views: [aView({ id: 'demo.ping-an', reportId: 'comms-weekly-20250207', subject: companySubject('ping-an-bank') })],
  });
  await own.close();
  await visit({ url: 'https://quote.eastmoney.com/sz000001.html', html: article('<h1>平安银行</h1>') });
  // The user's own report is shown after a click only.
  await stripSays(page, /研镜/);
  await clickIn(page, 'strip-chip');
  expect(await stripSays(page, /平安银行/)).toMatch(/平安银行 000001\.SZ/);

  await page.evaluate(() => history.pushState({}, '', '/zs000001.html'));
  expect(await stripIsGone(page)).toBeNull();
});

test('resolves a former code of a company to its current one', async ({ page, visit }) => {
  await visit({ url: 'https://xueqiu.com/S/BJ872808', html: article('<h1>曙光数创(872808)</h1>') });

  expect(await stripSays(page, /920808/)).toMatch(/920808\.BJ/);
});

test('shows no strip outside broker sites, nor for a quote page in a frame', async ({
  page,
  visit,
  context,
  worker,
}) => {
  await context.route(quote.url, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: quote.html }),
  );
  await visit({
    url: 'https://news.example/S/SZ300308',
    html: article(
      `<h1>中际旭创(300308)股票价格_行情</h1><iframe src="${quote.url}" width="500" height="300"></iframe>`,
    ),
  });
  await expect.poll(() => page.frames().length).toBe(2);
  await page.frames()[1]!.waitForLoadState();
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('yanjing'))).toBe(true);

  // Runs after all scripts that are registered for the frame.
  const hasScripts = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://news.example/*' });
    const frames = await chrome.scripting.executeScript({
      target: { tabId: tab!.id!, allFrames: true },
      func: () => 'stockReadings' in ((globalThis as { yanjing?: object }).yanjing ?? {}),
    });
    return frames.map(({ result }) => result);
  });
  expect(hasScripts).toEqual([false, false]);
  expect(await stripText(page)).toBeNull();
});

test('shows the strip on a page with forms named like document properties', async ({ page, visit }) => {
  const forms = ['title', 'querySelectorAll', 'documentElement', 'hidden', 'activeElement', 'body'];
  await visit({
    url: 'https://cn.investing.com/equities/zhongji',
    html: article(
      `<h1>中际旭创(300308)股票价格_行情</h1>${forms.map((name) => `<form name="${name}"></form>`).join('')}`,
    ),
  });

  expect(await stripSays(page, innolight)).toMatch(innolight);
});

test('restores the strip after document.write and after the page removed it', async ({ page, visit }) => {
  await visit(quote);
  await stripSays(page, innolight);

  await page.evaluate(() => {
    document.open();
    document.write('<h1>行情</h1>');
    document.close();
  });
  expect(await stripIsGone(page)).toBeNull();
  expect(await stripSays(page, innolight)).toMatch(innolight);

  await page.evaluate(() => document.documentElement.lastElementChild!.remove());
  expect(await stripSays(page, innolight)).toMatch(innolight);
});
