// Reads and writes the user's rows in the store of a running browser, bypassing the extension's code.
import type { Page } from '@playwright/test';
import { userTables } from '../../lib/store/user-tables.ts';

export type Rows = Record<string, object[]>;

export const aWatch = (companyId: string, addedAtMs: number): object => ({
  companyId,
  addedAtMs,
  order: -addedAtMs,
  changedAtMs: addedAtMs,
});

const names = userTables.map(({ name }) => name);

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

/**
 * Makes the page write only `count` more rows of a table. The transaction stays open until the page is closed, as if the
 * browser was interrupted in it.
 * @returns waits until the rows are written.
 */
export async function stallWrites(page: Page, table: string, count: number): Promise<() => Promise<unknown>> {
  await page.evaluate(
    ([name, most]) => {
      const { prototype } = IDBObjectStore;
      let left = most;
      for (const method of ['add', 'put'] as const) {
        const write = prototype[method] as (this: IDBObjectStore, ...given: unknown[]) => IDBRequest<IDBValidKey>;
        prototype[method] = function (this: IDBObjectStore, ...given: unknown[]) {
          if (this.name !== name || --left >= 0) return write.apply(this, given);
          document.documentElement.dataset['stalled'] = '';
          const keepOpen = (): void => void (this.count().onsuccess = keepOpen);
          keepOpen();
          // A request that never ends.
          return new EventTarget() as IDBRequest<IDBValidKey>;
        };
      }
    },
    [table, count] as const,
  );
  return () => page.waitForSelector('html[data-stalled]', { state: 'attached' });
}
