// All keys of storage.local and storage.session. docs/architecture.md says who writes each; a test compares the two lists.
export const storageKeys = {
  local: [
    'settings',
    'sites',
    'stripPlaces',
    'ownWords',
    'revision',
    'marker',
    'lastBackupAtMs',
    'backupPutOffAtMs',
    'sync',
    'syncState',
    'syncedSettings',
    'welcomed',
    'debug',
  ],
  session: ['panelWish', 'popupQuery', 'errors'],
} as const;

export type Area = keyof typeof storageKeys;
export type StorageKey<A extends Area> = (typeof storageKeys)[A][number];
