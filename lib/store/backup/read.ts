// Streams a backup's rows in file order. The file may be larger than memory. A damaged file is refused as a whole; a row that
// cannot be read costs only itself.
import {
  anyHeaderSchema,
  backupHeaderSchema,
  backupLineSchema,
  backupVersion,
  type BackupHeader,
  type BackupLine,
} from '../../model/backup.ts';
import { schemaVersion } from '../database.ts';
import type { UserRow } from '../user-tables.ts';
import { checkRow, describeIssue, type CheckedRow, type RawRow } from './check-row.ts';
import { chunksOf, type Chunk } from './chunks.ts';
import { BackupError, type Work } from './errors.ts';

type Start = { kind: 'header'; header: BackupHeader } | { kind: 'settings'; settings: unknown };
type Unreadable = Extract<CheckedRow, { kind: 'unreadable' }>;

/** `raw`: not yet checked against the schema of its table. */
export type RawItem = Start | ({ kind: 'raw' } & RawRow) | Unreadable;
export type BackupItem = Start | CheckedRow;

/** A row that still misses pieces of its long texts. */
interface OpenRow {
  line: number;
  table: string;
  row: UserRow;
  awaited: { field: string; pieces: string[]; count: number }[];
  /** Number of fields that have all their pieces. Searching for it at each piece would take quadratic time. */
  complete: number;
}

const badRow = (line: number, table: string, issue: string): BackupError =>
  new BackupError({ kind: 'bad-row', line, table, issue });

const unreadable = (line: number, table: string, issue: string): Unreadable => ({
  kind: 'unreadable',
  problem: { line, table, issue },
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The checksum matches, so another program wrote the line like this. It costs its row.
    return undefined;
  }
}

function readHeader({ lines, fromLine }: Chunk): BackupHeader {
  // The header has a chunk of its own; other lines in it would be ignored.
  if (lines.length !== 1) throw badRow(fromLine + 1, '', 'unexpected line in the header chunk');
  const value = parse(lines[0]!);
  const any = anyHeaderSchema.safeParse(value);
  if (!any.success) throw new BackupError({ kind: 'not-a-backup' });
  if (any.data.version > backupVersion) throw new BackupError({ kind: 'newer-version' });
  const header = backupHeaderSchema.safeParse(value);
  if (!header.success) throw badRow(fromLine, '', describeIssue(header.error.issues[0]));
  return header.data;
}

/** Joins the lines of each row, and counts the rows. */
function createLineReader() {
  let open: OpenRow | null = null;
  /** Pieces of a row that was given up. */
  let isSkipping = false;
  let rows = 0;
  /** Lines that may have been a row, so that the number of rows is not known. */
  let unclear = 0;
  let isAtEnd = false;

  function* giveUp(issue: string): Generator<RawItem> {
    if (!open) return;
    rows += 1;
    yield unreadable(open.line, open.table, issue);
    open = null;
  }

  function* takePiece(piece: string, number: number): Generator<RawItem> {
    const field = open?.awaited[open.complete];
    if (open && field) {
      field.pieces.push(piece);
      if (field.pieces.length === field.count) open.complete += 1;
    } else if (!isSkipping) {
      isSkipping = true;
      yield unreadable(number, '', 'a piece without a row');
    }
  }

  function* take(line: BackupLine, number: number): Generator<RawItem> {
    if (isAtEnd) throw badRow(number, '', 'line after the end');
    if ('piece' in line) yield* takePiece(line.piece, number);
    else {
      yield* giveUp('pieces are missing');
      isSkipping = false;
      if ('settings' in line) yield { kind: 'settings', settings: line.settings };
      else if ('end' in line) {
        if (unclear === 0 && line.end.rows !== rows)
          throw badRow(number, '', `${rows} rows instead of ${line.end.rows}`);
        isAtEnd = true;
      } else {
        const awaited = Object.entries(line.long ?? {}).map(([field, count]) => ({ field, pieces: [], count }));
        open = { line: number, table: line.table, row: line.row, awaited, complete: 0 };
      }
    }
    if (open && open.complete === open.awaited.length) {
      const { awaited, row, line: ofRow, table } = open;
      const texts = awaited.map(({ field, pieces }) => [field, pieces.join('')] as const);
      yield { kind: 'raw', line: ofRow, table, row: { ...row, ...Object.fromEntries(texts) } };
      open = null;
      rows += 1;
    }
  }

  return {
    *read(text: string, number: number): Generator<RawItem> {
      const value = parse(text);
      const line = backupLineSchema.safeParse(value);
      if (line.success) yield* take(line.data, number);
      else {
        if (isAtEnd) throw badRow(number, '', 'line after the end');
        // In place of a piece, it costs the row of the piece.
        if (open) yield* giveUp('pieces are missing');
        else yield unreadable(number, '', value === undefined ? 'not JSON' : 'unknown kind of line');
        isSkipping = true;
        unclear += 1;
      }
    },
    isAtEnd: () => isAtEnd,
  };
}

/** @throws BackupError if the file is damaged or incomplete. */
export async function* readRawItems(blob: Blob, work: Work): AsyncGenerator<RawItem> {
  const reader = createLineReader();
  let isStarted = false;
  let lastLine = 0;
  for await (const chunk of chunksOf(blob, work)) {
    lastLine = chunk.fromLine + chunk.lines.length;
    if (isStarted) for (const [at, text] of chunk.lines.entries()) yield* reader.read(text, chunk.fromLine + at);
    else yield { kind: 'header', header: readHeader(chunk) };
    isStarted = true;
  }
  if (!reader.isAtEnd()) throw new BackupError({ kind: 'truncated', line: lastLine });
}

/** @throws BackupError if the file is damaged, incomplete, or of a newer version, which knows fields that this one would lose. */
export async function* readItems(blob: Blob, work: Work): AsyncGenerator<BackupItem> {
  let schemaOfRows = 0;
  for await (const item of readRawItems(blob, work)) {
    if (item.kind === 'raw') yield checkRow(item, schemaOfRows);
    else {
      if (item.kind === 'header') ({ schemaVersion: schemaOfRows } = item.header);
      if (schemaOfRows > schemaVersion) throw new BackupError({ kind: 'newer-version' });
      yield item;
    }
  }
}
