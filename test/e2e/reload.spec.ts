// Installing, reloading and removing the extension while pages are open.
import type { Page, Worker } from '@playwright/test';
import { hover } from '../support/card.ts';
import { stripIsRegistered, workerOf } from '../support/chromium.ts';
import { article, expect, marks, test } from './fixtures.ts';
import { stripSays } from './strip-fixtures.ts';

// Chromium reloads an unpacked extension only in developer mode.
test.use({ launch: { preferences: { extensions: { ui: { developer_mode: true } } } } });

const url = 'https://news.example/a';

/** Everything of the extension on the page but its highlights: elements beside head and body. */
const hosts = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.children.length - 2);

/** After an update, onInstalled injects the scripts into open pages. Resolves when it has done so. */
const injectAgain = (worker: Worker): Promise<void> =>
  worker.evaluate(async () => {
    const inject = chrome.scripting.executeScript.bind(chrome.scripting) as (injection: object) => Promise<unknown>;
    const injected = new Promise<void>((resolve) => {
      const executeScript = async (injection: { files?: string[] }): Promise<unknown> => {
        const results = await inject(injection);
        if (injection.files?.includes('page.js')) resolve();
        return results;
      };
      Object.assign(chrome.scripting, { executeScript });
    });
    const { onInstalled } = chrome.runtime as unknown as { onInstalled: { dispatch: (details: object) => void } };
    onInstalled.dispatch({ reason: 'update' });
    await injected;
  });

test('updates, reloads and removes the extension under open pages, without errors or traces', async ({
  context,
  open,
  page,
  worker,
}) => {
  // Starts a browser, and the extension in it three times.
  test.slow();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await stripIsRegistered(worker);
  await open(article('<p>新易盛</p><p id="more"></p><p id="last"></p>'), { url });
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  const quote = await context.newPage();
  await context.route('https://xueqiu.com/S/SZ300308', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: article('<h1>行情</h1>') }),
  );
  await quote.goto('https://xueqiu.com/S/SZ300308');
  expect(await stripSays(quote, /300308/)).toContain('中际旭创');
  await page.bringToFront();

  await test.step('an update does not start the scripts twice', async () => {
    await injectAgain(worker);
    await page.evaluate(() => (document.querySelector('#more')!.textContent = '天孚通信'));

    await expect.poll(() => marks(page)).toEqual(['新易盛', '天孚通信']);
    expect(await hover(page, '新易盛')).not.toBeNull();
  });

  await test.step('after a reload the new scripts replace marks, card and strip', async () => {
    await quote.evaluate(() => document.documentElement.lastElementChild!.setAttribute('data-old', ''));
    const restarted = context.waitForEvent('serviceworker');
    // The reload ends the worker and rejects this call.
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await restarted;
    await page.evaluate(() => (document.querySelector('#last')!.textContent = '中际旭创'));

    await expect.poll(() => marks(page)).toEqual(['新易盛', '天孚通信', '中际旭创']);
    // The old content script removed its card.
    await expect.poll(() => hosts(page)).toBe(0);
    expect(await hover(page, '中际旭创')).toContain('300308');

    await quote.bringToFront();
    await expect.poll(() => quote.locator('html > div:not([data-old])').count()).toBe(1);
    await expect(quote.locator('[data-old]')).toHaveCount(0);
    expect(await stripSays(quote, /300308/)).toContain('中际旭创');
  });

  await test.step('nothing is left after it was uninstalled', async () => {
    await page.bringToFront();
    expect(await hover(page, '新易盛')).not.toBeNull();

    await (await workerOf(context)).evaluate(() => chrome.management.uninstallSelf()).catch(() => {});

    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.mouse.move(5, 5);
    expect(await hosts(page)).toBe(0);
    expect(errors).toEqual([]);
  });
});
