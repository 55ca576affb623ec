// Permanently removes the user's rows, including the staged rows and undo data of restores.
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
 * Deletes a database that cannot be opened and creates a new one. Requires the user's confirmation.
 * @throws if the new database does not open either: then the browser profile is damaged, not the database.
 */
export async function startOver(db: Database): Promise<void> {
  await db.delete();
  await db.open();
  db.close();
}
