// Saves the data of the running extension, and puts back in its worker what a test has changed.
import type { Worker } from '@playwright/test';

/**
 * Keys and tables that the extension reads at each use. A change of any other leads to work in the background that could end
 * after the data was put back: compiling the lexicon, for example, or a sync.
 */
const restorable = {
  local: ['marker', 'welcomed'],
  session: ['panelWish', 'errors', 'revision', 'debug'],
  /** Rows of the database of private values. */
  private: ['settings', 'sites', 'stripPlaces', 'lastBackupAtMs', 'backupPutOffAtMs', 'watchView', 'readerPositions'],
  tables: ['watches', 'meta'],
  /** Written by the worker after a change of private values. */
  announced: ['privateChange'],
  published: ['pageSettings', 'sitesId'],
  /** Compiled when a page first needs it. */
  lexicon: ['prefilter', 'lexicon', 'lexiconOf'],
};

type Values = Record<string, unknown>;

interface State {
  /** What is not put back, as JSON. */
  fixed: string;
  local: Values;
  session: Values;
  lexicon: string;
  /** As JSON. */
  published: string;
  privateValues: Values;
  rows: Record<string, unknown[]>;
}

/**
 * Runs in the worker. Puts back the saved state, if one is given.
 * @returns the state as JSON, or '' if a test has changed what cannot be put back.
 */
async function accessState([keys, json]: readonly [typeof restorable, string | null]): Promise<string> {
  // The worker publishes these when it starts.
  while (Object.keys(await chrome.storage.session.get(keys.published)).length < keys.published.length)
    await new Promise((resolve) => setTimeout(resolve, 10));
  const now = await readState();
  if (json === null) return JSON.stringify(now);
  const saved = JSON.parse(json) as State;
  if (now.fixed !== saved.fixed) return '';
  // A compiled lexicon may be the one of names that the test has changed.
  if (now.lexicon !== saved.lexicon && now.session['revision'] !== saved.session['revision']) return '';
  await putBack('local', now.local);
  await putBack('session', now.session);
  await putRowsBack(now.rows);
  await putPrivateBack(now);
  return JSON.stringify({ ...saved, lexicon: now.lexicon });

  async function putBack(area: 'local' | 'session', now: Values): Promise<void> {
    if (JSON.stringify(now) === JSON.stringify(saved[area])) return;
    await chrome.storage[area].remove(keys[area].filter((key) => !(key in saved[area])));
    await chrome.storage[area].set(saved[area]);
  }

  async function putRowsBack(now: Record<string, unknown[]>): Promise<void> {
    for (const [table, rows] of Object.entries(saved.rows)) {
      if (JSON.stringify(now[table]) === JSON.stringify(rows)) continue;
      await write('yanjing', table, (store) => {
        store.clear();
        for (const row of rows) store.put(row);
      });
    }
  }

  async function putPrivateBack(now: { privateValues: Values }): Promise<void> {
    if (JSON.stringify(now.privateValues) === JSON.stringify(saved.privateValues)) return;
    await write('yanjing-settings', 'values', (store) => {
      for (const key of keys.private) {
        if (key in saved.privateValues) store.put(saved.privateValues[key], key);
        else store.delete(key);
      }
    });
    // Removed first: the worker may be publishing an earlier change still.
    await chrome.storage.session.remove(keys.published);
    await chrome.storage.local.set({ privateChange: { keys: keys.private, id: crypto.randomUUID() } });
    while (JSON.stringify(await chrome.storage.session.get(keys.published)) !== saved.published)
      await new Promise((resolve) => setTimeout(resolve, 10));
  }

  async function readState(): Promise<State> {
    const [windows, panels, local, session, sync, permissions, scripts, databases, files, library, settings] =
      await Promise.all([
        chrome.windows.getAll(),
        // A side panel that is still open would answer a request that the next test makes.
        chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] as chrome.runtime.ContextType[] }),
        chrome.storage.local.get(),
        chrome.storage.session.get(),
        chrome.storage.sync.get(),
        chrome.permissions.getAll(),
        chrome.scripting.getRegisteredContentScripts(),
        indexedDB.databases(),
        fileNames(),
        readLibrary(),
        readPrivate(),
      ]);
    const fixed = [
      windows.length,
      panels.length,
      sizesOf(omit(local, [...keys.local, ...keys.announced])),
      sizesOf(omit(session, [...keys.session, ...keys.published, ...keys.lexicon])),
      omit(settings, keys.private),
      library.counts,
      sync,
      permissions,
      scripts,
      databases.map(({ name = '' }) => name).toSorted((one, other) => (one < other ? -1 : 1)),
      files,
    ];
    return {
      fixed: JSON.stringify(fixed),
      local: pick(local, keys.local),
      session: pick(session, keys.session),
      lexicon: JSON.stringify(sizesOf(pick(session, keys.lexicon))),
      published: JSON.stringify(await chrome.storage.session.get(keys.published)),
      privateValues: pick(settings, keys.private),
      rows: library.rows,
    };
  }

  /** Rows of the tables that can be put back, and numbers of rows of the others. */
  async function readLibrary() {
    const database = await resultOf(indexedDB.open('yanjing'));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const read = async (name: string) => [name, await resultOf(transaction.objectStore(name).getAll())] as const;
    const count = async (name: string) => [name, await resultOf(transaction.objectStore(name).count())] as const;
    const [rows, counts] = await Promise.all([
      Promise.all(names.filter((name) => keys.tables.includes(name)).map(read)),
      Promise.all(names.filter((name) => !keys.tables.includes(name)).map(count)),
    ]);
    database.close();
    return { rows: Object.fromEntries(rows) as Record<string, unknown[]>, counts };
  }

  async function readPrivate(): Promise<Values> {
    const database = await resultOf(indexedDB.open('yanjing-settings'));
    const store = database.transaction('values').objectStore('values');
    const [names, values] = await Promise.all([resultOf(store.getAllKeys()), resultOf<unknown[]>(store.getAll())]);
    database.close();
    return Object.fromEntries(names.map((name, at) => [name as string, values[at]]));
  }

  async function write(name: string, table: string, work: (store: IDBObjectStore) => void): Promise<void> {
    const database = await resultOf(indexedDB.open(name));
    const transaction = database.transaction(table, 'readwrite');
    work(transaction.objectStore(table));
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    database.close();
  }

  /** Of OPFS: the shadow copies, and what else is there. */
  async function fileNames(): Promise<string[]> {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for (const directory of [root, await root.getDirectoryHandle('copies', { create: true })])
      for await (const name of directory.keys()) names.push(name);
    return names;
  }

  function resultOf<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error!));
    });
  }

  /** Instead of the values, because the lexicon is large. */
  function sizesOf(values: Values): unknown[] {
    return Object.entries(values).map(([key, value]) => [key, JSON.stringify(value).length]);
  }

  function pick(values: Values, wanted: string[]): Values {
    return Object.fromEntries(Object.entries(values).filter(([key]) => wanted.includes(key)));
  }

  function omit(values: Values, unwanted: string[]): Values {
    return Object.fromEntries(Object.entries(values).filter(([key]) => !unwanted.includes(key)));
  }
}

export const saveState = (worker: Worker): Promise<string> => worker.evaluate(accessState, [restorable, null] as const);

/** @returns the state after that, or '' if a test has changed what cannot be put back. */
export const restoreState = (worker: Worker, saved: string): Promise<string> =>
  worker.evaluate(accessState, [restorable, saved] as const);
