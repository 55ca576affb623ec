// What a quote page can tell about the user's reports from the strip, without a click.
import type { Page } from '@playwright/test';
import { aCompany, aReport, aView, companySubject } from '../support/builders.ts';
import { clickIn } from '../support/card.ts';
import { addRows } from '../support/rows.ts';
import { article, expect } from './fixtures.ts';
import { stripSays, stripText, test } from './strip-fixtures.ts';

const pageOf = (code: string) => ({
  url: `https://xueqiu.com/S/${code}`,
  html: article('<h1>行情</h1><p>午后平稳</p>'),
});
const [packaged, ownOnly, uncovered] = ['SZ300308', 'SZ000001', 'SH600519'].map(pageOf) as [Quote, Quote, Quote];
type Quote = ReturnType<typeof pageOf>;

/** Everything that a script of the page can observe of elements, layout and hits. */
const observe = (page: Page): Promise<object> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const hits: string[] = [];
    for (let x = 5; x < innerWidth; x += 10) {
      for (let y = 5; y < innerHeight; y += 10) {
        const hit = document.elementFromPoint(x, y);
        hits.push(`${hit?.localName} ${hit === root.lastElementChild}`);
      }
    }
    return {
      html: root.outerHTML,
      children: root.children.length,
      boxes: [...document.querySelectorAll('*')].map((element) => JSON.stringify(element.getBoundingClientRect())),
      scroll: [root.scrollWidth, root.scrollHeight],
      popovers: document.querySelectorAll(':popover-open').length,
      hits,
    };
  });

/** Counts what a page sees of changes of its root element from its first script on. */
const recordChanges = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const seen: number[] = [];
    (window as unknown as { seen: number[] }).seen = seen;
    new MutationObserver((changes) => {
      for (const { target, addedNodes, removedNodes } of changes)
        if (target === document.documentElement) seen.push(addedNodes.length - removedNodes.length);
    }).observe(document, { childList: true, subtree: true });
  });

const changesOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { seen: number[] }).seen);

const hostStands = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(3);

test('stands in the same element on a page with and without a report', async ({ page, visit }) => {
  await recordChanges(page);
  await visit(packaged);
  await stripSays(page, /重点推荐/);
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  const changes = await changesOf(page);

  await visit(uncovered);
  await hostStands(page);

  expect(await stripText(page)).toBeNull();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
  expect(await changesOf(page)).toEqual(changes);
});

test('is the same for a stock of an own report and one without a report, until a click', async ({
  page,
  visit,
  popup,
}) => {
  const extensionPage = await popup();
  await addRows(extensionPage, {
    companies: [
      aCompany({
        id: 'own-bank',
        names: { zh: '自有银行', en: 'Own Bank' },
        listings: [{ code: '000001', exchange: 'SZSE' }],
      }),
    ],
    reports: [aReport({ id: 'own-report', publisher: '自有机构' })],
    views: [aView({ id: 'own-view', reportId: 'own-report', subject: companySubject('own-bank'), stance: '自有评级' })],
  });
  await extensionPage.close();

  await visit(uncovered);
  await stripSays(page, /研镜/);
  const without = await observe(page);
  await visit(ownOnly);
  await stripSays(page, /研镜/);

  expect(await observe(page)).toEqual(without);
  expect((await stripText(page))?.trim()).toBe('研镜');

  await clickIn(page, 'strip-chip');
  expect(await stripSays(page, /自有评级/)).toMatch(/自有银行 000001\.SZ[^]*自有评级/);
});
