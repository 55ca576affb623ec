// Sync in a Firefox without an account: storage.sync works locally, without an error.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack, unpack } from '../../lib/browser/packing.ts';
import { bucketsToWrite } from '../../lib/sync/buckets.ts';
import { stampOf, type Entries } from '../../lib/sync/entry.ts';
import { readLines } from '../../lib/sync/lines.ts';
import { controlNames } from '../support/firefox-controls.ts';
import { extensionOrigin, firefoxPath, claimFirefox, type Firefox, type FirefoxPage } from '../support/firefox.ts';
import { storePrivate } from '../support/private-values.ts';

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000 });

/** Ids of the watched companies, after adding the `given` rows. */
const watchedIn = (page: FirefoxPage, given: object[]): Promise<string[]> =>
  page.evaluate(async (rows) => {
    const opening = indexedDB.open('yanjing');
    const db = await new Promise<IDBDatabase>((resolve) =>
      opening.addEventListener('success', () => resolve(opening.result)),
    );
    const transaction = db.transaction('watches', 'readwrite');
    const store = transaction.objectStore('watches');
    for (const row of rows) store.put(row);
    const keys = store.getAllKeys();
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    db.close();
    return keys.result.map(String);
  }, given);

const storedIn = (page: FirefoxPage): Promise<Record<string, unknown>> =>
  page.evaluate(() => chrome.storage.sync.get(null));

async function entriesIn(page: FirefoxPage): Promise<Entries> {
  const texts = await Promise.all(Object.values(await storedIn(page)).map((packed) => unpack(packed)));
  return new Map(texts.flatMap((text) => [...readLines(text)]));
}

describe.skipIf(!firefoxPath)('sync in Firefox', () => {
  let firefox: Firefox;
  let options: FirefoxPage;

  beforeAll(async () => {
    firefox = await claimFirefox({});
    await firefox.install();
    options = await firefox.openPage(`${extensionOrigin}/options.html#sync`);
    await storePrivate(options, { settings: { language: 'zh-CN' } });
  });

  afterAll(() => firefox?.release());

  it('uploads the list when turned on and applies remote changes', async () => {
    await watchedIn(options, [{ companyId: 'AMZN.NASDAQ', addedAtMs: 1000, order: 1, changedAtMs: 1000 }]);
    expect(await storedIn(options)).toEqual({});

    await eventually(() => controlNames(options, '[role=switch]')).toContain('通过浏览器账号同步');
    await options.evaluate(() => document.querySelector<HTMLElement>('#sync [role=switch]')?.click());
    await eventually(async () => [...(await entriesIn(options)).keys()]).toContain('w AMZN.NASDAQ');
    await eventually(() =>
      options.evaluate(() => document.querySelector('#sync [role=status]')?.textContent ?? ''),
    ).toContain('自选 1 家');

    const known = await entriesIn(options);
    const stamp = stampOf(Date.now()) + 5;
    const changed = new Map([
      ...known,
      ['w AMZN.NASDAQ', { stamp, value: null }],
      ['w GOOGL.NASDAQ', { stamp, value: '1770000000' }],
    ] as const);
    const written = await Promise.all(
      [...bucketsToWrite(changed, known)].map(async ([name, text]) => [name, await pack(text)]),
    );
    await options.evaluate(
      (items) => chrome.storage.sync.set(items),
      Object.fromEntries(written) as Record<string, string>,
    );

    await eventually(() => watchedIn(options, [])).toEqual(['GOOGL.NASDAQ']);
  });
});
