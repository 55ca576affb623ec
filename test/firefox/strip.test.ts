// The strip on broker pages in Firefox, where script registration and navigation events differ from Chromium.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf, type RemoteNode } from '../support/bidi.ts';
import { extensionOrigin, firefoxPath, claimFirefox, type Firefox, type FirefoxPage } from '../support/firefox.ts';
import { sitePages } from '../support/site-pages.ts';
import { storePrivate } from '../support/private-values.ts';

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 10_000 });

const pageOf = (site: string) => sitePages.find((page) => page.site === site)!;
const [eastmoney, xueqiu, hongkong] = ['东方财富 行情', '雪球', '富途 港股'].map(pageOf);
const news = {
  url: 'https://news.example/a',
  html: '<!doctype html><title>中际旭创(300308)股票价格</title><h1>中际旭创</h1>',
};

const hostsOf = (page: FirefoxPage): Promise<RemoteNode[]> => page.nodes('html > :not(head, body)');
const stripText = async (page: FirefoxPage): Promise<string> =>
  (await hostsOf(page)).map(textOf).join('').replace(/\s+/g, ' ');

describe.skipIf(!firefoxPath)('strip in Firefox', () => {
  let firefox: Firefox;
  let openBefore: FirefoxPage;

  beforeAll(async () => {
    const served = [eastmoney!, xueqiu!, hongkong!, news].map(({ url, html }) => [url, { body: html }] as const);
    firefox = await claimFirefox(Object.fromEntries(served));
    openBefore = await firefox.openPage(eastmoney!.url);
    await firefox.install();
    const popup = await firefox.openPage(`${extensionOrigin}/popup.html`);
    await storePrivate(popup, { settings: { language: 'zh-CN' } });
    await popup.close();
  });
  afterAll(() => firefox?.release());

  it('appears on a page that was open before the installation', async () => {
    await eventually(() => stripText(openBefore)).toMatch(/中际旭创 300308\.SZ .*重点推荐/);
  });

  it('follows in-page navigation from stock to stock', async () => {
    const page = await firefox.openPage(xueqiu!.url);
    await eventually(() => stripText(page)).toContain('300308.SZ');

    await page.evaluate(() => history.pushState({}, '', '/S/SH688256'));

    await eventually(() => stripText(page)).toMatch(/寒武纪 688256\.SH/);
    await page.evaluate(() => history.back());
    await eventually(() => stripText(page)).toContain('300308.SZ');
  });

  it('names the listing of the page and leaves only an empty host when the background was stopped', async () => {
    await firefox.stopBackground();
    const page = await firefox.openPage(hongkong!.url);

    await eventually(() => stripText(page)).toMatch(/中国移动 600941\.SH .*本页为港股 00941\.HK/);

    expect(await page.evaluate(() => document.documentElement.lastElementChild?.outerHTML)).toBe('<div></div>');
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBeNull();
  });

  it('does not appear outside broker pages and makes no request', async () => {
    const page = await firefox.openPage(news.url);
    await eventually(() => page.evaluate(() => CSS.highlights.has('yanjing'))).toBe(true);

    expect(await hostsOf(page)).toEqual([]);
    expect(firefox.leavingRequests).toEqual([]);
  });
});
