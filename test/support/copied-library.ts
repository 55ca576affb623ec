// A library with shadow copies, whose database tests can lose.
import { saveMarker } from '../../lib/store/data-loss.ts';
import type { Database } from '../../lib/store/database.ts';
import { writeText } from '../../lib/store/notes.ts';
import { copyChanges } from '../../lib/store/shadow-copy.ts';
import { userTables } from '../../lib/store/user-tables.ts';
import { addWatch } from '../../lib/store/watches.ts';
import { addMute } from '../../lib/store/words.ts';
import { createCopyStorage, createMarkerStorage } from './lost-store.ts';
import { freshDatabase } from './store.ts';

export const dayMs = 24 * 60 * 60 * 1000;
/** Noon, so that the local date is the same in all time zones of the developers. */
export const noon = Date.UTC(2026, 10, 2, 12);

export function aCopiedLibrary(db = freshDatabase()) {
  const [marker, copies] = [createMarkerStorage(), createCopyStorage()];
  return {
    db,
    copies,
    marker,
    /** As the pages and the worker do after each change. */
    noticed: (nowMs: number) => saveMarker(db, marker, nowMs),
    copy: (nowMs: number, settings: unknown = { theme: 'dark' }) =>
      copyChanges(db, { marker, copies, extensionVersion: '0.1.0', settings, nowMs }),
  };
}

export async function fillLibrary(db: Database): Promise<void> {
  await addWatch(db, 'lamp-works', 1);
  await addWatch(db, 'rope-yard', 2);
  await writeText(db, 'lamp-works', '看毛利率\n“引号”', 3);
  await addMute(db, { word: '苹果', host: '', addedAtMs: 4 });
  await db.ownAliases.put({ word: '小灯', companyId: 'lamp-works', addedAtMs: 5 });
}

export const rowsOf = async (db: Database): Promise<unknown[]> =>
  Promise.all(userTables.map(({ name }) => db.table(name).toArray()));
