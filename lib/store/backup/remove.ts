// Everything that is the user's, removed: for good, and what a restore laid aside with it.
import type { Database } from '../database.ts';
import { tablesOfUser } from '../user-tables.ts';
import { outcomeOf, type Outcome } from './errors.ts';

export function removeUserRows(db: Database): Promise<Outcome<void>> {
  return outcomeOf(() =>
    db.transaction('rw', [...tablesOfUser(db), db.aside], async () => {
      for (const table of tablesOfUser(db)) await table.clear();
      await db.aside.clear();
    }),
  );
}

/**
 * A database that cannot be opened is deleted, and one made in its place. The user has said so.
 * @throws where the new one does not open either: the fault is then the browser's profile, not the database.
 */
export async function startOver(db: Database): Promise<void> {
  await db.delete();
  await db.open();
  db.close();
}
