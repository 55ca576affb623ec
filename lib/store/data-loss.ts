// Detects that the browser evicted IndexedDB. A marker in storage.local holds the database id and the user's row counts; a
// different id with non-zero counts means data loss. The first start (no marker) and manual deletion (same id) do not match.
import { Dexie } from 'dexie';
import type { Marker } from '../model/marker.ts';
import type { Database } from './database.ts';
import { countUserRows, userTables } from './user-tables.ts';

/** Injected access to browser.storage, which lib/store does not import. */
export interface MarkerStorage {
  read: () => Promise<Marker | null>;
  write: (marker: Marker) => Promise<void>;
}

/** Row counts and time of the last change before the loss. */
export type Loss = Pick<Marker, 'counts' | 'changedAtMs'>;

const totalOf = (counts: Marker['counts']): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Random id stored in the database itself, so that a recreated database gets a new one. */
async function identityOf(db: Database): Promise<string> {
  const known = await db.meta.get('identity');
  if (known) return known.value;
  return db.transaction('rw', db.meta, async () => {
    const made = (await db.meta.get('identity'))?.value ?? crypto.randomUUID();
    await db.meta.put({ key: 'identity', value: made });
    return made;
  });
}

const lossOf = (marker: Marker | null, databaseId: string): Loss | null =>
  marker && marker.databaseId !== databaseId && totalOf(marker.counts) > 0 ? marker : null;

/** Accepts the current rows as the expected state: after a change, a restore, or an acknowledged loss. */
export async function saveMarker(db: Database, storage: MarkerStorage, nowMs: number): Promise<void> {
  await storage.write({ databaseId: await identityOf(db), counts: await countUserRows(db), changedAtMs: nowMs });
}

/** @returns the loss; `null` if there is none, after bringing the marker up to date. */
export async function detectLoss(db: Database, storage: MarkerStorage, nowMs: number): Promise<Loss | null> {
  const [marker, databaseId] = [await storage.read(), await identityOf(db)];
  const loss = lossOf(marker, databaseId);
  if (loss) return loss;
  const counts = await countUserRows(db);
  const isCurrent =
    marker?.databaseId === databaseId && userTables.every(({ name }) => marker.counts[name] === counts[name]);
  if (!isCurrent) await storage.write({ databaseId, counts, changedAtMs: nowMs });
  return null;
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
  const update = async (): Promise<void> => {
    if (!lossOf(await storage.read(), await identityOf(db))) await saveMarker(db, storage, Date.now());
  };
  // Errors are ignored: the rows are saved, and the next start brings the marker up to date.
  return onUserRows(db, () => void update().catch(() => {}));
}
