// Staging table for restore and undo: rows in batches, keyed by run, so that one transaction can stream them.
import type { RestoreMode } from '../../model/backup.ts';
import type { Database } from '../database.ts';
import { isNewer } from '../newer.ts';
import { BackupError } from './errors.ts';
import type { UserKey, UserRow, UserTableName } from '../user-tables.ts';

/** Rows of a backup that the user previews before the restore. */
export interface IncomingBatch {
  table: UserTableName;
  rows: UserRow[];
}

/** Rows before a restore; `null` for a row that the restore added. */
export interface UndoBatch {
  table: UserTableName;
  before: { key: UserKey; row: UserRow | null }[];
}

/** A present row that the backup has too, but not readable. */
export interface KeptRow {
  table: UserTableName;
  key: UserKey;
}

export interface IncomingHead {
  startedAtMs: number;
  /** `null` until the whole file is validated. */
  batches: number | null;
  /** Rows that `replace` must not remove. */
  kept?: readonly KeptRow[];
}

/** Summary of the last restore while it can be undone. */
export interface UndoHead {
  restoredAtMs: number;
  mode: RestoreMode;
  batches: number;
  added: number;
  changed: number;
  removed: number;
  /** Settings before the restore; `undefined` if it did not change them. */
  settings?: unknown;
}

export const undoRun = 'undo';
const incomingPrefix = 'incoming:';
export const newIncomingRun = (): string => incomingPrefix + crypto.randomUUID();

const headAt = -1;

export async function readHead<T>(db: Database, run: string): Promise<T | null> {
  return ((await db.aside.get([run, headAt]))?.content as T | undefined) ?? null;
}

export async function writeHead(db: Database, run: string, content: IncomingHead | UndoHead): Promise<void> {
  await db.aside.put({ run, at: headAt, content });
}

/** @throws if the batch is missing because another page has cleared the run. */
export async function readBatch<T>(db: Database, run: string, at: number): Promise<T> {
  const batch = await db.aside.get([run, at]);
  if (!batch) throw new Error(`batch ${at} of run ${run} is missing`);
  return batch.content as T;
}

export async function writeBatch(db: Database, run: string, at: number, content: IncomingBatch | UndoBatch) {
  await db.aside.put({ run, at, content });
}

export const clearRun = (db: Database, run: string): Promise<number> => db.aside.where('run').equals(run).delete();

/** Clears the staged backups of all pages: only one can be previewed at a time. */
export const clearIncoming = (db: Database): Promise<number> =>
  db.aside.where('run').startsWith(incomingPrefix).delete();

/** Replaces the staged backup of any page: staging that is still running there then fails. */
export const startIncoming = (db: Database, run: string, nowMs: number): Promise<void> =>
  db.transaction('rw', db.aside, async () => {
    await clearIncoming(db);
    await writeHead(db, run, { startedAtMs: nowMs, batches: null });
  });

/** @throws BackupError `superseded` if another page has started to stage a backup, which has cleared this run. */
async function checkIncoming(db: Database, run: string): Promise<void> {
  if (!(await readHead(db, run))) throw new BackupError({ kind: 'superseded' });
}

export const addIncomingBatch = (db: Database, run: string, at: number, batch: IncomingBatch): Promise<void> =>
  db.transaction('rw', db.aside, async () => {
    await checkIncoming(db, run);
    await writeBatch(db, run, at, batch);
  });

export const finishIncoming = (db: Database, run: string, head: IncomingHead): Promise<void> =>
  db.transaction('rw', db.aside, async () => {
    await checkIncoming(db, run);
    await writeHead(db, run, head);
  });

const dayMs = 24 * 60 * 60 * 1000;
const incomingLivesMs = dayMs;
const undoLivesMs = 7 * dayMs;

/** Clears staged backups of pages that were closed (after a day), and undo data after a week. */
export async function clearExpired(db: Database, nowMs: number): Promise<void> {
  if (isNewer(db)) return;
  // Keys only: batches may be large.
  const heads = (await db.aside.toCollection().primaryKeys()).filter(([, at]) => at === headAt);
  for (const [run] of heads) {
    const head = await readHead<IncomingHead | UndoHead>(db, run);
    if (!head) continue;
    // The distance, because a clock that was ahead would keep them for long.
    const age = Math.abs(nowMs - ('restoredAtMs' in head ? head.restoredAtMs : head.startedAtMs));
    const isExpired = age > ('restoredAtMs' in head ? undoLivesMs : incomingLivesMs);
    if (isExpired) await clearRun(db, run);
  }
}

/** Collects rows for one batch, limited by row count and approximate size. */
export function createBatch<T>(): { add: (item: T, row: UserRow) => void; isFull: () => boolean; take: () => T[] } {
  const [mostItems, mostLength] = [500, 1024 * 1024];
  let items: T[] = [];
  let length = 0;
  return {
    add(item, row) {
      items.push(item);
      for (const value of Object.values(row)) length += typeof value === 'string' ? value.length : 32;
    },
    isFull: () => items.length >= mostItems || length >= mostLength,
    take() {
      const taken = items;
      items = [];
      length = 0;
      return taken;
    },
  };
}
