// Installing, reloading and removing the extension while pages are open.
import { hover } from '../support/card.ts';
import { stripIsRegistered } from '../support/chromium.ts';
import { article, expect, marks, test } from './fixtures.ts';
import { stripSays } from './strip-fixtures.ts';

// Chromium reloads an unpacked extension only in developer mode.
test.use({ launch: { preferences: { extensions: { ui: { developer_mode: true } } } } });

test('does not duplicate marks when the scripts are injected again after an update', async ({ open, page, worker }) => {
  await open(article('<p>新易盛</p>'));
  await expect.poll(() => marks(page)).toEqual(['新易盛']);

  // After an update, onInstalled injects the scripts into open pages; those that run there must not start twice.
  await worker.evaluate(async () => {
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
  await page.evaluate(() => document.body.append('天孚通信'));

  await expect.poll(() => marks(page)).toEqual(['新易盛', '天孚通信']);
});

test('keeps marking an open page after a reload of the extension, without errors or stale marks', async ({
  open,
  page,
  worker,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await open(article('<p>新易盛</p><p id="more"></p>'));
  expect(await hover(page, '新易盛')).not.toBeNull();

  // The reload ends the worker and rejects this call.
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await page.evaluate(() => (document.querySelector('#more')!.textContent = '天孚通信'));

  await expect.poll(() => marks(page), { timeout: 8000 }).toEqual(['新易盛', '天孚通信']);
  // The old content script removed its card: only head and body are left.
  await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(2);
  expect(await hover(page, '天孚通信')).toContain('300394');
  expect(errors).toEqual([]);
});

test('replaces the strip of an open quote page after a reload of the extension', async ({ open, page, worker }) => {
  await stripIsRegistered(worker);
  await open(article('<h1>行情</h1>'), { url: 'https://xueqiu.com/S/SZ300308' });
  expect(await stripSays(page, /300308/)).toContain('中际旭创');
  await page.evaluate(() => document.documentElement.lastElementChild!.setAttribute('data-old', ''));

  await worker.evaluate(() => chrome.runtime.reload()).catch(() => {});

  await expect.poll(() => page.locator('html > div:not([data-old])').count(), { timeout: 15_000 }).toBe(1);
  await expect(page.locator('[data-old]')).toHaveCount(0);
  expect(await stripSays(page, /300308/)).toContain('中际旭创');
});

test('removes marks and card from an open page when the extension is uninstalled', async ({ open, page, worker }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await open(article('<p>新易盛</p>'));
  expect(await hover(page, '新易盛')).not.toBeNull();

  await worker.evaluate(() => chrome.management.uninstallSelf()).catch(() => {});

  await expect.poll(() => page.evaluate(() => CSS.highlights.size), { timeout: 8000 }).toBe(0);
  await page.mouse.move(5, 5);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  expect(errors).toEqual([]);
});
