// How safe the user's data is: the last backup, the room it takes, whether the browser may clear it.
import { useEffect, useState } from 'react';
import {
  putOffReminder,
  readBackupStatus,
  watchBackupStatus,
  type BackupStatus,
} from '../../lib/browser/data-loss-marker.ts';
import { daysSince, isBackupDue } from '../../lib/settings/backup-reminder.ts';
import { onUserRows } from '../../lib/store/data-loss.ts';
import type { Database } from '../../lib/store/database.ts';
import { countUserRows, type UserTableName } from '../../lib/store/user-tables.ts';
import { useLibrary } from './library.tsx';

export type { UserTableName };

/** undefined until known. Ages are counted from the reading. */
export function useBackupStatus(): (BackupStatus & { readAtMs: number }) | undefined {
  const [found, setFound] = useState<BackupStatus & { readAtMs: number }>();
  useEffect(() => {
    let isGone = false;
    const read = (): void =>
      void readBackupStatus().then((now) => isGone || setFound({ ...now, readAtMs: Date.now() }));
    read();
    const stop = watchBackupStatus(read);
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return found;
}

export interface Reminder {
  /** Since the last backup; null where there never was one. */
  days: number | null;
  putOff: () => void;
}

/** null where no backup is due. By the marker, not by counting: the popup has no time to count. */
export function useReminder(): Reminder | null {
  const found = useBackupStatus();
  if (!found?.marker) return null;
  const { marker, lastBackupAtMs, putOffAtMs, readAtMs } = found;
  const rows = Object.values(marker.counts).reduce((sum, count) => sum + count, 0);
  const keeping = { rows, changedAtMs: marker.changedAtMs, lastBackupAtMs, putOffAtMs };
  if (!isBackupDue(keeping, readAtMs)) return null;
  const days = lastBackupAtMs === null ? null : daysSince(lastBackupAtMs, readAtMs);
  return { days, putOff: () => void putOffReminder(Date.now()) };
}

export interface Holdings {
  /** The user's rows, by table. */
  counts: Readonly<Record<UserTableName, number>>;
  /** Of everything the extension stores. */
  usedBytes: number;
  /** Whether the browser has promised not to clear it by itself. */
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

/** Read anew whenever the user's rows change; undefined until known. No live query: half of it is not the store's to tell. */
export function useHoldings(): Holdings | undefined {
  const library = useLibrary();
  const db = library.kind === 'open' ? library.db : null;
  const [found, setFound] = useState<Holdings>();
  useEffect(() => {
    if (!db) return;
    let isGone = false;
    // A store that cannot be read says so where it was opened.
    const read = (): void =>
      void readHoldings(db).then(
        (now) => isGone || setFound(now),
        () => {},
      );
    read();
    const stop = onUserRows(db, read);
    return () => {
      isGone = true;
      stop();
    };
  }, [db]);
  return found;
}
