// Drafts: read, edited step by step, each step stored.
import type { DraftChange, StoredDraft } from '../../model/draft.ts';
import type { Database } from '../database.ts';
import { applyChange } from './draft-changes.ts';
import { draftedItem } from './draft-items.ts';
import type { Undoable } from './items.ts';

export const readDraft = (db: Database, id: string): Promise<StoredDraft | undefined> => db.drafts.get(id);

/** A transaction of the caller must include `drafts` and `libraryItems`. */
async function putDraft(db: Database, draft: StoredDraft): Promise<void> {
  await db.drafts.put(draft);
  const item = await db.libraryItems.get(draft.id);
  if (item) await db.libraryItems.put({ ...item, ...draftedItem(draft) });
}

const draftTransaction = <T>(db: Database, work: () => Promise<T>): Promise<T> =>
  db.transaction('rw', [db.drafts, db.libraryItems], async () => work());

/**
 * Applies the change to the draft as it is stored, which another page may have changed.
 * @returns the draft and the undo of this step; null if the draft is gone or the change changes nothing.
 * @throws InvalidChangeError, and then nothing is changed.
 */
export async function editDraft(
  db: Database,
  id: string,
  change: DraftChange,
  nowMs: number,
): Promise<(Undoable & { draft: StoredDraft }) | null> {
  const edit = await draftTransaction(db, async () => {
    const before = await db.drafts.get(id);
    if (!before) return null;
    const content = applyChange(before.content, change);
    if (JSON.stringify(content) === JSON.stringify(before.content)) return null;
    const draft = { ...before, content, changedAtMs: nowMs };
    await putDraft(db, draft);
    return { before, draft };
  });
  return (
    edit && {
      draft: edit.draft,
      undo: () =>
        draftTransaction(db, async () => {
          // Saved or removed meanwhile, which has an undo of its own.
          if (await db.drafts.get(id)) await putDraft(db, edit.before);
        }),
    }
  );
}
