// Watchlist operations. Each is one idempotent transaction.
import { LimitReachedError, rowLimits } from '../model/limits.ts';
import type { Watch } from '../model/watch.ts';
import type { Database } from './database.ts';

export type NewWatch = Pick<Watch, 'companyId'> & Partial<Pick<Watch, 'addedAtMs' | 'name'>>;

export async function addWatch(db: Database, companyId: string, nowMs: number): Promise<void> {
  await addWatches(db, [{ companyId }], nowMs);
}

/** Adds new watches on top of the list, in the given order. @returns the ids that were not watched before. @throws LimitReachedError */
export async function addWatches(db: Database, watches: readonly NewWatch[], nowMs: number): Promise<string[]> {
  const first = new Map(watches.toReversed().map((watch) => [watch.companyId, watch]));
  const ids = [...new Set(watches.map(({ companyId }) => companyId))];
  return db.transaction('rw', db.watches, async () => {
    const known = await db.watches.bulkGet(ids);
    const added = ids.filter((_, at) => !known[at]);
    const isFull = added.length > 0 && (await db.watches.count()) + added.length > rowLimits.watches;
    if (isFull) throw new LimitReachedError('watches');
    // Above all others, also those of a clock that was ahead.
    const top = (await db.watches.orderBy('order').first())?.order ?? Infinity;
    const last = Math.min(-nowMs, top - 1);
    await db.watches.bulkAdd(
      added.map((companyId, at) => ({
        addedAtMs: nowMs,
        ...first.get(companyId),
        companyId,
        order: last + at - added.length + 1,
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

/** Puts `moved`, rows of `all` in their order there, before another row or at the end. @returns the previous rows, for undo. */
async function place(
  db: Database,
  all: readonly Watch[],
  moved: readonly Watch[],
  before: string | null,
  nowMs: number,
): Promise<Watch[]> {
  if (moved.length === 0) return [];
  const others = all.filter((watch) => !moved.includes(watch));
  const at = others.findIndex(({ companyId }) => companyId === before);
  const to = at < 0 ? others.length : at;
  const low = others[to - 1]?.order ?? (others[to]?.order ?? 0) - moved.length - 1;
  const high = others[to]?.order ?? low + moved.length + 1;
  const gap = (high - low) / (moved.length + 1);
  if (gap >= leastGap) {
    await db.watches.bulkPut(
      moved.map((watch, nth) => ({ ...watch, order: low + gap * (nth + 1), changedAtMs: nowMs })),
    );
    return [...moved];
  }
  // The gap is too small: renumber the whole list from its present top.
  const inOrder = [...others.slice(0, to), ...moved, ...others.slice(to)];
  const top = all[0]?.order ?? -nowMs;
  await db.watches.bulkPut(inOrder.map((watch, nth) => ({ ...watch, order: top + nth, changedAtMs: nowMs })));
  return [...all];
}

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
    return place(db, all, moved, before, nowMs);
  });
}

/**
 * Moves a company up (-1) or down (1) past its neighbor in a filtered list. The neighbor is looked up in the store, because
 * a second step may come before the first one is on the screen.
 * @param shown the companies that the filter lets through. @returns the previous rows, for undo; empty at the list's end.
 */
export async function stepWatch(
  db: Database,
  companyId: string,
  by: 1 | -1,
  shown: ReadonlySet<string>,
  nowMs: number,
): Promise<Watch[]> {
  return db.transaction('rw', db.watches, async () => {
    const all = await listWatches(db);
    const rows = all.filter((watch) => shown.has(watch.companyId));
    const at = rows.findIndex((watch) => watch.companyId === companyId);
    const watch = rows[at];
    const neighbor = rows[at + by];
    if (!watch || !neighbor) return [];
    const before = by < 0 ? neighbor : all[all.indexOf(neighbor) + 1];
    return place(db, all, [watch], before?.companyId ?? null, nowMs);
  });
}
