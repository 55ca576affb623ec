// What the process of a web page can do with the extension's storage: it has what content scripts have.
import type { Worker } from '@playwright/test';
import { killWorker, isWorkerAwake } from '../support/chromium.ts';
import { privateValue, storePrivate } from '../support/private-values.ts';
import { article, expect, marks, test } from './fixtures.ts';

type AreaName = 'local' | 'sync' | 'session';

/** Calls a storage area in the content scripts' world of the only web page. @returns the value, or the error as a text. */
const callInPage = (worker: Worker, area: AreaName, method: 'get' | 'set' | 'clear', argument: unknown = null) =>
  worker.evaluate(
    async (given) => {
      const [tab] = await chrome.tabs.query({ url: 'https://news.example/*' });
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab!.id! },
        args: given,
        func: async (name: AreaName, called: 'get' | 'set' | 'clear', value: unknown) => {
          try {
            const storage = chrome.storage[name] as unknown as Record<string, (value?: unknown) => Promise<unknown>>;
            return (await storage[called]!(...(called === 'clear' ? [] : [value]))) ?? 'done';
          } catch (error) {
            return String(error);
          }
        },
      });
      return answer!.result;
    },
    [area, method, argument] as [AreaName, 'get' | 'set' | 'clear', unknown],
  );

const secrets = {
  settings: { theme: 'dark', offHosts: ['mail.secretfund.example'] },
  sites: {
    ownLinks: [{ name: 'Secret', template: 'https://link.secretfund.example/{code}' }],
    ownSites: ['https://oa.secretfund.example/{code}'],
    stripOffHosts: ['strip.secretfund.example'],
  },
  stripPlaces: { 'place.secretfund.example': { isFolded: true } },
};

test('a page can neither read nor write storage.local and storage.sync', async ({ open, worker }) => {
  await open(article('<p>新易盛</p>'));
  await storePrivate(worker, secrets);

  for (const area of ['local', 'sync'] as const) {
    expect(await callInPage(worker, area, 'get')).toContain('not allowed');
    expect(await callInPage(worker, area, 'set', { sync: true })).toContain('not allowed');
    expect(await callInPage(worker, area, 'clear')).toContain('not allowed');
  }
});

test('a page finds only public values in storage.session', async ({ open, worker, page }) => {
  await open(article('<p>新易盛</p>'));
  await storePrivate(worker, secrets);
  await expect.poll(() => marks(page)).toEqual(['新易盛']);

  const found = (await callInPage(worker, 'session', 'get')) as Record<string, unknown>;

  const { settings, ...rest } = found['pageSettings'] as Record<string, unknown>;
  expect(settings).toMatchObject({ isPaused: false, theme: 'dark', dwellMs: 120 });
  expect(settings).not.toHaveProperty('offHosts');
  expect(rest).toEqual({ offHostsId: expect.stringMatching(/^[\da-f]{16}$/) });
  const isPublic = /^(?:pageSettings|sitesId|ownWords|revision)$/;
  expect(Object.keys(found).filter((key) => !isPublic.test(key))).toEqual([]);
  expect(JSON.stringify(found)).not.toContain('secretfund');
});

test('a planted sync switch does not start a sync', async ({ open, worker, context, extensionId }) => {
  await open(article('<p>新易盛</p>'));
  // As a page's process can in Firefox.
  await worker.evaluate(() => chrome.storage.local.set({ sync: true }));

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#sync`);
  await expect(options.getByRole('switch', { name: '通过浏览器账号同步' })).toHaveAttribute('aria-checked', 'false');
  // The answer comes after the pass that this would start.
  await options.evaluate(() => chrome.runtime.sendMessage({ type: 'sync', input: { action: 'now' } }));

  expect(await worker.evaluate(() => chrome.storage.sync.get(null))).toEqual({});
  expect(await privateValue(worker, 'sync')).toBeUndefined();
});

test('the next worker replaces settings that a page wrote, and deletes what it planted', async ({
  open,
  page,
  context,
  worker,
  extensionId,
}) => {
  await open(article('<p>新易盛</p>'));
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  await worker.evaluate(() => chrome.storage.local.set({ sync: true, sites: { strip: 'never' } }));
  await callInPage(worker, 'session', 'set', { pageSettings: { settings: { isPaused: true } } });
  await expect.poll(() => marks(page)).toEqual([]);

  await killWorker(context);
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.evaluate(() => chrome.runtime.sendMessage({ type: 'sync', input: { action: 'now' } }));

  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  const local = (): Promise<object> => options.evaluate(() => chrome.storage.local.get(null));
  await expect.poll(async () => Object.keys(await local())).not.toContain('sync');
  expect(Object.keys(await local())).not.toContain('sites');
});

test('a page without companies does not wake the worker, also when a site was turned off', async ({
  open,
  page,
  context,
  worker,
  popup,
}) => {
  await storePrivate(worker, secrets);
  await open(article('<p>今天的天气很好</p>'));
  await killWorker(context);
  await expect.poll(() => isWorkerAwake(context)).toBe(false);

  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>今天的天气很好</p>';
    document.body.append(frame);
  });

  // Content scripts of the frame have run, and scanned its text.
  await page.waitForTimeout(1000);
  expect(await isWorkerAwake(context)).toBe(false);
  // Starts the worker again and waits for it: without one, the shared browser cannot be reset.
  const opened = await popup();
  await opened.evaluate(() => chrome.runtime.sendMessage({ type: 'sync', input: { action: 'now' } }));
});

test('turning the page’s site off acts at once in the open page and its frames, and on again', async ({
  open,
  page,
  worker,
  context,
}) => {
  await context.route('https://frame.example/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: article('<p>中际旭创</p>') }),
  );
  await open(article('<p>新易盛</p><iframe src="https://frame.example/" width="600" height="400"></iframe>'));
  const frame = page.frames()[1]!;
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  await expect.poll(() => marks(frame)).toEqual(['中际旭创']);

  await storePrivate(worker, { settings: { offHosts: ['news.example'] } });
  await expect.poll(() => marks(page)).toEqual([]);
  await expect.poll(() => marks(frame)).toEqual([]);

  await storePrivate(worker, { settings: { offHosts: ['other.example'] } });
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  await expect.poll(() => marks(frame)).toEqual(['中际旭创']);
});

test('moves the settings of an older version, and deletes them in storage.local', async ({
  worker,
  context,
  extensionId,
}) => {
  // Everything as an older version left it: values in storage.local, and no database of settings.
  await worker.evaluate(async (old) => {
    await chrome.storage.local.set({ ...old, lexicon: { companies: '688256.SSE' }, revision: 'old' });
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('yanjing-settings').addEventListener('success', () => resolve(null));
    });
  }, secrets);
  await killWorker(context);

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await expect(options.getByLabel('主题')).toHaveValue('dark');
  await options.evaluate(() => chrome.runtime.sendMessage({ type: 'sync', input: { action: 'now' } }));

  expect(await privateValue(options, 'settings')).toEqual(secrets.settings);
  expect(await privateValue(options, 'stripPlaces')).toEqual(secrets.stripPlaces);
  const local = (): Promise<object> => options.evaluate(() => chrome.storage.local.get(null));
  await expect
    .poll(async () => Object.keys(await local()).filter((key) => key in secrets || /lexicon|revision/.test(key)))
    .toEqual([]);
});
