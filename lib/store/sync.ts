// Merges watches and tags with those of other devices. The merge base is in the same database and is written in the same
// transaction as the rows. If the browser evicts the database, the merge base is lost as well, so an evicted watchlist is
// never synced as one that the user has emptied.
import { stampOf, type Entries } from '../sync/entry.ts';
import { itemsOfRows, pruneEntries, tagChanges, watchChanges, type Tagged } from '../sync/items.ts';
import { readLines, writeLines } from '../sync/lines.ts';
import { merge, stampEdits } from '../sync/merge.ts';
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
    const note = notes[at] ?? { companyId, text: '', tags: [], changedAtMs: 0 };
    const tags = [...note.tags.filter((tag) => !remove.includes(tag.toWellFormed())), ...add];
    return { ...note, tags, changedAtMs: Math.max(note.changedAtMs, changedAtMs) };
  });
  const isEmpty = ({ text, tags }: { text: string; tags: string[] }): boolean =>
    text.trim() === '' && tags.length === 0;
  await db.notes.bulkDelete(next.filter(isEmpty).map(({ companyId }) => companyId));
  await db.notes.bulkPut(next.filter((note) => !isEmpty(note)));
}

/** @returns the merged entries, and whether local rows changed. */
export async function mergeRows(
  db: Database,
  remote: Entries,
  nowMs: number,
): Promise<{ entries: Entries; isChanged: boolean }> {
  const now = stampOf(nowMs);
  return db.transaction('rw', [db.watches, db.notes, db.meta], async () => {
    const [watches, tagged, mark] = [await db.watches.toArray(), await listTaggedAt(db), await db.meta.get('synced')];
    const mine = stampEdits(readLines(mark?.value ?? ''), itemsOfRows(watches, tagged), remote, now);
    const entries = pruneEntries(merge(mine, remote, now));
    const [rows, tags] = [watchChanges(entries, watches), tagChanges(entries, tagged)];
    await db.watches.bulkDelete(rows.remove);
    await db.watches.bulkPut(rows.put);
    await changeTags(db, tags);
    const value = writeLines(entries);
    if (value !== (mark?.value ?? '')) await db.meta.put({ key: 'synced', value });
    return { entries, isChanged: rows.put.length + rows.remove.length + tags.size > 0 };
  });
}

/** Drops the merge base of entries that exceeded the sync quota: no device has them, so no removal needs to be synced. */
export async function forgetUnsent(db: Database, keys: Iterable<string>): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const entries = readLines((await db.meta.get('synced'))?.value ?? '');
    for (const key of keys) entries.delete(key);
    await db.meta.put({ key: 'synced', value: writeLines(entries) });
  });
}
