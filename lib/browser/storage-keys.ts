// All keys in the browser's storage, by area. docs/architecture.md says who writes each; a test compares the two lists.
export const storageKeys = {
  /** `storage.local`: what must survive a loss of the database. Content scripts can read it in Firefox. */
  local: [
    'settings',
    'sites',
    'stripPlaces',
    'marker',
    'lastBackupAtMs',
    'backupPutOffAtMs',
    'sync',
    'syncState',
    'syncedSettings',
    'welcomed',
  ],
  /** What content scripts may read. Nothing private, and nothing that the extension must be able to trust. */
  page: ['ownWords', 'revision', 'debug'],
  /** What only the worker and extension pages read, until the browser closes. */
  trusted: ['panelWish', 'popupQuery', 'errors'],
} as const;

export type Area = keyof typeof storageKeys;
export type StorageKey<A extends Area> = (typeof storageKeys)[A][number];
