// Storage area of the worker and extension pages that no web page can reach: a small IndexedDB database of its own, so that
// damage of the library does not take the settings along. Has the same functions as an area of browser.storage.
import { browser } from './namespace.ts';
import type { Changes } from './storage-area.ts';
import { storageKeys } from './storage-keys.ts';

type Key = (typeof storageKeys.private)[number];
type Values = Partial<Record<Key, unknown>>;

const databaseName = 'yanjing-settings';
const storeName = 'values';
/** Row that exists once the values of older versions were moved here. */
const movedKey = 'moved';

/**
 * Key in `storage.local` that announces a change to all extension pages, and wakes a stopped worker. It names the changed
 * keys and has no content: pages can read it in Firefox. A page can write it too, which only makes listeners read again.
 */
const announcedKey = 'privateChange';

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
  });

const completionOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });

let opening: Promise<IDBDatabase> | null = null;

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName));
  const database = await resultOf(request);
  const forget = (): void => {
    opening = null;
  };
  database.addEventListener('close', forget);
  database.addEventListener('versionchange', () => {
    database.close();
    forget();
  });
  await moveOldValues(database);
  return database;
}

/** One connection for all calls; the next call retries a failed one. */
function connection(): Promise<IDBDatabase> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/**
 * Moves the values that versions before 0.2 kept in `storage.local`. Once only: later, a value there would be one that a page
 * planted. The flag is written in the same transaction, so that a killed worker loses nothing and repeats nothing.
 */
async function moveOldValues(database: IDBDatabase): Promise<void> {
  const isMoved = async (): Promise<boolean> =>
    (await resultOf(database.transaction(storeName).objectStore(storeName).getKey(movedKey))) !== undefined;
  if (await isMoved()) return;
  await navigator.locks.request('storage.private.move', async () => {
    const keys = [...storageKeys.private];
    const old = await browser.storage.local.get(keys);
    if (await isMoved()) return;
    const transaction = database.transaction(storeName, 'readwrite');
    const store = transaction.objectStore(storeName);
    for (const key of keys) if (old[key] !== undefined) store.put(old[key], key);
    store.put(true, movedKey);
    await completionOf(transaction);
    await removeOldValues();
  });
}

const removeOldValues = (): Promise<void> => browser.storage.local.remove([...storageKeys.private]);

/** Call it at each start of the worker: the previous one may have been killed between moving and removing the values. */
export async function removeMovedValues(): Promise<void> {
  await connection();
  await removeOldValues();
}

async function change(keys: readonly Key[], work: (store: IDBObjectStore) => void): Promise<void> {
  const transaction = (await connection()).transaction(storeName, 'readwrite', { durability: 'strict' });
  work(transaction.objectStore(storeName));
  await completionOf(transaction);
  await browser.storage.local.set({ [announcedKey]: { keys, id: crypto.randomUUID() } });
}

async function get(keys: readonly Key[]): Promise<Values> {
  const store = (await connection()).transaction(storeName).objectStore(storeName);
  const values = await Promise.all(keys.map((key) => resultOf<unknown>(store.get(key))));
  return Object.fromEntries(keys.map((key, at) => [key, values[at]]));
}

const isKey = (key: unknown): key is Key => (storageKeys.private as readonly unknown[]).includes(key);

/** The announced keys; none for a value of unknown shape. */
function announced(value: unknown): Key[] {
  const { keys } = (value ?? {}) as { keys?: unknown };
  return Array.isArray(keys) ? [...new Set(keys.filter(isKey))] : [];
}

type Listener = (changes: Changes) => void;
const browserListeners = new Map<Listener, Listener>();

export const privateArea = {
  get,
  /** Writes all values, or none. */
  set: (values: Values): Promise<void> =>
    change(Object.keys(values) as Key[], (store) => {
      for (const [key, value] of Object.entries(values)) store.put(value, key);
    }),
  remove: (keys: Key | readonly Key[]): Promise<void> =>
    change([keys].flat(), (store) => {
      for (const key of [keys].flat()) store.delete(key);
    }),
  onChanged: {
    /** Must run synchronously at worker start, as for browser events. */
    addListener(listener: Listener): void {
      const onLocalChange = (changes: Changes): void => {
        const keys = announced(changes[announcedKey]?.newValue);
        if (keys.length === 0) return;
        // A failed read is an unhandled rejection, which worker and pages log.
        void get(keys).then((values) => {
          if (!browserListeners.has(listener)) return;
          listener(Object.fromEntries(keys.map((key) => [key, { newValue: values[key] }])));
        });
      };
      browserListeners.set(listener, onLocalChange);
      browser.storage.local.onChanged.addListener(onLocalChange);
    },
    removeListener(listener: Listener): void {
      const onLocalChange = browserListeners.get(listener);
      if (onLocalChange) browser.storage.local.onChanged.removeListener(onLocalChange);
      browserListeners.delete(listener);
    },
  },
};
