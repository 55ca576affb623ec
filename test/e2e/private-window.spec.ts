// A private window of Chromium with the extension in it: what it leaves in the normal profile, and what it says about that.
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { attributeIn, clickIn, hover, textIn, until } from '../support/card.ts';
import { stripIsRegistered } from '../support/chromium.ts';
import { allowInPrivate, openPrivateWindow } from '../support/private-window.ts';
import { article, expect, test } from './fixtures.ts';
import { stripSays, stripText } from './strip-fixtures.ts';

// A browser of its own, because the extension is loaded again.
test.use({ launch: { viewport: { width: 1100, height: 760 } } });

const news = 'https://secret-news.example/a';
const quote = 'https://quote.eastmoney.com/sz300308.html';

/** Serves the pages, allows private windows, and opens one. */
async function openPrivate(context: BrowserContext, extensionId: string): Promise<{ page: Page; worker: Worker }> {
  for (const [url, html] of [
    [news, article('<p>新易盛大涨，英伟达走强，英伟达与寒武纪</p>', '<style>p{margin:80px}</style>')],
    [quote, article('<h1>中际旭创 300308</h1>')],
  ] as const)
    await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  const worker = await allowInPrivate(context, extensionId);
  await stripIsRegistered(worker);
  return { page: await openPrivateWindow(context, worker), worker };
}

/** Everything that the extension has stored, as text. */
const storedText = (worker: Worker): Promise<string> =>
  worker.evaluate(async () => {
    const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const parts: unknown[] = [await chrome.storage.local.get(), await chrome.storage.session.get()];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await resultOf(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        // The packaged facts have addresses of their own.
        if (['companies', 'reports', 'views', 'figures', 'directory'].includes(store)) continue;
        const rows = await resultOf<{ key?: string }[]>(db.transaction(store).objectStore(store).getAll());
        // The packaged glossary names companies too.
        parts.push(
          store,
          rows.filter(({ key }) => key !== 'shared-glossary'),
        );
      }
      db.close();
    }
    const copies = await (await navigator.storage.getDirectory()).getDirectoryHandle('copies', { create: true });
    for await (const handle of copies.values())
      if (handle instanceof FileSystemFileHandle) parts.push(await (await handle.getFile()).text());
    return JSON.stringify(parts);
  });

test('leaves no site in the profile, whatever is done on pages', async ({ context, extensionId }) => {
  const { page, worker } = await openPrivate(context, extensionId);
  await page.goto(news);
  await hover(page, '英伟达');
  await clickIn(page, 'card-not-this');
  await clickIn(page, 'card-scope-site');
  expect(await textIn(page, 'card-muted')).toContain('不会保存');
  await page.keyboard.press('Escape');
  expect(await hover(page, '英伟达', 1, 1000)).toBeNull();
  await hover(page, '新易盛');
  expect(await attributeIn(page, 'yj-star', 'title')).toContain('无痕窗口关闭后');
  await clickIn(page, 'yj-star');
  await expect.poll(() => attributeIn(page, 'yj-star', 'aria-pressed')).toBe('true');
  await clickIn(page, 'card-open');

  await page.goto(quote);
  await stripSays(page, /重点推荐/);
  await clickIn(page, 'strip-fold');
  await clickIn(page, 'strip-chip');
  expect(await textIn(page, 'strip-off')).toBe('本页不再显示');
  await clickIn(page, 'strip-off');
  expect(
    await until(
      () => stripText(page),
      (text) => text === null,
    ),
  ).toBeNull();

  // What the user asked to keep is kept.
  await expect.poll(() => storedText(worker)).toContain('"companyId":"300502.SZSE"');
  const stored = await storedText(worker);
  expect(stored).not.toContain('secret-news');
  expect(stored).not.toContain('eastmoney');
  expect(stored).not.toContain('"word":"英伟达"');

  await page.reload();
  expect(await stripSays(page, /重点推荐/)).toContain('重点推荐');
});
