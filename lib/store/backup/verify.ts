// Reads a backup back after it was written: a file that cannot be restored must not be reported as a backup.
import type { RowProblems } from '../../model/backup.ts';
import type { Database } from '../database.ts';
import { isNewer } from '../newer.ts';
import { BackupError, outcomeOf, type Outcome, type Work } from './errors.ts';
import { readItems, readRawItems } from './read.ts';
import { createRowProblems } from './row-problems.ts';
import { writeRows, type BackupInput } from './write.ts';

export interface VerifiedBackup {
  file: Blob;
  rows: number;
  /** Rows that were not written, or that a restore would leave out. */
  problems: RowProblems;
}

/** Cancelling is not a problem of the file. */
const isOfFile = (error: unknown): boolean => error instanceof BackupError && error.problem.kind !== 'cancelled';

/**
 * Parses the whole file and compares the rows with the header's counts.
 * @param areRowsKnown false for rows of a newer build, whose schemas this build does not have.
 * @throws BackupError `unverified` if the file is not what its header says.
 */
export async function readBack(file: Blob, areRowsKnown: boolean, work: Work): Promise<RowProblems> {
  const problems = createRowProblems();
  const found = new Map<string, number>();
  let counts: Readonly<Record<string, number>> = {};
  const count = (table: string): void => void found.set(table, (found.get(table) ?? 0) + 1);
  try {
    for await (const item of (areRowsKnown ? readItems : readRawItems)(file, work)) {
      if (item.kind === 'header') ({ counts } = item.header);
      if (item.kind === 'row' || item.kind === 'raw') count(item.table);
      if (item.kind === 'row' && item.trimmed) problems.trimmed(item.trimmed);
      if (item.kind === 'unreadable') {
        count(item.problem.table);
        problems.lost(item.problem);
      }
    }
  } catch (error) {
    throw isOfFile(error) ? new BackupError({ kind: 'unverified' }) : error;
  }
  const tables = new Set([...Object.keys(counts), ...found.keys()]);
  if ([...tables].some((table) => (counts[table] ?? 0) !== (found.get(table) ?? 0)))
    throw new BackupError({ kind: 'unverified' });
  return problems.all();
}

function joined(one: RowProblems, other: RowProblems): RowProblems {
  const unreadable = { ...one.unreadable };
  for (const [table, count] of Object.entries(other.unreadable)) unreadable[table] = (unreadable[table] ?? 0) + count;
  return { unreadable, trimmed: one.trimmed + other.trimmed, examples: [...one.examples, ...other.examples] };
}

const scaled = ({ onProgress, ...work }: Work, from: number, to: number): Work => ({
  ...work,
  ...(onProgress ? { onProgress: (done: number) => onProgress(from + (to - from) * done) } : {}),
});

/** @param areRowsKnown false if a newer build has used the database. */
export async function writeAndReadBack(
  idb: IDBDatabase,
  areRowsKnown: boolean,
  input: BackupInput,
): Promise<VerifiedBackup> {
  const { file, rows, problems } = await writeRows(idb, { ...input, ...scaled(input, 0, 0.6) });
  return { file, rows, problems: joined(problems, await readBack(file, areRowsKnown, scaled(input, 0.6, 1))) };
}

export const writeVerifiedBackup = (db: Database, input: BackupInput): Promise<Outcome<VerifiedBackup>> =>
  outcomeOf(async () => {
    await db.open();
    return writeAndReadBack(db.backendDB(), !isNewer(db), input);
  });
