// Writing a backup: everything that is the user's, of one moment, into a file of plain lines.
import { backupFormat, backupVersion, type BackupHeader, type BackupLine } from '../../model/backup.ts';
import type { Database } from '../database.ts';
import { countUserRows, tableOf, tablesOfUser, userTables, type UserRow } from '../user-tables.ts';
import { outcomeOf, stopIfCancelled, type Outcome, type Work } from './errors.ts';
import { nextSum, noSum, sumLine } from './checksum.ts';

/** In UTF-16 units. Six bytes at most for each: what the browser must hold of the file at once is a few megabytes. */
const chunkLength = 512 * 1024;
export const pieceLength = 128 * 1024;

interface BackupInput extends Work {
  extensionVersion: string;
  /** As they are kept; what they mean is no matter of the store's. */
  settings: unknown;
  nowMs: number;
}

/**
 * Not compressed: a backup is read on the worst day, by whatever is at hand then. Any editor opens plain lines, a damaged
 * byte costs its own line and not all that follows, and no small file can grow large as it is opened.
 */
const lineOf = (line: BackupLine | BackupHeader): string => `${JSON.stringify(line)}\n`;

/** Lines to chunks. Each chunk becomes a Blob as soon as it is full, which the browser may keep on disk. */
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

/** The row's own line, and those of the texts too long for it. */
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
  // A piece may end within a surrogate pair: JSON then writes each half as an escape, and both come together again.
  for (const text of texts)
    for (let at = 0; at < text.length; at += pieceLength) yield lineOf({ piece: text.slice(at, at + pieceLength) });
}

export function writeBackup(db: Database, input: BackupInput): Promise<Outcome<Blob>> {
  const { extensionVersion, settings, nowMs, onProgress } = input;
  return outcomeOf(async () => {
    const { add, cut, chunks } = createChunker();
    // One transaction, so that the file shows one moment. Only the database may be waited for in it: sums come later.
    await db.transaction('r', tablesOfUser(db), async () => {
      const counts = await countUserRows(db);
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
      add(lineOf({ settings }));
      for (const { name } of userTables) {
        // By cursor: never a whole table at once.
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
    let sum = noSum;
    for (const [at, chunk] of chunks.entries()) {
      stopIfCancelled(input);
      sum = await nextSum(sum, new Uint8Array(await chunk.arrayBuffer()));
      parts.push(chunk, sumLine(sum));
      onProgress?.(0.6 + (0.4 * (at + 1)) / chunks.length);
    }
    return new Blob(parts, { type: 'application/x-ndjson' });
  });
}
