// Decides when to show the backup reminder.

const dayMs = 24 * 60 * 60 * 1000;
export const remindAfterDays = 30;
/** Fewer rows are quickly entered again by hand. */
const leastRows = 10;

export interface BackupFacts {
  /** Number of user rows. */
  rows: number;
  changedAtMs: number;
  /** `null` if there was no backup. */
  lastBackupAtMs: number | null;
  /** When the user last dismissed the reminder. */
  putOffAtMs: number | null;
}

/** A time of a clock that was ahead says nothing. A corrected clock may go back by seconds. */
export const isInFuture = (atMs: number, nowMs: number): boolean => atMs - nowMs > dayMs;

/** A backup is never due if nothing changed since the last one. */
export function isBackupDue({ rows, changedAtMs, lastBackupAtMs, putOffAtMs }: BackupFacts, nowMs: number): boolean {
  const isPast = (atMs: number | null): boolean =>
    atMs === null || isInFuture(atMs, nowMs) || nowMs - atMs > remindAfterDays * dayMs;
  const hasChanged = lastBackupAtMs === null || isInFuture(lastBackupAtMs, nowMs) || changedAtMs > lastBackupAtMs;
  return rows >= leastRows && isPast(putOffAtMs) && isPast(lastBackupAtMs) && hasChanged;
}

export const daysSince = (atMs: number, nowMs: number): number => Math.max(0, Math.floor((nowMs - atMs) / dayMs));
