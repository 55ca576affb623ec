// The watchlist's verbs. Each is one transaction and may be repeated without harm.
import type { Watch } from '../model/watch.ts';
import type { Database } from './database.ts';

export type NewWatch = Pick<Watch, 'companyId'> & Partial<Pick<Watch, 'addedAtMs' | 'name'>>;

export async function addWatch(db: Database, companyId: string, nowMs: number): Promise<void> {
  await addWatches(db, [{ companyId }], nowMs);
}

/** On top of the list, in the order given; those that are on it stay where they are. @returns ids of those that were not. */
export async function addWatches(db: Database, watches: readonly NewWatch[], nowMs: number): Promise<string[]> {
  const first = new Map(watches.toReversed().map((watch) => [watch.companyId, watch]));
  const ids = [...new Set(watches.map(({ companyId }) => companyId))];
  return db.transaction('rw', db.watches, async () => {
    const known = await db.watches.bulkGet(ids);
    const added = ids.filter((_, at) => !known[at]);
    await db.watches.bulkAdd(
      added.map((companyId, at) => ({
        addedAtMs: nowMs,
        ...first.get(companyId),
        companyId,
        order: at - nowMs - added.length + 1,
        changedAtMs: nowMs,
      })),
    );
    return added;
  });
}

/** @returns the removed rows, so that the removal can be undone as it was. */
export async function removeWatches(db: Database, companyIds: readonly string[]): Promise<Watch[]> {
  const ids = [...companyIds];
  return db.transaction('rw', db.watches, async () => {
    const rows = await db.watches.bulkGet(ids);
    await db.watches.bulkDelete(ids);
    return rows.filter((row) => row !== undefined);
  });
}

export async function restoreWatches(db: Database, watches: readonly Watch[]): Promise<void> {
  await db.watches.bulkPut([...watches]);
}

export const isWatched = async (db: Database, companyId: string): Promise<boolean> =>
  (await db.watches.get(companyId)) !== undefined;

/** As the user has put them in order. By a cursor that order would cost a step a row; read whole, it is sorted in no time. */
export const listWatches = async (db: Database): Promise<Watch[]> =>
  (await db.watches.toArray()).toSorted((a, b) => a.order - b.order || (a.companyId < b.companyId ? -1 : 1));

/** The top of that list, without reading the rest of it. */
export const listFirstWatches = (db: Database, most: number): Promise<Watch[]> =>
  db.watches.orderBy('order').limit(most).toArray();

/** Places so near to each other are told apart no more by a number of this size. */
const leastGap = 0.01;

/**
 * Moves the companies, in the order they have among themselves, to before another one.
 * @param before null for the end of the list. @returns the rows as they were.
 */
export async function moveWatches(
  db: Database,
  companyIds: readonly string[],
  before: string | null,
  nowMs: number,
): Promise<Watch[]> {
  const moving = new Set(companyIds);
  return db.transaction('rw', db.watches, async () => {
    const all = await listWatches(db);
    const moved = all.filter(({ companyId }) => moving.has(companyId));
    const others = all.filter(({ companyId }) => !moving.has(companyId));
    const at = others.findIndex(({ companyId }) => companyId === before);
    const to = at < 0 ? others.length : at;
    if (moved.length === 0) return [];
    const low = others[to - 1]?.order ?? (others[to]?.order ?? 0) - moved.length - 1;
    const high = others[to]?.order ?? low + moved.length + 1;
    const gap = (high - low) / (moved.length + 1);
    if (gap >= leastGap) {
      await db.watches.bulkPut(
        moved.map((watch, nth) => ({ ...watch, order: low + gap * (nth + 1), changedAtMs: nowMs })),
      );
      return moved;
    }
    // No room left between the two: the whole list is numbered anew, its top where it was.
    const inOrder = [...others.slice(0, to), ...moved, ...others.slice(to)];
    const top = all[0]?.order ?? -nowMs;
    await db.watches.bulkPut(inOrder.map((watch, nth) => ({ ...watch, order: top + nth, changedAtMs: nowMs })));
    return all;
  });
}
