// Writes a backup: a snapshot of all user tables as newline-delimited JSON.
import {
  backupFormat,
  backupVersion,
  type BackupHeader,
  type BackupLine,
  type RowProblems,
} from '../../model/backup.ts';
import { schemaVersion, type Database } from '../database.ts';
import { schemaVersionOf } from '../newer.ts';
import { isUserTable, otherTables, userTables, type UserRow, type UserTableName } from '../user-tables.ts';
import { outcomeOf, stopIfCancelled, type Outcome, type Work } from './errors.ts';
import { createRowProblems } from './row-problems.ts';
import { readRows, resultOf } from './rows.ts';
import { nextChecksum, initialChecksum, checksumLine } from './checksum.ts';

/** In UTF-16 units, at most six bytes each as JSON, so the browser holds a few megabytes of the file at once. */
const chunkLength = 512 * 1024;
export const pieceLength = 128 * 1024;

export interface BackupInput extends Work {
  extensionVersion: string;
  /** As stored; the store does not interpret them. `undefined` leaves them out. */
  settings?: unknown;
  /** All tables by default. */
  tables?: readonly UserTableName[];
  nowMs: number;
}

/**
 * Not compressed: any text editor opens the file in an emergency, a damaged byte costs one line instead of all that follow,
 * and a small file cannot expand into a large one (zip bomb).
 */
const lineOf = (line: BackupLine | BackupHeader): string => `${JSON.stringify(line)}\n`;

/** Groups lines into chunks. A full chunk becomes a Blob, which the browser may keep on disk. */
function createChunker(): { add: (line: string) => void; cut: () => void; chunks: Blob[] } {
  const chunks: Blob[] = [];
  let lines: string[] = [];
  let length = 0;
  function cut(): void {
    if (length > 0) chunks.push(new Blob(lines));
    lines = [];
    length = 0;
  }
  function add(line: string): void {
    lines.push(line);
    length += line.length;
    if (length >= chunkLength) cut();
  }
  return { add, cut, chunks };
}

/** The row's line, then one line per piece of each text that is too long for it. */
function* linesOfRow(table: string, row: UserRow): Generator<string> {
  const short: UserRow = {};
  const texts: string[] = [];
  const long: Record<string, number> = {};
  for (const [field, value] of Object.entries(row)) {
    if (typeof value === 'string' && value.length > pieceLength) {
      long[field] = Math.ceil(value.length / pieceLength);
      texts.push(value);
    } else short[field] = value;
  }
  yield lineOf(texts.length === 0 ? { table, row } : { table, row: short, long });
  // A piece may split a surrogate pair: JSON escapes each half, and reading joins them again.
  for (const text of texts)
    for (let at = 0; at < text.length; at += pieceLength) yield lineOf({ piece: text.slice(at, at + pieceLength) });
}

/** The tables with the user's rows. A newer database may have some that this build does not know. */
export function userTablesIn(idb: IDBDatabase): string[] {
  const present = [...idb.objectStoreNames];
  const known = userTables.map(({ name }) => name).filter((name) => present.includes(name));
  if (schemaVersionOf(idb) <= schemaVersion) return known;
  const internal: readonly string[] = otherTables;
  return [...known, ...present.filter((name) => !internal.includes(name) && !isUserTable(name))];
}

interface Written {
  file: Blob;
  /** Number of rows in the file. */
  rows: number;
  /** Rows that the browser could not read. */
  problems: RowProblems;
}

/** @param idb the connection itself, so that it may be one to a newer or damaged database. */
export async function writeRows(idb: IDBDatabase, input: BackupInput): Promise<Written> {
  const { extensionVersion, settings, nowMs, onProgress, tables = userTablesIn(idb) } = input;
  const { add, cut, chunks } = createChunker();
  const problems = createRowProblems();
  const counts: Record<string, number> = {};
  if (settings !== undefined) add(lineOf({ settings }));
  // One transaction for a consistent snapshot. Awaiting anything but the database would end it, so checksums come later.
  const stores = idb.transaction([...tables], 'readonly');
  let done = 0;
  for (const [at, table] of tables.entries()) {
    const count = await resultOf(stores.objectStore(table).count());
    counts[table] = 0;
    for await (const read of readRows(stores.objectStore(table))) {
      stopIfCancelled(input);
      if (read.isReadable) {
        for (const line of linesOfRow(table, read.row)) add(line);
        counts[table] += 1;
      } else problems.lost({ line: 0, table, issue: read.reason });
      done += 1 / count;
      onProgress?.((0.6 * done) / tables.length);
    }
    done = at + 1;
  }
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  add(lineOf({ end: { rows } }));
  cut();
  const header = {
    format: backupFormat,
    version: backupVersion,
    createdAtMs: nowMs,
    schemaVersion: schemaVersionOf(idb),
    extensionVersion,
    counts,
  } as const;

  const parts: (Blob | string)[] = [];
  let sum = initialChecksum;
  for (const [at, chunk] of [new Blob([lineOf(header)]), ...chunks].entries()) {
    stopIfCancelled(input);
    sum = await nextChecksum(sum, new Uint8Array(await chunk.arrayBuffer()));
    parts.push(chunk, checksumLine(sum));
    onProgress?.(0.6 + (0.4 * (at + 1)) / (chunks.length + 1));
  }
  return { file: new Blob(parts, { type: 'application/x-ndjson' }), rows, problems: problems.all() };
}

/** Without reading it back: for a backup that the user keeps, see verify.ts. */
export const writeBackup = (db: Database, input: BackupInput): Promise<Outcome<Blob>> =>
  outcomeOf(async () => {
    await db.open();
    return (await writeRows(db.backendDB(), input)).file;
  });
