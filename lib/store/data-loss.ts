// Notices that the browser lost the store. A marker kept outside it says which database there was and how much of the
// user's was in it; another database in its place, where something was, is a loss. A first start has no marker, and who
// removes everything by hand has the same database still: neither is one.
import { Dexie } from 'dexie';
import type { Marker } from '../model/marker.ts';
import type { Database } from './database.ts';
import { countUserRows, userTables } from './user-tables.ts';

/** Where the marker is kept: browser.storage, which this room does not speak to. */
export interface MarkerStorage {
  read: () => Promise<Marker | null>;
  write: (marker: Marker) => Promise<void>;
}

/** What is gone, as it was last seen. */
export type Loss = Pick<Marker, 'counts' | 'changedAtMs'>;

const totalOf = (counts: Marker['counts']): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Made with the database, so that another one in its place has another. */
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

/** What is there now is what should be: the user changed it, restored it, or starts over. */
export async function saveMarker(db: Database, storage: MarkerStorage, nowMs: number): Promise<void> {
  await storage.write({ databaseId: await identityOf(db), counts: await countUserRows(db), changedAtMs: nowMs });
}

/** @returns what was lost; null where nothing was, and then the marker says what is there now. */
export async function detectLoss(db: Database, storage: MarkerStorage, nowMs: number): Promise<Loss | null> {
  const [marker, databaseId] = [await storage.read(), await identityOf(db)];
  const loss = lossOf(marker, databaseId);
  if (loss) return loss;
  const counts = await countUserRows(db);
  const isTrue =
    marker?.databaseId === databaseId && userTables.every(({ name }) => marker.counts[name] === counts[name]);
  if (!isTrue) await storage.write({ databaseId, counts, changedAtMs: nowMs });
  return null;
}

/**
 * Calls back after each change of the user's rows, whoever made it: another page or the background too.
 * @returns stops it.
 */
export function onUserRows(db: Database, changed: () => void): () => void {
  const parts = userTables.map(({ name }) => `idb://${db.name}/${name}/`);
  const listen = (mutated: Record<string, unknown>): void => {
    if (Object.keys(mutated).some((key) => parts.some((part) => key.startsWith(part)))) changed();
  };
  Dexie.on('storagemutated', listen);
  return () => Dexie.on.storagemutated.unsubscribe(listen);
}

/** Keeps the marker true while this page or worker lives. Of a store that was lost it stays as it is until the user decides. */
export function keepMarkerCurrent(db: Database, storage: MarkerStorage): () => void {
  const remark = async (): Promise<void> => {
    if (!lossOf(await storage.read(), await identityOf(db))) await saveMarker(db, storage, Date.now());
  };
  // A marker that is late is made true at the next start; the change itself is saved already.
  return onUserRows(db, () => void remark().catch(() => {}));
}
