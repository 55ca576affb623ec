// Writes a backup: a snapshot of all user tables as newline-delimited JSON.
import { backupFormat, backupVersion, type BackupHeader, type BackupLine } from '../../model/backup.ts';
import type { Database } from '../database.ts';
import { countUserRows, tableOf, tablesOfUser, userTables, type UserRow, type UserTableName } from '../user-tables.ts';
import { outcomeOf, stopIfCancelled, type Outcome, type Work } from './errors.ts';
import { nextChecksum, initialChecksum, checksumLine } from './checksum.ts';

/** In UTF-16 units, at most six bytes each as JSON, so the browser holds a few megabytes of the file at once. */
const chunkLength = 512 * 1024;
export const pieceLength = 128 * 1024;

interface BackupInput extends Work {
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

export function writeBackup(db: Database, input: BackupInput): Promise<Outcome<Blob>> {
  const { extensionVersion, settings, nowMs, onProgress, tables = userTables.map(({ name }) => name) } = input;
  return outcomeOf(async () => {
    const { add, cut, chunks } = createChunker();
    // One transaction for a consistent snapshot. Awaiting anything but the database would end it, so checksums come later.
    await db.transaction('r', tablesOfUser(db), async () => {
      const all = await countUserRows(db);
      const counts = Object.fromEntries(tables.map((name) => [name, all[name]]));
      const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
      let written = 0;
      add(
        lineOf({
          format: backupFormat,
          version: backupVersion,
          createdAtMs: nowMs,
          schemaVersion: db.verno,
          extensionVersion,
          counts,
        }),
      );
      cut();
      if (settings !== undefined) add(lineOf({ settings }));
      for (const name of tables) {
        // A cursor, because a whole table may not fit into memory.
        await tableOf(db, name).each((row) => {
          stopIfCancelled(input);
          for (const line of linesOfRow(name, row)) add(line);
          written += 1;
          onProgress?.((0.6 * written) / rows);
        });
      }
      add(lineOf({ end: { rows } }));
      cut();
    });

    const parts: (Blob | string)[] = [];
    let sum = initialChecksum;
    for (const [at, chunk] of chunks.entries()) {
      stopIfCancelled(input);
      sum = await nextChecksum(sum, new Uint8Array(await chunk.arrayBuffer()));
      parts.push(chunk, checksumLine(sum));
      onProgress?.(0.6 + (0.4 * (at + 1)) / chunks.length);
    }
    return new Blob(parts, { type: 'application/x-ndjson' });
  });
}
