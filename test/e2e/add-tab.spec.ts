// Adds pages, selections and PDF tabs to the library. Playwright cannot click the browser's menu, so the tests dispatch its
// event. The PDFs come from a server of this machine, because only its log shows that no second request is made.
import type { BrowserContext, Page } from '@playwright/test';
import { anOwnReport, htmlOfReport, linesOf } from '../support/own-reports.ts';
import { browserRequests, expect } from './fixtures.ts';
import { chooseInMenu, report, test } from './pdf-tabs.ts';

/** A page that the extension opens may come up in the language of the test machine. */
async function libraryOf(context: BrowserContext): Promise<Page> {
  const isLibrary = (page: Page): boolean => page.url().includes('/library.html');
  const library = context.pages().find(isLibrary) ?? (await context.waitForEvent('page', isLibrary));
  await library.waitForLoadState();
  return library;
}

const url = 'https://news.example/report';

test('adds a web page from its DOM, with what scripts put there and in its own encoding', async ({
  page,
  open,
  worker,
  context,
}) => {
  // The page says GB2312, but its text is at hand already.
  await open(htmlOfReport(report).replace('utf-8', 'gb2312'), { url });
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.textContent = '海外收入120.5亿元，同比增长61%。';
    document.querySelector('article')!.append(late);
  });

  await chooseInMenu(worker, 'add-page', url);

  const library = await libraryOf(context);
  const row = library.locator('.queue-row');
  await expect(row).toContainText(/中际旭创.300308\.SZ/);
  await expect(row).toContainText(/草稿 8 项|Draft with 8 facts/);
  await expect(row).toContainText(url);
});

test('adds the selected text with its lines', async ({ page, open, worker, context }) => {
  const other = anOwnReport({ company: '寒武纪', code: '688256.SH' });
  await open(`<article>${htmlOfReport(report)}</article><pre id="other">${linesOf(other).join('\n')}</pre>`, { url });
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#other')!));

  await chooseInMenu(worker, 'add-selection', url, linesOf(other).join(''));

  const library = await libraryOf(context);
  await expect(library.locator('.queue-row')).toContainText(/寒武纪.688256\.SH/);
  await expect(library.locator('.queue-row')).toContainText(/草稿 7 项|Draft with 7 facts/);
});

test('adds the PDF of a tab from the cache, without any request', async ({ page, server, worker, context, leaks }) => {
  const address = `${server.address}/kept.pdf`;
  await page.goto(address);
  await expect.poll(() => server.requests.length).toBeGreaterThan(0);
  const before = [...server.requests];

  await chooseInMenu(worker, 'add-page', address);

  const library = await libraryOf(context);
  await expect(library.locator('.queue-row')).toContainText(/草稿 7 项|Draft with 7 facts/);
  await expect(library.locator('.queue-row')).toContainText(/中际旭创.300308\.SZ/);
  expect(server.requests).toEqual(before);
  expect(leaks.filter((leaked) => !browserRequests.test(leaked))).toEqual([]);
});

test('asks for the file if the browser kept no copy of the PDF, and makes no request then either', async ({
  page,
  server,
  worker,
  context,
}) => {
  const address = `${server.address}/secret.pdf`;
  await page.goto(address);
  await expect.poll(() => server.requests.length).toBeGreaterThan(0);
  const before = [...server.requests];

  await chooseInMenu(worker, 'add-page', address);

  const library = await libraryOf(context);
  await expect(library.getByRole('alert')).toContainText(/浏览器没有留下这个 PDF|The browser kept no copy of this PDF/);
  await expect(library.locator('.queue-row')).toHaveCount(0);
  expect(server.requests).toEqual(before);
});

test('says so if extensions may not read the page', async ({ page, worker, context }) => {
  const address = 'chrome://version/';
  await page.goto(address);

  await chooseInMenu(worker, 'add-page', address);

  await expect((await libraryOf(context)).getByRole('alert')).toContainText(
    /不允许扩展读取这个页面|doesn’t let extensions read this page/,
  );
});

test('shows the library in the tab that has it already', async ({ worker, context, extensionId, open }) => {
  const library = await context.newPage();
  await library.goto(`chrome-extension://${extensionId}/library.html`);
  await open(htmlOfReport(report), { url });

  await chooseInMenu(worker, 'add-page', url);

  await expect(library.locator('.queue-row')).toContainText(/中际旭创.300308\.SZ/);
  expect(context.pages().filter((page) => page.url().includes('/library.html'))).toHaveLength(1);
});
