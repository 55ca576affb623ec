// Applies a staged backup in one transaction, so a page that closes midway has changed nothing. The same transaction saves
// the overwritten and removed rows for undo, and leaves the settings to be written (see pending-settings.ts).
import type { RestoreMode } from '../../model/backup.ts';
import type { Database } from '../database.ts';
import { adoptListings } from '../adopt-listings.ts';
import { refillDirectory } from '../directory.ts';
import { recountFacts } from '../library/item-facts.ts';
import { packTransaction, refillOwnFacts } from '../pack-facts.ts';
import { keyOf, tableOf, tablesOfUser, userTables, type UserKey, type UserTableName } from '../user-tables.ts';
import {
  clearIncoming,
  clearRun,
  readBatch,
  readHead,
  undoRun,
  writeBatch,
  writeHead,
  type IncomingBatch,
  type IncomingHead,
  type UndoBatch,
  type UndoHead,
} from './staging.ts';
import { differenceOf, isApplied } from './diff.ts';
import { leaveSettings } from './pending-settings.ts';
import { BackupError, checkRowLimit, outcomeOf, stopIfCancelled, type Outcome, type Work } from './errors.ts';
import type { Staged } from './import.ts';

type Counts = Pick<UndoHead, 'batches' | 'added' | 'changed' | 'removed'>;

interface RestoreInput extends Work {
  mode: RestoreMode;
  nowMs: number;
  /** Current settings, saved for undo. The settings of the backup are restored only if they are given. */
  settings?: unknown;
}

/** Compound keys are arrays, which a Set compares by identity. */
const nameOf = (key: UserKey): string => JSON.stringify(key);

/** Limits the removed rows in memory. */
const removalBatchSize = 50;

/** @returns the keys of all rows in the batch, applied or not. */
async function applyBatch(
  db: Database,
  { table: name, rows }: IncomingBatch,
  mode: RestoreMode,
  counts: Counts,
): Promise<UserKey[]> {
  const table = tableOf(db, name);
  const keys = rows.map((row) => keyOf(table, row));
  const present = await table.bulkGet(keys);
  const taken = rows.flatMap((row, at) => {
    const difference = differenceOf(name, row, present[at]);
    if (!isApplied(difference, mode)) return [];
    counts[difference === 'added' ? 'added' : 'changed'] += 1;
    return [{ row, key: keys[at]!, before: present[at] ?? null }];
  });
  if (taken.length > 0) {
    const before = taken.map(({ key, before: row }) => ({ key, row }));
    await writeBatch(db, undoRun, counts.batches++, { table: name, before });
    await table.bulkPut(taken.map(({ row }) => row));
  }
  return keys;
}

async function removeOthers(
  db: Database,
  name: UserTableName,
  kept: ReadonlySet<string>,
  counts: Counts,
): Promise<void> {
  const table = tableOf(db, name);
  const gone = (await table.toCollection().primaryKeys()).filter((key) => !kept.has(nameOf(key)));
  for (let at = 0; at < gone.length; at += removalBatchSize) {
    const keys = gone.slice(at, at + removalBatchSize);
    const rows = await table.bulkGet(keys);
    const before = keys.map((key, i) => ({ key, row: rows[i] ?? null }));
    await writeBatch(db, undoRun, counts.batches++, { table: name, before });
    await table.bulkDelete(keys);
    counts.removed += keys.length;
  }
}

export function restoreStaged(db: Database, staged: Staged, input: RestoreInput): Promise<Outcome<UndoHead>> {
  const { mode, nowMs, settings, onProgress } = input;
  return outcomeOf(() =>
    db.transaction('rw', [...tablesOfUser(db), ...packTransaction(db), db.libraryItems, db.aside], async () => {
      const incoming = await readHead<IncomingHead>(db, staged.run);
      if (!incoming || incoming.batches === null) throw new BackupError({ kind: 'superseded' });
      await clearRun(db, undoRun);
      const counts: Counts = { batches: 0, added: 0, changed: 0, removed: 0 };
      const kept = new Map(userTables.map(({ name }) => [name, new Set<string>()]));
      for (let at = 0; at < incoming.batches; at++) {
        stopIfCancelled(input);
        const batch = await readBatch<IncomingBatch>(db, staged.run, at);
        for (const key of await applyBatch(db, batch, mode, counts)) kept.get(batch.table)!.add(nameOf(key));
        onProgress?.((at + 1) / incoming.batches);
      }
      for (const { table, key } of incoming.kept ?? []) kept.get(table)!.add(nameOf(key));
      if (mode === 'replace') for (const [name, keys] of kept) await removeOthers(db, name, keys, counts);
      // A merge may exceed a limit that neither the backup nor the current table does; the transaction is then rolled back.
      for (const { name } of userTables) checkRowLimit(name, await tableOf(db, name).count());
      await refillDirectory(db);
      await refillOwnFacts(db);
      await recountFacts(db);
      await clearIncoming(db);
      // After a pack of the backup has brought the company of a listing.
      await adoptListings(db);
      const undo: UndoHead = { restoredAtMs: nowMs, mode, ...counts, ...(settings === undefined ? {} : { settings }) };
      await writeHead(db, undoRun, undo);
      if (settings !== undefined && staged.settings !== undefined) await leaveSettings(db, staged.settings);
      stopIfCancelled(input);
      return undo;
    }),
  );
}

/** @returns the last restore; `null` if it can no longer be undone. */
export const findUndo = (db: Database): Promise<UndoHead | null> => readHead(db, undoRun);

/** Reverts only the rows that the restore changed: later edits of other rows are kept. Leaves the former settings. */
export function undoRestore(db: Database): Promise<Outcome<UndoHead | null>> {
  return outcomeOf(() =>
    db.transaction('rw', [...tablesOfUser(db), ...packTransaction(db), db.libraryItems, db.aside], async () => {
      const undo = await findUndo(db);
      for (let at = (undo?.batches ?? 0) - 1; at >= 0; at--) {
        const { table: name, before } = await readBatch<UndoBatch>(db, undoRun, at);
        const table = tableOf(db, name);
        await table.bulkDelete(before.flatMap(({ key, row }) => (row ? [] : [key])));
        await table.bulkPut(before.flatMap(({ row }) => (row ? [row] : [])));
      }
      await refillDirectory(db);
      await refillOwnFacts(db);
      await recountFacts(db);
      await clearRun(db, undoRun);
      await adoptListings(db);
      if (undo?.settings !== undefined) await leaveSettings(db, undo.settings);
      return undo;
    }),
  );
}

/** The user accepts the restore: deletes its undo data. */
export const discardUndo = async (db: Database): Promise<void> => {
  await clearRun(db, undoRun);
};
