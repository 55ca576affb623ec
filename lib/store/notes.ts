// The user's notes. An empty one is none.
import { longestTag, mostTags, noteSchema, type Note } from '../model/note.ts';
import type { Database } from './database.ts';

export const findNote = async (db: Database, companyId: string): Promise<Note | null> =>
  (await db.notes.get(companyId)) ?? null;

/** @throws where the text, a tag or their number is too long. */
export async function writeNote(db: Database, note: Note): Promise<void> {
  const checked = noteSchema.parse(note);
  if (checked.text.trim() === '' && checked.tags.length === 0) await db.notes.delete(checked.companyId);
  else await db.notes.put(checked);
}

/** Changes a company's note as it is by then: text and tags are written from different places. */
async function edit(
  db: Database,
  companyId: string,
  nowMs: number,
  change: (note: Pick<Note, 'text' | 'tags'>) => Partial<Note>,
): Promise<void> {
  await db.transaction('rw', db.notes, async () => {
    const { text, tags } = (await findNote(db, companyId)) ?? { text: '', tags: [] };
    await writeNote(db, { companyId, text, tags, ...change({ text, tags }), changedAtMs: nowMs });
  });
}

/** @throws where it is too long. */
export const writeText = (db: Database, companyId: string, text: string, nowMs: number): Promise<void> =>
  edit(db, companyId, nowMs, () => ({ text }));

/** Cut and trimmed, each once, as many as there may be. */
export const addTags = (db: Database, companyId: string, tags: readonly string[], nowMs: number): Promise<void> =>
  edit(db, companyId, nowMs, (note) => {
    const clean = tags.map((tag) => tag.trim().slice(0, longestTag)).filter((tag) => tag !== '');
    return { tags: [...new Set([...note.tags, ...clean])].slice(0, mostTags) };
  });

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

/** Takes back what `tagCompanies` did: the tag as it was, the text and the other tags as they are now. */
export async function restoreTag(
  db: Database,
  before: readonly [string, Note | null][],
  tag: string,
  nowMs: number,
): Promise<void> {
  await db.transaction('rw', db.notes, async () => {
    for (const [companyId, note] of before) {
      const then = note?.tags ?? [];
      await edit(db, companyId, nowMs, ({ tags: now }) => ({
        tags: then.includes(tag)
          ? [
              ...then.filter((one) => one === tag || now.includes(one)),
              ...now.filter((one) => !then.includes(one)),
            ].slice(0, mostTags)
          : now.filter((one) => one !== tag),
      }));
    }
  });
}

/** As they were before. */
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
