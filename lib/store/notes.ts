// The user's notes. An empty one is none.
import { noteSchema, type Note } from '../model/note.ts';
import type { Database } from './database.ts';

export const findNote = async (db: Database, companyId: string): Promise<Note | null> =>
  (await db.notes.get(companyId)) ?? null;

/** @throws where the text, a tag or their number is too long. */
export async function writeNote(db: Database, note: Note): Promise<void> {
  const checked = noteSchema.parse(note);
  if (checked.text.trim() === '' && checked.tags.length === 0) await db.notes.delete(checked.companyId);
  else await db.notes.put(checked);
}

/** All tags in use, the most used first: what a new tag is likely to be. */
export async function listTags(db: Database): Promise<string[]> {
  const uses = new Map<string, number>();
  for (const { tags } of await db.notes.toArray()) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses].toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([tag]) => tag);
}
