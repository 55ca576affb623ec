// Stores the data-loss marker and the times of backup and reminder in storage.local, which survives a loss of the database.
// They are not in storage.sync, because each browser has its own database and backups.
import { browser } from 'wxt/browser';
import { markerSchema, type Marker } from '../model/marker.ts';

export const markerKey = 'marker';
const lastBackupKey = 'lastBackupAtMs';
const putOffKey = 'backupPutOffAtMs';

export interface BackupStatus {
  /** `null` before the first start of the store. */
  marker: Marker | null;
  lastBackupAtMs: number | null;
  putOffAtMs: number | null;
}

const timeOf = (stored: unknown): number | null => (typeof stored === 'number' ? stored : null);

export async function readBackupStatus(): Promise<BackupStatus> {
  const stored = await browser.storage.local.get([markerKey, lastBackupKey, putOffKey]);
  return {
    marker: markerSchema.safeParse(stored[markerKey]).data ?? null,
    lastBackupAtMs: timeOf(stored[lastBackupKey]),
    putOffAtMs: timeOf(stored[putOffKey]),
  };
}

/** @returns unsubscribes. */
export function watchBackupStatus(onChange: () => void): () => void {
  const listen = (changes: Record<string, unknown>): void => {
    if ([markerKey, lastBackupKey, putOffKey].some((key) => key in changes)) onChange();
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

export const markerStorage = {
  read: async (): Promise<Marker | null> => (await readBackupStatus()).marker,
  write: (marker: Marker): Promise<void> => browser.storage.local.set({ [markerKey]: marker }),
};

export const recordBackup = (atMs: number): Promise<void> => browser.storage.local.set({ [lastBackupKey]: atMs });

export const putOffReminder = (atMs: number): Promise<void> => browser.storage.local.set({ [putOffKey]: atMs });
