// Saves the data of the running extension in its worker, and puts back what a test has changed. A worker that was stopped in
// between has lost the saved data.
import type { Worker } from '@playwright/test';

type WorkerGlobal = typeof globalThis & { restoreState?: () => Promise<boolean> };

/**
 * Keys and tables that the extension reads at each use. A change of any other leads to work in the background that could end
 * after the data was put back: compiling the lexicon, for example, or a sync.
 */
const restorable = {
  local: ['settings', 'sites', 'stripPlaces', 'marker', 'lastBackupAtMs', 'backupPutOffAtMs', 'welcomed'],
  session: ['panelWish', 'popupQuery', 'errors', 'revision', 'debug'],
  tables: ['watches', 'meta'],
};

export const saveState = (worker: Worker): Promise<void> =>
  worker.evaluate(async ({ local, session, tables }) => {
    const saved = await readState();

    (globalThis as WorkerGlobal).restoreState = async () => {
      const now = await readState();
      if (now.fixed !== saved.fixed) return false;
      await putBack('local', local, now.local);
      await putBack('session', session, now.session);
      await putRowsBack(now.rows);
      return true;
    };

    async function putBack(area: 'local' | 'session', keys: string[], now: Record<string, unknown>): Promise<void> {
      if (JSON.stringify(now) === JSON.stringify(saved[area])) return;
      await chrome.storage[area].remove(keys.filter((key) => !(key in saved[area])));
      await chrome.storage[area].set(saved[area]);
    }

    async function putRowsBack(now: Record<string, unknown[]>): Promise<void> {
      for (const [table, rows] of Object.entries(saved.rows)) {
        if (JSON.stringify(now[table]) === JSON.stringify(rows)) continue;
        const database = await resultOf(indexedDB.open('yanjing'));
        const transaction = database.transaction(table, 'readwrite');
        transaction.objectStore(table).clear();
        for (const row of rows) transaction.objectStore(table).put(row);
        await new Promise((resolve) => transaction.addEventListener('complete', resolve));
        database.close();
      }
    }

    async function readState() {
      const [windows, panels, localValues, sessionValues, sync, permissions, scripts, copies, { rows, counts }] =
        await Promise.all([
          chrome.windows.getAll(),
          // A side panel that is still open would answer a request that the next test makes.
          chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] as chrome.runtime.ContextType[] }),
          chrome.storage.local.get(),
          chrome.storage.session.get(),
          chrome.storage.sync.get(),
          chrome.permissions.getAll(),
          chrome.scripting.getRegisteredContentScripts(),
          copyNames(),
          readDatabase(),
        ]);
      const others = [omit(localValues, local), omit(sessionValues, session)].map(sizesOf);
      return {
        /** What is not put back, as JSON. */
        fixed: JSON.stringify([windows.length, panels.length, ...others, sync, permissions, scripts, copies, counts]),
        local: pick(localValues, local),
        session: pick(sessionValues, session),
        rows,
      };
    }

    /** Rows of the tables that can be put back, and numbers of rows of the others. */
    async function readDatabase() {
      const database = await resultOf(indexedDB.open('yanjing'));
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names);
      const read = async (name: string) => [name, await resultOf(transaction.objectStore(name).getAll())] as const;
      const count = async (name: string) => [name, await resultOf(transaction.objectStore(name).count())] as const;
      const [rows, counts] = await Promise.all([
        Promise.all(names.filter((name) => tables.includes(name)).map(read)),
        Promise.all(names.filter((name) => !tables.includes(name)).map(count)),
      ]);
      database.close();
      return { rows: Object.fromEntries(rows) as Record<string, unknown[]>, counts };
    }

    async function copyNames(): Promise<string[]> {
      const root = await navigator.storage.getDirectory();
      const directory = await root.getDirectoryHandle('copies', { create: true });
      const names: string[] = [];
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
    function sizesOf(values: Record<string, unknown>): unknown[] {
      return Object.entries(values).map(([key, value]) => [key, JSON.stringify(value).length]);
    }

    function pick(values: Record<string, unknown>, keys: string[]): Record<string, unknown> {
      return Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)));
    }

    function omit(values: Record<string, unknown>, keys: string[]): Record<string, unknown> {
      return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
    }
  }, restorable);

/** @returns false if a test has changed what cannot be put back, or the worker was stopped since `saveState`. */
export const restoreState = (worker: Worker): Promise<boolean> =>
  worker.evaluate(async () => (await (globalThis as WorkerGlobal).restoreState?.()) ?? false);
