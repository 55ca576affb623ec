// Saves what can still be read of a database that this build cannot open, before it is deleted.
import { openUnchanged, schemaVersion } from '../database.ts';
import { schemaVersionOf } from '../newer.ts';
import { BackupError, outcomeOf, type Outcome } from './errors.ts';
import { writeAndReadBack, type VerifiedBackup } from './verify.ts';
import { userTablesIn, type BackupInput } from './write.ts';

/** @returns a backup file; a problem if the browser cannot open the database, or if no row can be read. */
export function rescueRows(input: BackupInput, name?: string): Promise<Outcome<VerifiedBackup>> {
  return outcomeOf(async () => {
    const db = await openUnchanged(name).catch(() => {
      // The reason is the one why the library is closed, which the page shows already.
      throw new BackupError({ kind: 'nothing-readable' });
    });
    try {
      const idb = db.backendDB();
      if (userTablesIn(idb).length === 0) throw new BackupError({ kind: 'nothing-readable' });
      const backup = await writeAndReadBack(idb, schemaVersionOf(idb) <= schemaVersion, input);
      if (backup.rows === 0) throw new BackupError({ kind: 'nothing-readable' });
      return backup;
    } finally {
      db.close();
    }
  });
}
