// Broker pages that could mislead or break the strip.
import { AxeBuilder } from '@axe-core/playwright';
import { boxIn, callOn, clickIn } from '../support/card.ts';
import { aCompany, aView, companySubject } from '../support/builders.ts';
import { addRows } from '../support/rows.ts';
import { article, expect } from './fixtures.ts';
import { stripIsGone, stripSays, stripText, test } from './strip-fixtures.ts';

const innolight = /中际旭创 300308\.SZ/;
const quote = { url: 'https://xueqiu.com/S/SZ300308', html: article('<h1>行情</h1>') };

for (const [what, url, title] of [
  ['an index with the same number as a share', 'https://quote.eastmoney.com/zs000001.html', '上证指数(000001)行情'],
  ['an index identified by its exchange prefix', 'https://xueqiu.com/S/SH000001', '上证指数(SH000001)'],
  ['a number with too many digits for a code', 'https://quote.eastmoney.com/sz300308123.html', '页面不存在'],
  [
    'an article whose number looks like a code',
    'https://finance.sina.com.cn/stock/2025-08-14/300308.shtml',
    '新闻 300308',
  ],
  ['a search for a code', 'https://xueqiu.com/k?q=SZ300308', '搜索'],
  [
    'a foreign host that starts with a broker’s host name',
    'https://quote.eastmoney.com.example/sz300308.html',
    '中际旭创(300308)行情',
  ],
] as const) {
  test(`shows no strip on ${what}`, async ({ page, visit, store }) => {
    await store('sites', { strip: 'always' });
    await visit({ url, html: article('<h1>页面</h1>').replace('市场', title) });

    await page.waitForTimeout(1500);

    expect(await stripText(page)).toBeNull();
  });
}

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
  expect(await stripSays(page, /平安银行/)).toMatch(/平安银行 000001\.SZ/);

  await page.evaluate(() => history.pushState({}, '', '/zs000001.html'));
  expect(await stripIsGone(page)).toBeNull();
});

test('resolves a former code of a company to its current one', async ({ page, visit }) => {
  await visit({ url: 'https://xueqiu.com/S/BJ872808', html: article('<h1>曙光数创(872808)</h1>') });

  expect(await stripSays(page, /920808/)).toMatch(/920808\.BJ/);
});

test('shows no strip for a quote page in a frame', async ({ page, visit, context }) => {
  await context.route(quote.url, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: quote.html }),
  );
  await visit({
    url: 'https://news.example/a',
    html: article(`<p>新易盛走强</p><iframe src="${quote.url}" width="500" height="300"></iframe>`),
  });
  await expect.poll(() => page.frames().length).toBe(2);
  await page.waitForTimeout(1200);

  expect(await stripText(page)).toBeNull();
});

test('shows the strip under a CSP that blocks everything and requires Trusted Types', async ({ page, visit }) => {
  await visit({
    ...quote,
    headers: {
      'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  });

  expect(await stripSays(page, innolight)).toMatch(innolight);
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

test('keeps the strip under a modal dialog, leaves Esc to it, and works again afterwards', async ({ page, visit }) => {
  await visit({ ...quote, html: article('<h1>行情</h1><dialog id="d"><button>确定</button></dialog>') });
  await stripSays(page, innolight);
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#d')!.showModal());
  const isReachable = (): Promise<boolean | null> =>
    callOn<boolean>(
      page,
      'strip',
      `function () {
        const { x, y, width, height } = this.getBoundingClientRect();
        return this.contains(this.getRootNode().elementFromPoint(x + width / 2, y + height / 2));
      }`,
    );
  expect(await isReachable()).toBe(false);

  await page.keyboard.press('Escape');
  await expect(page.locator('#d')).toBeHidden();

  expect(await isReachable()).toBe(true);
  await clickIn(page, 'strip-dismiss');
  expect(await stripIsGone(page)).toBeNull();
});

test('keeps the strip under a fullscreen element', async ({ page, visit }) => {
  await visit({ ...quote, html: article('<h1>行情</h1><div id="chart" style="background:#123">图</div>') });
  await stripSays(page, innolight);
  const box = (await boxIn(page, 'strip'))!;
  await page.locator('#chart').evaluate((chart) => {
    addEventListener('click', () => void chart.requestFullscreen(), { once: true });
  });
  await page.mouse.click(20, 200);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('chart');

  const above = await page.evaluate(
    ({ x, y, width, height }) => document.elementFromPoint(x + width / 2, y + height / 2)?.id,
    box,
  );
  expect(above).toBe('chart');
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

for (const colorScheme of ['light', 'dark'] as const) {
  for (const isFolded of [false, true]) {
    test(`passes axe ${isFolded ? 'folded' : 'unfolded'} in the ${colorScheme} color scheme`, async ({
      page,
      visit,
      context,
    }) => {
      await page.emulateMedia({ colorScheme });
      await visit({ ...quote, url: 'https://finance.yahoo.com/quote/AMZN/' });
      await stripSays(page, /AMZN/);
      if (isFolded) await clickIn(page, 'strip-fold');
      // axe cannot enter the closed shadow root, so it checks a copy of the markup and styles in a page of its own.
      const strip = await callOn<string>(
        page,
        'strip',
        `function () {
          const css = this.getRootNode().adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
          return '<style>' + css.join('') + '</style>' + this.outerHTML.replace('popover="manual"', '');
        }`,
      );
      const copyPage = await context.newPage();
      await copyPage.emulateMedia({ colorScheme });
      await copyPage.setContent(
        `<!doctype html><html lang="zh-CN"><title>条</title><main><h1 style="font-size:1px">条</h1>${strip}</main>`,
      );

      const { violations } = await new AxeBuilder({ page: copyPage }).analyze();

      expect(violations).toEqual([]);
    });
  }
}
