// Rows laid aside in the store itself, by run and in batches: so one transaction can fetch them without holding them all.
import type { RestoreMode } from '../../model/backup.ts';
import type { Database } from '../database.ts';
import type { UserKey, UserRow, UserTableName } from '../user-tables.ts';

/** Rows of a backup that is looked at before it is restored. */
export interface IncomingBatch {
  table: UserTableName;
  rows: UserRow[];
}

/** Rows as they were before a restore; null where there was none. */
export interface UndoBatch {
  table: UserTableName;
  before: { key: UserKey; row: UserRow | null }[];
}

export interface IncomingHead {
  startedAtMs: number;
  /** null until the whole file was found good. */
  batches: number | null;
}

/** What the last restore did, and can be taken back. */
export interface UndoHead {
  restoredAtMs: number;
  mode: RestoreMode;
  batches: number;
  added: number;
  changed: number;
  removed: number;
  /** As they were; undefined where the restore left them alone. */
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

/** @throws where the batch is not there: another page has cleared the run. */
export async function readBatch<T>(db: Database, run: string, at: number): Promise<T> {
  const batch = await db.aside.get([run, at]);
  if (!batch) throw new Error(`no batch ${at} of ${run}`);
  return batch.content as T;
}

export async function writeBatch(db: Database, run: string, at: number, content: IncomingBatch | UndoBatch) {
  await db.aside.put({ run, at, content });
}

export const clearRun = (db: Database, run: string): Promise<number> => db.aside.where('run').equals(run).delete();

/** Those of any page: one backup is looked at at a time. */
export const clearIncoming = (db: Database): Promise<number> =>
  db.aside.where('run').startsWith(incomingPrefix).delete();

const dayMs = 24 * 60 * 60 * 1000;
const incomingLivesMs = dayMs;
const undoLivesMs = 7 * dayMs;

/** What a page left behind that was closed as it read a backup, and a restore that nobody has taken back for a week. */
export async function clearForgotten(db: Database, nowMs: number): Promise<void> {
  // By key: the batches themselves may be large.
  const heads = (await db.aside.toCollection().primaryKeys()).filter(([, at]) => at === headAt);
  for (const [run] of heads) {
    const head = await readHead<IncomingHead | UndoHead>(db, run);
    if (!head) continue;
    const isForgotten =
      'restoredAtMs' in head ? nowMs - head.restoredAtMs > undoLivesMs : nowMs - head.startedAtMs > incomingLivesMs;
    if (isForgotten) await clearRun(db, run);
  }
}

/** Rows until they are enough for a batch: many small ones, or one that is large. */
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
