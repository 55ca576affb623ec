// Merges watches and tags with those of other devices. The merge base is in the same database and is written in the same
// transaction as the rows. If the browser evicts the database, the merge base is lost as well, so an evicted watchlist is
// never synced as one that the user has emptied.
import { stampOf, type Entries } from '../sync/entry.ts';
import { itemsOfRows, pruneEntries, tagChanges, watchChanges, type Tagged } from '../sync/items.ts';
import { readLines, writeLines } from '../sync/lines.ts';
import { merge, stampEdits } from '../sync/merge.ts';
import { isEmptyNote, type Note } from '../model/note.ts';
import { adoptionTables, adoptListings } from './adopt-listings.ts';
import type { Database } from './database.ts';

/** Reads only indexes: note texts may be long. */
async function listTaggedAt(db: Database): Promise<Tagged[]> {
  const changed = new Map<string, number>();
  const tagged: Tagged[] = [];
  await db.notes.orderBy('changedAtMs').eachKey((at, { primaryKey }) => void changed.set(primaryKey, at as number));
  await db.notes.orderBy('tags').eachKey((tag, { primaryKey: companyId }) => {
    tagged.push({ companyId, tag: tag as string, changedAtMs: changed.get(companyId) ?? 0 });
  });
  return tagged;
}

async function changeTags(db: Database, changes: ReturnType<typeof tagChanges>): Promise<void> {
  const ids = [...changes.keys()];
  const notes = await db.notes.bulkGet(ids);
  const next = ids.map((companyId, at) => {
    const { add, remove, changedAtMs } = changes.get(companyId)!;
    const note: Note = notes[at] ?? { companyId, text: '', tags: [], changedAtMs: 0 };
    const tags = [...note.tags.filter((tag) => !remove.includes(tag.toWellFormed())), ...add];
    return { ...note, tags, changedAtMs: Math.max(note.changedAtMs, changedAtMs) };
  });
  await db.notes.bulkDelete(next.filter(isEmptyNote).map(({ companyId }) => companyId));
  await db.notes.bulkPut(next.filter((note) => !isEmptyNote(note)));
}

/** @returns the merged entries, and whether local rows changed. */
export async function mergeRows(
  db: Database,
  remote: Entries,
  nowMs: number,
): Promise<{ entries: Entries; isChanged: boolean }> {
  const now = stampOf(nowMs);
  return db.transaction('rw', [...adoptionTables], async () => {
    const mark = await db.meta.get('synced');
    const mergeWith = async (known: Entries) => {
      const [watches, tagged] = [await db.watches.toArray(), await listTaggedAt(db)];
      const entries = pruneEntries(merge(stampEdits(known, itemsOfRows(watches, tagged), remote, now), remote, now));
      return { entries, rows: watchChanges(entries, watches), tags: tagChanges(entries, tagged) };
    };
    const { entries, rows, tags } = await mergeWith(readLines(mark?.value ?? ''));
    await db.watches.bulkDelete(rows.remove);
    await db.watches.bulkPut(rows.put);
    await changeTags(db, tags);
    // Another device may not have the company of a listing. The old id is a removal then, so that it does not come back.
    const isAdopted = await adoptNew(db, [...rows.put.map(({ companyId }) => companyId), ...tags.keys()]);
    const final = isAdopted ? (await mergeWith(entries)).entries : entries;
    const value = writeLines(final);
    if (value !== (mark?.value ?? '')) await db.meta.put({ key: 'synced', value });
    return { entries: final, isChanged: rows.put.length + rows.remove.length + tags.size > 0 };
  });
}

/** Most passes bring no unknown listing, and need not read all companies. */
async function adoptNew(db: Database, companyIds: readonly string[]): Promise<boolean> {
  const known = await db.companies.bulkGet([...companyIds]);
  return known.some((company) => company === undefined) && adoptListings(db);
}

/** Drops the merge base of entries that exceeded the sync quota: no device has them, so no removal needs to be synced. */
export async function forgetUnsent(db: Database, keys: Iterable<string>): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const entries = readLines((await db.meta.get('synced'))?.value ?? '');
    for (const key of keys) entries.delete(key);
    await db.meta.put({ key: 'synced', value: writeLines(entries) });
  });
}
