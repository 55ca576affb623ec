// The user's notes. An empty one is none.
import { mostTags, noteSchema, type Note } from '../model/note.ts';
import type { Database } from './database.ts';

export const findNote = async (db: Database, companyId: string): Promise<Note | null> =>
  (await db.notes.get(companyId)) ?? null;

/** @throws where the text, a tag or their number is too long. */
export async function writeNote(db: Database, note: Note): Promise<void> {
  const checked = noteSchema.parse(note);
  if (checked.text.trim() === '' && checked.tags.length === 0) await db.notes.delete(checked.companyId);
  else await db.notes.put(checked);
}

/** Which companies stand under which tag. Read from the index alone: notes may be long. */
export async function listTagged(db: Database): Promise<Map<string, string[]>> {
  const tagged = new Map<string, string[]>();
  await db.notes.orderBy('tags').eachKey((tag, { primaryKey }) => {
    const companies = tagged.get(tag as string) ?? [];
    companies.push(primaryKey);
    tagged.set(tag as string, companies);
  });
  return tagged;
}

/**
 * Puts a tag on companies, or takes it off, in one transaction. One that has as many tags as it may keeps those.
 * @returns the notes as they were; null where there was none.
 */
export async function tagCompanies(
  db: Database,
  companyIds: readonly string[],
  { tag, isOn }: { tag: string; isOn: boolean },
  nowMs: number,
): Promise<[companyId: string, before: Note | null][]> {
  const ids = [...companyIds];
  return db.transaction('rw', db.notes, async () => {
    const before = (await db.notes.bulkGet(ids)).map((note) => note ?? null);
    await Promise.all(
      ids.map((companyId, at) => {
        const { text = '', tags = [] } = before[at] ?? {};
        const others = tags.filter((one) => one !== tag);
        const next = isOn ? [...others, tag].slice(0, mostTags) : others;
        return writeNote(db, { companyId, text, tags: next, changedAtMs: nowMs });
      }),
    );
    return ids.map((companyId, at) => [companyId, before[at] ?? null]);
  });
}

/** As `tagCompanies` found them. */
export async function restoreNotes(db: Database, before: readonly [string, Note | null][]): Promise<void> {
  await db.transaction('rw', db.notes, async () => {
    const gone = before.flatMap(([companyId, note]) => (note ? [] : [companyId]));
    await db.notes.bulkDelete(gone);
    await db.notes.bulkPut(before.flatMap(([, note]) => note ?? []));
  });
}

/** All tags in use, the most used first: what a new tag is likely to be. */
export async function listTags(db: Database): Promise<string[]> {
  return [...(await listTagged(db))]
    .toSorted(([a, of], [b, others]) => others.length - of.length || a.localeCompare(b))
    .map(([tag]) => tag);
}
