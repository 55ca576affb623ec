// The watchlist's verbs. Each is one transaction and may be repeated without harm.
import type { Watch } from '../model/watch.ts';
import type { Database } from './database.ts';

export async function addWatch(db: Database, companyId: string, nowMs: number): Promise<void> {
  await db.transaction('rw', db.watches, async () => {
    if (!(await db.watches.get(companyId))) await db.watches.add({ companyId, addedAtMs: nowMs });
  });
}

/** @returns the removed row, so that the removal can be undone as it was; undefined when there was none. */
export async function removeWatch(db: Database, companyId: string): Promise<Watch | undefined> {
  return db.transaction('rw', db.watches, async () => {
    const watch = await db.watches.get(companyId);
    await db.watches.delete(companyId);
    return watch;
  });
}

export async function restoreWatch(db: Database, watch: Watch): Promise<void> {
  await db.watches.put(watch);
}

export const isWatched = async (db: Database, companyId: string): Promise<boolean> =>
  (await db.watches.get(companyId)) !== undefined;

/** Newest first. Sorted here: of an index Dexie would note every row it observes, one by one; of a whole table, none. */
export const listWatches = async (db: Database): Promise<Watch[]> =>
  (await db.watches.toArray()).toSorted((a, b) => b.addedAtMs - a.addedAtMs);
