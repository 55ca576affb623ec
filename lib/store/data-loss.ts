// Detects that the browser evicted IndexedDB. A marker in storage.local holds the database id and the user's row counts; a
// different id with non-zero counts means data loss. The first start (no marker) and manual deletion (same id) do not match.
import { Dexie } from 'dexie';
import type { Marker } from '../model/marker.ts';
import type { Database } from './database.ts';
import { isNewer } from './newer.ts';
import { countUserRows, tablesOfUser, userTables } from './user-tables.ts';

/** Injected access to browser.storage, which lib/store does not import. */
export interface MarkerStorage {
  read: () => Promise<Marker | null>;
  /** Reads, changes and writes under a lock: a slow page must not overwrite the counts of a later one. */
  update: (change: (now: Marker | null) => Promise<Marker | undefined>) => Promise<void>;
}

/** Row counts and time of the last change before the loss. */
export type Loss = Pick<Marker, 'counts' | 'changedAtMs'>;

const totalOf = (counts: Marker['counts']): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Random id stored in the database itself, so that a recreated database gets a new one. */
async function ensureIdentity(db: Database): Promise<void> {
  if (await db.meta.get('identity')) return;
  await db.transaction('rw', db.meta, async () => {
    if (!(await db.meta.get('identity'))) await db.meta.put({ key: 'identity', value: crypto.randomUUID() });
  });
}

const lossOf = (marker: Marker | null, databaseId: string): Loss | null =>
  marker && marker.databaseId !== databaseId && totalOf(marker.counts) > 0 ? marker : null;

/**
 * Reads id and counts in one transaction: if the browser evicts the database between two, the old id would get the counts
 * of the new, empty one, and the loss would not be noticed.
 */
async function currentMarker(db: Database, nowMs: number): Promise<Marker> {
  await ensureIdentity(db);
  const marker = await db.transaction('r', [db.meta, ...tablesOfUser(db)], async () => {
    const identity = await db.meta.get('identity');
    return identity && { databaseId: identity.value, counts: await countUserRows(db), changedAtMs: nowMs };
  });
  return marker ?? currentMarker(db, nowMs);
}

/** Accepts the current rows as the expected state: after a change, a restore, or an acknowledged loss. */
export const saveMarker = (db: Database, storage: MarkerStorage, nowMs: number): Promise<void> =>
  storage.update(() => currentMarker(db, nowMs));

/**
 * @returns the loss; `null` if there is none, after bringing the marker up to date. The marker of a newer build may count
 * tables that this build does not know, so it is left as it is.
 */
export async function detectLoss(db: Database, storage: MarkerStorage, nowMs: number): Promise<Loss | null> {
  await db.open();
  if (isNewer(db)) return null;
  let loss: Loss | null = null;
  await storage.update(async (marker) => {
    const current = await currentMarker(db, nowMs);
    loss = lossOf(marker, current.databaseId);
    const isCurrent =
      marker?.databaseId === current.databaseId &&
      userTables.every(({ name }) => marker.counts[name] === current.counts[name]);
    return loss || isCurrent ? undefined : current;
  });
  return loss;
}

/**
 * Calls `changed` after each change of the user's rows, including changes by other pages and the background.
 * @returns unsubscribes.
 */
export function onUserRows(db: Database, changed: () => void): () => void {
  const parts = userTables.map(({ name }) => `idb://${db.name}/${name}/`);
  const listen = (mutated: Record<string, unknown>): void => {
    if (Object.keys(mutated).some((key) => parts.some((part) => key.startsWith(part)))) changed();
  };
  Dexie.on('storagemutated', listen);
  return () => Dexie.on.storagemutated.unsubscribe(listen);
}

/**
 * Saves the marker after each change of the user's rows. After a data loss it is left as it is until the user decides.
 * @returns unsubscribes.
 */
export function keepMarkerCurrent(db: Database, storage: MarkerStorage): () => void {
  const update = (): Promise<void> =>
    storage.update(async (marker) => {
      const current = await currentMarker(db, Date.now());
      return lossOf(marker, current.databaseId) ? undefined : current;
    });
  // Errors are ignored: the rows are saved, and the next start brings the marker up to date.
  return onUserRows(db, () => void update().catch(() => {}));
}
