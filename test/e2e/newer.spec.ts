// A store that a newer version of the extension has used, as after a rollback by the extension store.
import type { Page } from '@playwright/test';
import { hover } from '../support/card.ts';
import { killWorker } from '../support/chromium.ts';
import { article, expect, test } from './fixtures.ts';

const sentence = '更高版本的研镜使用过此资料库，更新研镜后才能更改。';

/** Raises the store's version, with a new table and a new field of each watch. */
function raiseStore(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const [{ version = 0 } = {}] = await indexedDB.databases();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('yanjing', version + 10);
      opening.addEventListener('upgradeneeded', () => {
        opening.result.createObjectStore('lists', { keyPath: 'id' }).put({ id: 'main', name: '主列表' });
        const watches = opening.transaction!.objectStore('watches');
        const reading = watches.getAll();
        reading.addEventListener('success', () => {
          for (const watch of reading.result as object[]) watches.put({ ...watch, listId: 'main' });
        });
      });
      opening.addEventListener('error', () => reject(new Error('the store was not raised')));
      opening.addEventListener('success', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}

/** Everything in the store, read without Dexie. */
function contentOf(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('yanjing');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const db = opening.result;
    const reading = db.transaction([...db.objectStoreNames]);
    const found: Record<string, unknown> = { version: db.version };
    for (const name of db.objectStoreNames) {
      const all = reading.objectStore(name).getAll();
      all.addEventListener('success', () => (found[name] = all.result));
    }
    await new Promise((resolve) => reading.addEventListener('complete', resolve));
    db.close();
    return found;
  });
}

test('reads a newer store, refuses stars with a reason, and writes nothing', async ({ context, open, page, popup }) => {
  await open(article('<p>新易盛</p>'));
  const earlier = await popup();
  await earlier.getByRole('combobox').fill('300308');
  await earlier.getByRole('button', { name: '加入自选' }).click();
  await expect(earlier.getByRole('button', { name: '从自选中移除' })).toBeVisible();
  await raiseStore(earlier);
  const before = await contentOf(earlier);
  await earlier.close();
  await killWorker(context);

  const opened = await popup();
  await expect(opened.getByRole('listitem').filter({ hasText: '中际旭创' })).toBeVisible();
  await expect(opened.getByRole('alert')).toHaveText(sentence);
  await opened.getByRole('combobox', { name: '拼音' }).fill('300502');
  await opened.getByRole('button', { name: '加入自选' }).click();
  await expect(opened.getByRole('alert').filter({ hasText: sentence })).toHaveCount(2);

  await page.bringToFront();
  expect(await hover(page, '新易盛')).toContain(sentence);

  const options = await context.newPage();
  await options.goto(opened.url().replace('popup.html', 'options.html#data'));
  await expect(options.getByRole('alert')).toHaveText(sentence);
  await expect(options.getByRole('button', { name: /重建资料库/ })).toHaveCount(0);
  expect(await contentOf(options)).toEqual(before);
});
