// Reads and writes the user's notes and tags. Empty notes are deleted.
import {
  isEmptyNote,
  longestNote,
  longestTag,
  mostTags,
  noteSchema,
  writtenTextSchema,
  type Note,
  type OwnView,
} from '../model/note.ts';
import type { Database } from './database.ts';

export const findNote = async (db: Database, companyId: string): Promise<Note | null> =>
  (await db.notes.get(companyId)) ?? null;

/** @throws ZodError if the text or a tag is too long, or if there are too many tags. */
export async function writeNote(db: Database, note: Note): Promise<void> {
  const checked = noteSchema.parse(note);
  if (checked.text.length > longestNote) {
    const before = await findNote(db, checked.companyId);
    if (checked.text.length > (before?.text.length ?? 0)) writtenTextSchema.parse(checked.text);
  }
  if (isEmptyNote(checked)) await db.notes.delete(checked.companyId);
  else await db.notes.put(checked);
}

/** Read-modify-write in one transaction, because text, tags and own view are edited in different places. */
async function edit(
  db: Database,
  companyId: string,
  nowMs: number,
  change: (note: Pick<Note, 'text' | 'tags'>) => Partial<Note>,
): Promise<void> {
  await db.transaction('rw', db.notes, async () => {
    const note = (await findNote(db, companyId)) ?? { companyId, text: '', tags: [] };
    await writeNote(db, { ...note, ...change(note), changedAtMs: nowMs });
  });
}

/** @throws ZodError if the text is too long. */
export const writeText = (db: Database, companyId: string, text: string, nowMs: number): Promise<void> =>
  edit(db, companyId, nowMs, () => ({ text }));

/** Replaces the own view; an empty one is removed. @throws ZodError if a field is invalid. */
export const writeOwnView = (db: Database, companyId: string, view: OwnView, nowMs: number): Promise<void> =>
  edit(db, companyId, nowMs, () => ({
    ownView: Object.values(view).some((value) => value !== undefined) ? view : undefined,
  }));

/** Appends a clip as a quote with its source. @throws ZodError if the text becomes too long. */
export const addClip = (db: Database, companyId: string, clip: string, nowMs: number): Promise<void> =>
  edit(db, companyId, nowMs, ({ text }) => ({ text: text.trim() === '' ? clip : `${text.trimEnd()}\n\n${clip}` }));

/** Tags are trimmed, truncated and deduplicated. Tags over the limit are dropped. */
export const addTags = (db: Database, companyId: string, tags: readonly string[], nowMs: number): Promise<void> =>
  edit(db, companyId, nowMs, (note) => {
    const clean = tags.map((tag) => tag.trim().slice(0, longestTag)).filter((tag) => tag !== '');
    return { tags: [...new Set([...note.tags, ...clean])].slice(0, mostTags) };
  });

/** Company ids by tag. Reads only the index, because notes may be long. */
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
 * Adds or removes a tag on companies in one transaction. A company with the maximum number of tags keeps its tags.
 * @returns the previous notes for undo; `null` for a company without a note.
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
        const note = before[at] ?? { companyId, text: '', tags: [] };
        const others = note.tags.filter((one) => one !== tag);
        const next = isOn ? [...others, tag].slice(0, mostTags) : others;
        return writeNote(db, { ...note, tags: next, changedAtMs: nowMs });
      }),
    );
    return ids.map((companyId, at) => [companyId, before[at] ?? null]);
  });
}

/** Undoes `tagCompanies`: restores only this tag, and keeps later changes of the text and of other tags. */
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

/** Restores whole notes; `null` deletes the note. */
export async function restoreNotes(db: Database, before: readonly [string, Note | null][]): Promise<void> {
  await db.transaction('rw', db.notes, async () => {
    const gone = before.flatMap(([companyId, note]) => (note ? [] : [companyId]));
    await db.notes.bulkDelete(gone);
    await db.notes.bulkPut(before.flatMap(([, note]) => note ?? []));
  });
}

/** All tags in use, most used first, for suggestions. */
export async function listTags(db: Database): Promise<string[]> {
  return [...(await listTagged(db))]
    .toSorted(([a, of], [b, others]) => others.length - of.length || a.localeCompare(b))
    .map(([tag]) => tag);
}
