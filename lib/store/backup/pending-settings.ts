// Settings of a restore. They are outside this database, so they cannot be part of its transaction: the transaction leaves
// them here, and whoever sees them first writes them. A page that closes in between has lost nothing.
import type { Database } from '../database.ts';

const key = 'pending-settings';

/** Call it in the transaction of the restore, which must include `meta`. */
export async function leaveSettings(db: Database, settings: unknown): Promise<void> {
  await db.meta.put({ key, value: JSON.stringify(settings) });
}

/** The settings of a restore must not come back after the user has removed everything. */
export const forgetPendingSettings = (db: Database): Promise<void> => db.meta.delete(key);

/**
 * Writes the settings that a restore has left, if any. Call it after a restore and at the start of the worker and of each
 * page. It may be interrupted and called again: the same settings are then written again.
 * @param write of all settings; if it throws, they stay for the next start.
 */
export async function applyPendingSettings(db: Database, write: (settings: unknown) => Promise<void>): Promise<void> {
  if (!(await db.meta.get(key))) return;
  // A slow page must not write them after another one has, because the user may have changed settings since.
  await navigator.locks.request('store.pending-settings', async () => {
    const pending = await db.meta.get(key);
    if (!pending) return;
    await write(JSON.parse(pending.value));
    await db.transaction('rw', db.meta, async () => {
      // Another restore may have left others meanwhile.
      if ((await db.meta.get(key))?.value === pending.value) await forgetPendingSettings(db);
    });
  });
}
