// Stores the data-loss marker and the times of backup and reminder in storage.local, which survives a loss of the database.
// They are not in storage.sync, because each browser has its own database and backups.
import { markerSchema, type Marker } from '../model/marker.ts';
import { readItems, storageItem, watchItems } from './storage-item.ts';

export const markerItem = storageItem<Marker | null, 'local'>({
  area: 'local',
  key: 'marker',
  parse: (stored) => markerSchema.safeParse(stored).data,
  fallback: null,
});

const timeItem = (key: 'lastBackupAtMs' | 'backupPutOffAtMs') =>
  storageItem<number | null, 'local'>({
    area: 'local',
    key,
    parse: (stored) => (typeof stored === 'number' ? stored : undefined),
    fallback: null,
  });

const lastBackupItem = timeItem('lastBackupAtMs');
const putOffItem = timeItem('backupPutOffAtMs');

export interface BackupStatus {
  /** `null` before the first start of the store. */
  marker: Marker | null;
  lastBackupAtMs: number | null;
  putOffAtMs: number | null;
}

export const readBackupStatus = (): Promise<BackupStatus> =>
  readItems<{ marker: Marker | null; lastBackupAtMs: number | null; putOffAtMs: number | null }, 'local'>('local', {
    marker: markerItem,
    lastBackupAtMs: lastBackupItem,
    putOffAtMs: putOffItem,
  });

/** @returns unsubscribes. */
export const watchBackupStatus = (onChange: () => void): (() => void) =>
  watchItems('local', [markerItem, lastBackupItem, putOffItem], onChange);

export const markerStorage = {
  read: markerItem.get,
  update: markerItem.update,
};

export const recordBackup = (atMs: number): Promise<void> => lastBackupItem.update(() => atMs);

export const putOffReminder = (atMs: number): Promise<void> => putOffItem.update(() => atMs);
