// Watchlist operations. Each is one idempotent transaction.
import type { Watch } from '../model/watch.ts';
import type { Database } from './database.ts';

export type NewWatch = Pick<Watch, 'companyId'> & Partial<Pick<Watch, 'addedAtMs' | 'name'>>;

export async function addWatch(db: Database, companyId: string, nowMs: number): Promise<void> {
  await addWatches(db, [{ companyId }], nowMs);
}

/** Adds new watches on top of the list, in the given order. @returns the ids that were not watched before. */
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

/** @returns the removed rows, for undo. */
export async function removeWatches(db: Database, companyIds: readonly string[]): Promise<Watch[]> {
  const ids = [...companyIds];
  return db.transaction('rw', db.watches, async () => {
    const rows = await db.watches.bulkGet(ids);
    await db.watches.bulkDelete(ids);
    return rows.filter((row) => row !== undefined);
  });
}

/** Undoes `removeWatches`. */
export async function restoreWatches(db: Database, watches: readonly Watch[]): Promise<void> {
  await db.watches.bulkPut([...watches]);
}

/** Undoes `moveWatches`. Companies that were removed since stay removed. */
export async function restoreOrder(db: Database, before: readonly Watch[]): Promise<void> {
  await db.transaction('rw', db.watches, async () => {
    const present = await db.watches.bulkGet(before.map(({ companyId }) => companyId));
    await db.watches.bulkPut(
      before.flatMap(({ order, changedAtMs }, at) => {
        const watch = present[at];
        return watch ? [{ ...watch, order, changedAtMs }] : [];
      }),
    );
  });
}

export const isWatched = async (db: Database, companyId: string): Promise<boolean> =>
  (await db.watches.get(companyId)) !== undefined;

/** In the user's order. Sorted in memory, because a cursor over the index would take one step per row. */
export const listWatches = async (db: Database): Promise<Watch[]> =>
  (await db.watches.toArray()).toSorted((a, b) => a.order - b.order || (a.companyId < b.companyId ? -1 : 1));

/** The first `most` watches of that order, without reading the others. */
export const listFirstWatches = (db: Database, most: number): Promise<Watch[]> =>
  db.watches.orderBy('order').limit(most).toArray();

/** Below this gap, `order` values of this magnitude lose precision. */
const leastGap = 0.01;

/**
 * Moves the companies to before another one and keeps their relative order.
 * @param before `null` for the end of the list. @returns the previous rows, for undo.
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
    // The gap is too small: renumber the whole list from its present top.
    const inOrder = [...others.slice(0, to), ...moved, ...others.slice(to)];
    const top = all[0]?.order ?? -nowMs;
    await db.watches.bulkPut(inOrder.map((watch, nth) => ({ ...watch, order: top + nth, changedAtMs: nowMs })));
    return all;
  });
}
