// What is known of the user's data outside the data itself: in storage.local, which outlives a lost database, and never
// in storage.sync, for each browser has a store and backups of its own.
import { browser } from 'wxt/browser';
import { markerSchema, type Marker } from '../model/marker.ts';

export const markerKey = 'marker';
const lastBackupKey = 'lastBackupAtMs';
const putOffKey = 'backupPutOffAtMs';

export interface BackupStatus {
  /** null until something was ever stored. */
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

/** @returns stops it. */
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
