// Whether files are kept after their reports are saved, so that the pages can be shown again. Off unless the user wants it.
import type { Database } from '../database.ts';

const key = 'keep-originals';

export const areOriginalsKept = async (db: Database): Promise<boolean> => (await db.meta.get(key)) !== undefined;

/** Files that are kept already stay until their reports are deleted. */
export const keepOriginals = async (db: Database, isKept: boolean): Promise<void> => {
  await (isKept ? db.meta.put({ key, value: '1' }) : db.meta.delete(key));
};
