// Everything that is the user's, removed: for good, and what a restore laid aside with it.
import type { Database } from '../database.ts';
import { tablesOfUser } from '../user-tables.ts';
import { outcomeOf, type Outcome } from './problems.ts';

export function removeUserRows(db: Database): Promise<Outcome<void>> {
  return outcomeOf(() =>
    db.transaction('rw', [...tablesOfUser(db), db.aside], async () => {
      for (const table of tablesOfUser(db)) await table.clear();
      await db.aside.clear();
    }),
  );
}

/** A database that cannot be opened is deleted, and the next to open it makes one anew. The user has said so. */
export const startOver = (db: Database): Promise<Outcome<void>> => outcomeOf(() => db.delete());
