// Takes the gallery's screenshots of notices: changes made from pages, lost data, and a library that is newer or cannot be
// opened.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { addRows } from '../test/support/rows.ts';
import { aWatch } from '../test/support/user-state.ts';
import type { PageChange } from '../lib/model/page-change.ts';

interface Shooting {
  open: (file: string) => Promise<Page>;
  outDir: string;
  language: 'zh' | 'en';
}

const popupSize = { width: 392, height: 560 };
/** The popup's largest size, 800 × 600, at a default zoom of 150 %. */
const zoomedSize = { width: 392, height: 400 };
const optionsSize = { width: 1100, height: 800 };
const minuteMs = 60_000;

const changes = (nowMs: number): PageChange[] => {
  const watch = aWatch('688256.SSE', 1_760_000_000_000);
  return [
    { id: 'a', atMs: nowMs - 90 * minuteMs, host: 'finance.example', action: { kind: 'unstarred', watch, note: null } },
    { id: 'b', atMs: nowMs - 60 * minuteMs, host: null, action: { kind: 'muted', word: '苹果', mutedOn: '' } },
    {
      id: 'c',
      atMs: nowMs - 30 * minuteMs,
      host: 'a-very-long-name-of-a-market-site.finance.example',
      action: { kind: 'strip-off', turnedOffOn: 'a-very-long-name-of-a-market-site.finance.example' },
    },
    { id: 'd', atMs: nowMs - minuteMs, host: 'news.example', action: { kind: 'starred', companyId: '300502.SZSE' } },
  ];
};

/** Makes the database of a page's next load fail to open. */
const breakLibrary = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const refused = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    for (const method of ['open', 'deleteDatabase'] as const) {
      const original = IDBFactory.prototype[method];
      IDBFactory.prototype[method] = function refuse(this: IDBFactory, name: string, version?: number) {
        if (name !== 'yanjing') return original.call(this, name, version as number);
        const request = original.call(this, 'yanjing-refused');
        Object.defineProperty(request, 'error', { value: refused });
        queueMicrotask(() => request.dispatchEvent(new Event('error')));
        return request;
      };
    }
  });

/** Resolves when the worker has written a shadow copy. */
const whenCopied = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const dir = await (await navigator.storage.getDirectory()).getDirectoryHandle('copies', { create: true });
    const hasFile = async (): Promise<boolean> => (await dir.keys().next()).done !== true;
    while (!(await hasFile())) await new Promise((resolve) => setTimeout(resolve, 200));
  });

const setMarker = (page: Page): Promise<void> =>
  page.evaluate(() =>
    chrome.storage.local.set({
      marker: { databaseId: 'lost', counts: { watches: 18, notes: 4, mutes: 2 }, changedAtMs: Date.now() - 86_400_000 },
    }),
  );

/** Changes the state of the library, and puts it back. */
export async function shootNotices({ open, outDir, language }: Shooting): Promise<void> {
  const save = async (page: Page, name: string): Promise<void> => {
    const fileName = language === 'en' ? `${name}-english` : name;
    await page.waitForTimeout(300);
    await page.screenshot({ path: path.join(outDir, `${fileName}.png`) });
    console.log(fileName);
  };
  const shoot = async (kind: string, prepare: (page: Page) => Promise<unknown>): Promise<void> => {
    for (const file of ['popup', 'options'] as const) {
      const page = await open(`${file}.html`);
      await prepare(page);
      await page.setViewportSize(file === 'popup' ? popupSize : optionsSize);
      await page.reload();
      await page.getByRole('alert').first().waitFor();
      await save(page, `${file}-${kind}`);
      await page.emulateMedia({ colorScheme: 'dark' });
      await save(page, `${file}-${kind}-dark`);
      await page.close();
    }
  };

  const popup = await open('popup.html');
  await addRows(popup, {
    watches: [aWatch('688256.SSE', 1_760_000_000_000)],
    meta: [{ key: 'page-changes', value: JSON.stringify(changes(Date.now())) }],
  });
  await popup.setViewportSize(popupSize);
  await popup.reload();
  await popup.locator('.recent summary').click();
  await save(popup, 'popup-recent');
  await popup.emulateMedia({ colorScheme: 'dark' });
  await save(popup, 'popup-recent-dark');
  await popup.setViewportSize(zoomedSize);
  await save(popup, 'popup-recent-zoomed');
  await popup.emulateMedia({ colorScheme: 'light' });
  await whenCopied(popup);

  await shoot('lost', setMarker);
  await shoot('damaged', breakLibrary);
  const options = await open('options.html');
  await breakLibrary(options);
  await options.setViewportSize(optionsSize);
  await options.reload();
  for (const button of [0, 1]) await options.locator('.library-notice .notice-action').nth(button).click();
  await options.locator('.library-notice .notice-action').nth(1).click();
  await save(options, 'options-damaged-failed');
  await options.close();

  const setReader = (version: number) => (page: Page) =>
    addRows(page, { meta: [{ key: 'minReader', value: String(version) }] });
  await shoot('newer', setReader(99));
  await setReader(4)(popup);
  await popup.evaluate(() => chrome.storage.local.remove('marker'));
  await popup.close();
}
