// Stores the data-loss marker in storage.local, which survives a loss of the databases, and the times of backup and reminder.
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
  storageItem<number | null, 'private'>({
    area: 'private',
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

export async function readBackupStatus(): Promise<BackupStatus> {
  const [marker, times] = await Promise.all([
    markerItem.get(),
    readItems<{ lastBackupAtMs: number | null; putOffAtMs: number | null }, 'private'>('private', {
      lastBackupAtMs: lastBackupItem,
      putOffAtMs: putOffItem,
    }),
  ]);
  return { marker, ...times };
}

/** @returns unsubscribes. */
export function watchBackupStatus(onChange: () => void): () => void {
  const stops = [
    watchItems('local', [markerItem], onChange),
    watchItems('private', [lastBackupItem, putOffItem], onChange),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

export const markerStorage = {
  read: markerItem.get,
  update: markerItem.update,
};

export const recordBackup = (atMs: number): Promise<void> => lastBackupItem.update(() => atMs);

export const putOffReminder = (atMs: number): Promise<void> => putOffItem.update(() => atMs);
