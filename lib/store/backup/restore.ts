// What was laid aside becomes what is: in one transaction, so that a page which dies in the middle has changed nothing.
// What it changed is laid aside in turn, in the same transaction, and can be put back.
import type { RestoreMode } from '../../model/backup.ts';
import type { Database } from '../database.ts';
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
import { differenceOf, isTaken } from './diff.ts';
import { BackupError, outcomeOf, stopIfCancelled, type Outcome, type Work } from './errors.ts';
import type { Staged } from './import.ts';

type Counts = Pick<UndoHead, 'batches' | 'added' | 'changed' | 'removed'>;

interface RestoreInput extends Work {
  mode: RestoreMode;
  nowMs: number;
  /** As they are now, to come back with the rest; undefined where the restore leaves them alone. */
  settings?: unknown;
}

/** Keys of several fields are no values that a set could compare. */
const nameOf = (key: UserKey): string => JSON.stringify(key);

/** Of the rows that go, so many are held at once. */
const removedAtOnce = 50;

/** @returns the keys that the batch has. */
async function bring(
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
    if (!isTaken(difference, mode)) return [];
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
  for (let at = 0; at < gone.length; at += removedAtOnce) {
    const keys = gone.slice(at, at + removedAtOnce);
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
    db.transaction('rw', [...tablesOfUser(db), db.aside], async () => {
      const incoming = await readHead<IncomingHead>(db, staged.run);
      if (!incoming || incoming.batches === null) throw new BackupError({ kind: 'superseded' });
      await clearRun(db, undoRun);
      const counts: Counts = { batches: 0, added: 0, changed: 0, removed: 0 };
      const kept = new Map(userTables.map(({ name }) => [name, new Set<string>()]));
      for (let at = 0; at < incoming.batches; at++) {
        stopIfCancelled(input);
        const batch = await readBatch<IncomingBatch>(db, staged.run, at);
        for (const key of await bring(db, batch, mode, counts)) kept.get(batch.table)!.add(nameOf(key));
        onProgress?.((at + 1) / incoming.batches);
      }
      if (mode === 'replace') for (const [name, keys] of kept) await removeOthers(db, name, keys, counts);
      await clearIncoming(db);
      const undo: UndoHead = { restoredAtMs: nowMs, mode, ...counts, ...(settings === undefined ? {} : { settings }) };
      await writeHead(db, undoRun, undo);
      stopIfCancelled(input);
      return undo;
    }),
  );
}

/** The last restore, where it can still be taken back. */
export const findUndo = (db: Database): Promise<UndoHead | null> => readHead(db, undoRun);

/** Puts back what the restore changed, and nothing else: what the user did since to other rows stays. */
export function undoRestore(db: Database): Promise<Outcome<UndoHead | null>> {
  return outcomeOf(() =>
    db.transaction('rw', [...tablesOfUser(db), db.aside], async () => {
      const undo = await findUndo(db);
      for (let at = (undo?.batches ?? 0) - 1; at >= 0; at--) {
        const { table: name, before } = await readBatch<UndoBatch>(db, undoRun, at);
        const table = tableOf(db, name);
        await table.bulkDelete(before.flatMap(({ key, row }) => (row ? [] : [key])));
        await table.bulkPut(before.flatMap(({ row }) => (row ? [row] : [])));
      }
      await clearRun(db, undoRun);
      return undo;
    }),
  );
}

/** The restore was right: what it took away is let go. */
export const keepRestored = async (db: Database): Promise<void> => {
  await clearRun(db, undoRun);
};
