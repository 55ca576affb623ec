// All keys in the browser's storage, by area. docs/architecture.md says who writes each; a test compares the two lists.
export const storageKeys = {
  /** What no web page may read or write: an IndexedDB database of its own. */
  private: [
    'settings',
    'sites',
    'stripPlaces',
    'lastBackupAtMs',
    'backupPutOffAtMs',
    'sync',
    'syncState',
    'syncedSettings',
    'salt',
    'watchView',
    'readerPositions',
    'oldLibraryPutOff',
  ],
  /** `storage.local`: what must survive a loss of the databases. Content scripts can read it in Firefox. */
  local: ['marker', 'welcomed', 'privateChange'],
  /** What content scripts may read. Nothing private, and nothing that the extension must be able to trust. */
  page: ['pageSettings', 'sitesId', 'ownWords', 'revision', 'debug'],
  /** What only the worker and extension pages read, until the browser closes. */
  trusted: ['panelWish', 'errors', 'iconLight'],
} as const;

export type Area = keyof typeof storageKeys;
/** The areas of browser.storage. */
export type BrowserArea = Exclude<Area, 'private'>;
export type StorageKey<A extends Area> = (typeof storageKeys)[A][number];
