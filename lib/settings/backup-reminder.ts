// When to remind of a backup: seldom, and only where there is something to lose.

const dayMs = 24 * 60 * 60 * 1000;
export const remindAfterDays = 30;
/** Fewer rows than these are soon made again by hand. */
const worthKeeping = 10;

export interface Keeping {
  /** Rows that are the user's. */
  rows: number;
  changedAtMs: number;
  /** null where there never was one. */
  lastBackupAtMs: number | null;
  /** When the user last waved the reminder away. */
  putOffAtMs: number | null;
}

/** A backup that still holds everything is never old. */
export function isBackupDue({ rows, changedAtMs, lastBackupAtMs, putOffAtMs }: Keeping, nowMs: number): boolean {
  const isPast = (atMs: number | null): boolean => atMs === null || nowMs - atMs > remindAfterDays * dayMs;
  return (
    rows >= worthKeeping &&
    isPast(putOffAtMs) &&
    isPast(lastBackupAtMs) &&
    (lastBackupAtMs === null || changedAtMs > lastBackupAtMs)
  );
}

export const daysSince = (atMs: number, nowMs: number): number => Math.max(0, Math.floor((nowMs - atMs) / dayMs));
