// Backup in Firefox: saved as a file without the downloads permission, and restored from it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWatch } from '../support/user-rows.ts';
import { clickControl, controlNames } from '../support/firefox-controls.ts';
import { extensionOrigin, firefoxPath, claimFirefox, type Firefox, type FirefoxPage } from '../support/firefox.ts';
import { storePrivate } from '../support/private-values.ts';

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });

const click = (page: FirefoxPage, name: string): Promise<void> =>
  eventually(() => clickControl(page, 'button', name)).toBe(true);

const watches = [aWatch('600519.SSE', 1_739_000_000_000), aWatch('688256.SSE', 1_738_000_000_000)];
const sources = [{ reportId: 'some-report', text: '很长的原文。\r\n'.repeat(60_000), attachedAtMs: 1 }];

/** Reads the user's rows without the extension's code; `given`, if not `null`, replaces them first. */
const rowsAfter = (page: FirefoxPage, given: Record<string, object[]> | null): Promise<Record<string, object[]>> =>
  page.evaluate(async (rows) => {
    const names = ['watches', 'sources'];
    const opening = indexedDB.open('yanjing');
    const db = await new Promise<IDBDatabase>((resolve) =>
      opening.addEventListener('success', () => resolve(opening.result)),
    );
    const transaction = db.transaction(names, 'readwrite');
    const found: Record<string, object[]> = {};
    for (const name of names) {
      const store = transaction.objectStore(name);
      if (rows) store.clear();
      for (const row of rows?.[name] ?? []) store.put(row);
      const all = store.getAll();
      all.addEventListener('success', () => (found[name] = all.result));
    }
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    db.close();
    return found;
  }, given);

describe.skipIf(!firefoxPath)('backup in Firefox', () => {
  let firefox: Firefox;
  let options: FirefoxPage;

  beforeAll(async () => {
    firefox = await claimFirefox({});
    await firefox.install();
    options = await firefox.openPage(`${extensionOrigin}/options.html#data`);
    await storePrivate(options, { settings: { language: 'zh-CN' } });
  });

  afterAll(() => firefox?.release());

  it('saves a backup and restores every row from it', async () => {
    const whole = await rowsAfter(options, { watches, sources });
    await click(options, '备份到文件');
    const saved = (): string[] => readdirSync(firefox.downloadDir).filter((name) => name.endsWith('.ndjson'));
    await eventually(() => Promise.resolve(saved())).toHaveLength(1);
    const text = (): string => readFileSync(path.join(firefox.downloadDir, saved()[0]!), 'utf8');
    await eventually(() => Promise.resolve(text())).toMatch(/"end".*\n\{"sum":"[0-9a-f]{64}"\}\n$/);
    await rowsAfter(options, { watches: [], sources: [] });

    await options.evaluate((content) => {
      const input = document.querySelector<HTMLInputElement>('#data input[type=file]')!;
      const given = new DataTransfer();
      given.items.add(new File([content], 'backup.ndjson'));
      input.files = given.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, text());
    await click(options, '合并到现有数据');

    await eventually(() => controlNames(options, 'button')).toContain('撤销恢复');
    expect(await rowsAfter(options, null)).toEqual(whole);
  });

  it('restores the shadow copy after the database was deleted', async () => {
    const whole = await rowsAfter(options, { watches, sources: [] });
    // The page notices rows that the extension did not write when it opens.
    await options.navigate(`${extensionOrigin}/options.html#copies`);
    const restoring = (): Promise<unknown[]> =>
      options.evaluate(() =>
        [...document.querySelectorAll('button')].flatMap(({ ariaLabel }) =>
          ariaLabel?.startsWith('恢复 ') ? [ariaLabel] : [],
        ),
      );
    await expect.poll(restoring, { timeout: 20_000 }).toHaveLength(1);
    await options.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase('yanjing').addEventListener('success', () => resolve());
        }),
    );
    await firefox.stopBackground();
    await options.navigate(`${extensionOrigin}/options.html`);
    await eventually(() => options.evaluate(() => document.body.textContent)).toContain('浏览器丢失了你的数据');

    // The button comes when the copies are read.
    await eventually(() =>
      options.evaluate(() => document.querySelector('[role=alert] .button')?.textContent ?? ''),
    ).toContain('恢复');
    await options.evaluate(() => document.querySelector<HTMLButtonElement>('[role=alert] .button')!.click());

    await eventually(() => rowsAfter(options, null)).toEqual(whole);
  });

  it('gets persistent storage from the browser without a prompt', async () => {
    await rowsAfter(options, { watches, sources });
    await options.navigate(`${extensionOrigin}/options.html`);

    await eventually(() => options.evaluate(() => navigator.storage.persisted())).toBe(true);
    await eventually(() => options.evaluate(() => document.body.textContent)).toContain('持久存储：已开启');
  });
});
