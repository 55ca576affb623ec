// What the process of a web page can do with the extension's storage in Firefox, which cannot close storage.local to it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionOrigin, firefoxPath, claimFirefox, type Firefox, type FirefoxPage } from '../support/firefox.ts';
import { privateValue, storePrivate } from '../support/private-values.ts';

const articleUrl = 'https://news.example/article';
const article = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>市场</title><p>新易盛</p></html>';

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000 });
const markCount = (page: FirefoxPage): Promise<number> => page.evaluate(() => CSS.highlights.get('yanjing')?.size ?? 0);

/** Calls storage.local in the content scripts' world of the article. @returns its values. */
const localInPage = (extensionPage: FirefoxPage, planted: Record<string, unknown> = {}) =>
  extensionPage.evaluate(
    async (url, values) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab!.id! },
        args: [values],
        func: async (given: Record<string, unknown>) => {
          await chrome.storage.local.set(given);
          return chrome.storage.local.get(null);
        },
      });
      return answer!.result as Record<string, unknown>;
    },
    articleUrl,
    planted,
  );

const putRows = (page: FirefoxPage, table: string, row: object): Promise<void> =>
  page.evaluate(
    async (name, added) => {
      const opening = indexedDB.open('yanjing');
      const db = await new Promise<IDBDatabase>((resolve) =>
        opening.addEventListener('success', () => resolve(opening.result)),
      );
      const transaction = db.transaction(name, 'readwrite');
      transaction.objectStore(name).put(added);
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      db.close();
    },
    table,
    row,
  );

describe.skipIf(!firefoxPath)('storage in Firefox', () => {
  let firefox: Firefox;
  let options: FirefoxPage;
  let page: FirefoxPage;

  beforeAll(async () => {
    firefox = await claimFirefox({ [articleUrl]: { body: article } });
    await firefox.install();
    options = await firefox.openPage(`${extensionOrigin}/options.html`);
    await storePrivate(options, {
      settings: { language: 'zh-CN', offHosts: ['mail.secretfund.example'] },
      sites: { ownSites: ['https://oa.secretfund.example/{code}'], stripOffHosts: ['strip.secretfund.example'] },
      stripPlaces: { 'place.secretfund.example': { isFolded: true } },
    });
    await putRows(options, 'watches', { companyId: '688256.SSE', addedAtMs: 1000, order: 1, changedAtMs: 1000 });
    await putRows(options, 'notes', { companyId: '688256.SSE', text: '', tags: ['重仓'], changedAtMs: 1000 });
    page = await firefox.openPage(articleUrl);
  });
  afterAll(() => firefox?.release());

  it('shows a page no private key, host, watched company or tag', async () => {
    await eventually(() => markCount(page)).toBe(1);
    const found = await localInPage(options);

    const isPublic = /^(?:marker|welcomed|privateChange|pageSettings|sitesId|ownWords|revision)$/;
    expect(Object.keys(found).filter((key) => !isPublic.test(key))).toEqual([]);
    expect(found['pageSettings']).toMatchObject({ settings: { language: 'zh-CN' } });
    expect(JSON.stringify(found)).not.toMatch(/secretfund|688256|重仓/);
  });

  it('lets a page turn on no sync', async () => {
    await localInPage(options, { sync: true, privateChange: { keys: ['sync'], id: 'planted' } });
    // The answer comes after the pass that this would start.
    await options.evaluate(() => chrome.runtime.sendMessage({ type: 'sync', input: { action: 'now' } }));

    expect(await options.evaluate(() => chrome.storage.sync.get(null))).toEqual({});
    expect(await privateValue(options, 'sync')).toBeUndefined();
  });

  it('replaces the settings that a page wrote, and deletes what it planted, when the background starts', async () => {
    await localInPage(options, { pageSettings: { settings: { isPaused: true } } });
    await eventually(() => markCount(page)).toBe(0);

    await firefox.stopBackground();
    await options.evaluate(() => chrome.runtime.sendMessage({ type: 'sync', input: { action: 'now' } }));

    await eventually(() => markCount(page)).toBe(1);
    await eventually(async () => Object.keys(await localInPage(options))).not.toContain('sync');
  });

  it('turns the site off and on in an open page', async () => {
    await storePrivate(options, { settings: { language: 'zh-CN', offHosts: ['news.example'] } });
    await eventually(() => markCount(page)).toBe(0);

    await storePrivate(options, { settings: { language: 'zh-CN', offHosts: [] } });
    await eventually(() => markCount(page)).toBe(1);
  });
});
