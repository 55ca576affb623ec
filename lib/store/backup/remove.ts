// Permanently removes the user's rows, including files that wait to be read, the staged rows and undo data of restores, the
// merge base of sync, and the list of changes made from web pages.
import type { Database } from '../database.ts';
import { refillDirectory } from '../directory.ts';
import { clearOwnFacts, packTransaction } from '../pack-facts.ts';
import { arePackagedHidden, hiddenKey } from '../seed.ts';
import { tablesOfUser } from '../user-tables.ts';
import { forgetPendingSettings } from './pending-settings.ts';
import { outcomeOf, type Outcome } from './errors.ts';

/**
 * The merge base is deleted in the same transaction: with it, the next sync would take the missing rows for removals by the
 * user and remove them from the other devices.
 */
export function removeUserRows(db: Database): Promise<Outcome<void>> {
  return outcomeOf(() =>
    db.transaction(
      'rw',
      [...tablesOfUser(db), ...packTransaction(db), db.libraryItems, db.originals, db.aside],
      async () => {
        for (const table of tablesOfUser(db)) await table.clear();
        await clearOwnFacts(db);
        await refillDirectory(db);
        await db.libraryItems.clear();
        await db.originals.clear();
        await db.aside.clear();
        // Without the version of the seeds, the next start shows packaged reports again that were hidden.
        if (await arePackagedHidden(db)) await db.meta.bulkDelete([hiddenKey, 'seed']);
        await db.meta.bulkDelete(['synced', 'page-changes', 'keep-originals']);
        await forgetPendingSettings(db);
      },
    ),
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
