// Reads and writes the user's rows in the store of a running browser, bypassing the extension's code.
import type { Page } from '@playwright/test';

export type Rows = Record<string, object[]>;

export const aWatch = (companyId: string, addedAtMs: number): object => ({
  companyId,
  addedAtMs,
  order: -addedAtMs,
  changedAtMs: addedAtMs,
});

const names = ['watches', 'notes', 'mutes', 'ownAliases', 'sources'];

/** @param page any page of the extension, because the store belongs to its origin. */
export function readUserRows(page: Page): Promise<Rows> {
  return page.evaluate(async (tables) => {
    const opening = indexedDB.open('yanjing');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('the store did not open')));
    });
    const reading = db.transaction(tables);
    const found: Record<string, object[]> = {};
    for (const name of tables) {
      const all = reading.objectStore(name).getAll();
      all.addEventListener('success', () => (found[name] = all.result));
    }
    await new Promise((resolve) => reading.addEventListener('complete', resolve));
    db.close();
    return found;
  }, names);
}

/** Replaces the content of the given tables. */
export async function writeUserRows(page: Page, rows: Rows): Promise<void> {
  await page.evaluate(async (tables) => {
    const opening = indexedDB.open('yanjing');
    const db = await new Promise<IDBDatabase>((resolve) =>
      opening.addEventListener('success', () => resolve(opening.result)),
    );
    const writing = db.transaction(Object.keys(tables), 'readwrite');
    for (const [name, given] of Object.entries(tables)) {
      writing.objectStore(name).clear();
      for (const row of given) writing.objectStore(name).put(row);
    }
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    db.close();
  }, rows);
}

/** Deletes the store, as a browser does if the disk is full or the profile is damaged. */
export async function deleteStore(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('yanjing');
        deleting.addEventListener('success', () => resolve());
        deleting.addEventListener('error', () => reject(new Error('the store was not deleted')));
      }),
  );
}
