// Backup status of the user's data: last backup, reminder, storage use and persistence.
import { useEffect } from 'react';
import {
  putOffReminder,
  readBackupStatus,
  watchBackupStatus,
  type BackupStatus,
} from '../../lib/browser/data-loss-marker.ts';
import { daysSince, isBackupDue, isInFuture } from '../../lib/settings/backup-reminder.ts';
import { onUserRows } from '../../lib/store/data-loss.ts';
import type { Database } from '../../lib/store/database.ts';
import { countUserRows, type UserTableName } from '../../lib/store/user-tables.ts';
import { useLibrary } from './library.tsx';
import { useAsync, type Async } from './use-async.ts';
import { useStoredValue } from './use-stored-value.ts';
import { useUndo } from './use-undo.tsx';

export type { UserTableName };

const readStatus = async (): Promise<BackupStatus & { readAtMs: number }> => ({
  ...(await readBackupStatus()),
  readAtMs: Date.now(),
});

/** undefined until read. Compute ages from `readAtMs`, so that a re-render does not change them. */
export function useBackupStatus(): (BackupStatus & { readAtMs: number }) | undefined {
  return useStoredValue(readStatus, watchBackupStatus);
}

export interface Reminder {
  /** Days since the last backup; null if there is no backup yet; `future` if the clock was ahead then. */
  days: number | 'future' | null;
  putOff: () => void;
}

/** null if no backup is due. Row counts come from the marker, because counting rows would slow down the popup. */
export function useReminder(): Reminder | null {
  const found = useBackupStatus();
  const { edit } = useUndo();
  if (!found?.marker) return null;
  const { marker, lastBackupAtMs, putOffAtMs, readAtMs } = found;
  const rows = Object.values(marker.counts).reduce((sum, count) => sum + count, 0);
  const keeping = { rows, changedAtMs: marker.changedAtMs, lastBackupAtMs, putOffAtMs };
  if (!isBackupDue(keeping, readAtMs)) return null;
  const age = (atMs: number): number | 'future' => (isInFuture(atMs, readAtMs) ? 'future' : daysSince(atMs, readAtMs));
  const days = lastBackupAtMs === null ? null : age(lastBackupAtMs);
  return { days, putOff: () => edit(() => putOffReminder(Date.now()).then(() => null)) };
}

export interface Holdings {
  counts: Readonly<Record<UserTableName, number>>;
  /** Total of the extension's storage. */
  usedBytes: number;
  /** Whether persistent storage is granted, so that the browser does not evict the data. */
  isPersistent: boolean;
}

async function readHoldings(db: Database): Promise<Holdings> {
  const [counts, { usage = 0 }, isPersistent] = await Promise.all([
    countUserRows(db),
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { counts, usedBytes: usage, isPersistent };
}

/** Not a live query, because navigator.storage is not observable: re-read when user rows change. */
export function useHoldings(): Pick<Async<Holdings>, 'value' | 'failure'> {
  const library = useLibrary();
  const db = library.kind === 'open' ? library.db : null;
  const { value, failure, run } = useAsync<Holdings>();
  useEffect(() => {
    if (!db) return;
    const read = (): void => run(() => readHoldings(db));
    read();
    return onUserRows(db, read);
  }, [db, run]);
  return { value, failure };
}
