// Streams a backup's rows in file order, each validated by its schema. The file may be larger than memory.
import {
  anyHeaderSchema,
  backupHeaderSchema,
  backupLineSchema,
  backupVersion,
  type BackupHeader,
  type BackupLine,
} from '../../model/backup.ts';
import { schemaVersion } from '../database.ts';
import { upgradeRow } from '../upgrades.ts';
import { userTables, type UserRow, type UserTableName } from '../user-tables.ts';
import { chunksOf, type Chunk } from './chunks.ts';
import { BackupError, type Work } from './errors.ts';

export type BackupItem =
  | { kind: 'header'; header: BackupHeader }
  | { kind: 'settings'; settings: unknown }
  | { kind: 'row'; table: UserTableName; row: UserRow };

/** A row that still misses pieces of its long texts. */
interface OpenRow {
  line: number;
  table: string;
  row: UserRow;
  awaited: { field: string; pieces: string[]; count: number }[];
}

const badRow = (line: number, table: string, issue: string): BackupError =>
  new BackupError({ kind: 'bad-row', line, table, issue });

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The checksum matches, so the line was written like this by another program.
    throw badRow(line, '', 'not JSON');
  }
}

function readHeader({ lines, fromLine }: Chunk): BackupHeader {
  // The header has a chunk of its own; other lines in it would be ignored.
  if (lines.length !== 1) throw badRow(fromLine + 1, '', 'unexpected line in the header chunk');
  const value = parse(lines[0]!, fromLine);
  const any = anyHeaderSchema.safeParse(value);
  if (!any.success) throw new BackupError({ kind: 'not-a-backup' });
  if (any.data.version > backupVersion) throw new BackupError({ kind: 'newer-version' });
  const header = backupHeaderSchema.safeParse(value);
  if (!header.success) throw badRow(fromLine, '', describe(header.error.issues[0]));
  if (header.data.schemaVersion > schemaVersion) throw new BackupError({ kind: 'newer-version' });
  return header.data;
}

/** The field and the schema's issue code, for a user who inspects the file. */
function describe(issue: { code?: string; path: PropertyKey[]; keys?: string[] } | undefined): string {
  const fields = issue?.path.length ? issue.path.map(String).join('.') : (issue?.keys ?? []).join();
  return `${fields} ${issue?.code ?? ''}`.trim();
}

function checkRow({ line, table, row, awaited }: OpenRow, from: number): BackupItem {
  const known = userTables.find(({ name }) => name === table);
  if (!known) throw badRow(line, table, 'unknown table');
  const texts = awaited.map(({ field, pieces }) => [field, pieces.join('')] as const);
  const checked = known.schema.safeParse(upgradeRow(known.name, { ...row, ...Object.fromEntries(texts) }, from));
  if (!checked.success) throw badRow(line, table, describe(checked.error.issues[0]));
  return { kind: 'row', table: known.name, row: checked.data };
}

/** @throws BackupError if the file is incomplete or a row does not match its schema. */
export async function* readItems(blob: Blob, work: Work): AsyncGenerator<BackupItem> {
  let schemaOfRows = 0;
  let open: OpenRow | null = null;
  let rows = 0;
  let isAtEnd = false;
  let lastLine = 0;

  function* take(line: BackupLine, number: number): Generator<BackupItem> {
    if (isAtEnd) throw badRow(number, '', 'line after the end');
    if ('piece' in line) {
      const field = open?.awaited.find(({ pieces, count }) => pieces.length < count);
      if (!open || !field) throw badRow(number, '', 'a piece without a row');
      field.pieces.push(line.piece);
    } else if (open) {
      throw badRow(open.line, open.table, 'pieces are missing');
    } else if ('settings' in line) {
      yield { kind: 'settings', settings: line.settings };
    } else if ('end' in line) {
      if (line.end.rows !== rows) throw badRow(number, '', `${rows} rows instead of ${line.end.rows}`);
      isAtEnd = true;
    } else {
      const awaited = Object.entries(line.long ?? {}).map(([field, count]) => ({ field, pieces: [], count }));
      open = { line: number, table: line.table, row: line.row, awaited };
    }
    if (open?.awaited.every(({ pieces, count }) => pieces.length === count)) {
      yield checkRow(open, schemaOfRows);
      open = null;
      rows += 1;
    }
  }

  for await (const chunk of chunksOf(blob, work)) {
    lastLine = chunk.fromLine + chunk.lines.length;
    if (schemaOfRows === 0) {
      const header = readHeader(chunk);
      schemaOfRows = header.schemaVersion;
      yield { kind: 'header', header };
      continue;
    }
    for (const [at, text] of chunk.lines.entries()) {
      const number = chunk.fromLine + at;
      const line = backupLineSchema.safeParse(parse(text, number));
      if (!line.success) throw badRow(number, '', 'unknown kind of line');
      yield* take(line.data, number);
    }
  }
  if (!isAtEnd) throw new BackupError({ kind: 'truncated', line: lastLine });
}
