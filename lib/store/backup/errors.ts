// Backup errors as values: the UI has a translated message for each kind of problem.
import type { BackupProblem } from '../../model/backup.ts';
import { rowLimits, type LimitedTable } from '../../model/limits.ts';
import type { UserTableName } from '../user-tables.ts';
import { causesOf, isNamed } from '../errors.ts';
import { explainFailure } from '../free-space.ts';

export class BackupError extends Error {
  readonly problem: BackupProblem;

  constructor(problem: BackupProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: BackupProblem };

async function problemOf(error: unknown): Promise<BackupProblem> {
  if (error instanceof BackupError) return error.problem;
  if (causesOf(error).some((cause) => cause instanceof BackupError)) return problemOf(causesOf(error)[0]);
  const { kind, reason } = await explainFailure(error);
  if (kind === 'quota') return { kind };
  if (kind === 'newer') return { kind: 'newer-library' };
  if (isNamed(error, 'NotReadableError') || isNamed(error, 'NotFoundError')) return { kind: 'unreadable' };
  return { kind: 'failed', reason };
}

export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: await problemOf(error) };
  }
}

const isLimited = (table: UserTableName): table is LimitedTable => table in rowLimits;

/** @throws BackupError if the table may not have so many rows. */
export function checkRowLimit(table: UserTableName, rows: number): void {
  if (!isLimited(table) || rows <= rowLimits[table]) return;
  throw new BackupError({ kind: 'too-many', table, limit: rowLimits[table] });
}

export interface Work {
  /** Cancels the operation and rolls it back. */
  signal?: AbortSignal;
  /** @param done from 0 to 1. */
  onProgress?: (done: number) => void;
}

export function stopIfCancelled({ signal }: Work): void {
  if (signal?.aborted) throw new BackupError({ kind: 'cancelled' });
}
