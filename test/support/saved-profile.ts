// Saves all data of the extension in a running browser, and puts it back while no code of the extension runs.
import type { BrowserContext, Worker } from '@playwright/test';
import { isWorkerAwake, killWorker } from './chromium.ts';

type Values = Record<string, unknown>;
type Area = 'local' | 'session' | 'sync';

interface Rows {
  /** Whether the keys are part of the values. */
  hasInlineKeys: boolean;
  keys: unknown[];
  values: unknown[];
}

/** Of a large table, a digest is kept. It is compared, not put back. */
type Table = Rows | { digest: string };

interface Profile {
  areas: Record<Area, Values>;
  databases: Record<string, { version: number; tables: Record<string, Table> }>;
  /** Names of the files in OPFS, by directory; those of the root by ''. */
  files: Record<string, string[]>;
  scripts: chrome.scripting.RegisteredContentScript[];
  /** Permissions, open windows and side panels. They are compared, not put back. */
  fixed: unknown;
}

/**
 * Runs in a worker or document of the extension. Puts back the saved profile, if one is given. Profiles are JSON, which
 * Playwright passes on as it is.
 * @returns the profile after that.
 */
async function accessProfile(json: string | null): Promise<string> {
  /** The directory of listed companies is larger than all other tables together. */
  const longest = 500_000;
  const now = await read();
  if (json === null) return JSON.stringify(now, onlyPlain);
  const saved = JSON.parse(json) as Profile;
  if (!hasSameDatabases(saved, now)) return '';
  for (const area of ['local', 'session', 'sync'] as const) {
    if (isSame(saved.areas[area], now.areas[area])) continue;
    await chrome.storage[area].clear();
    await chrome.storage[area].set(saved.areas[area]);
  }
  for (const [name, { tables }] of Object.entries(saved.databases)) {
    const changed: [string, Rows][] = [];
    for (const [table, content] of Object.entries(tables)) {
      if (isSame(content, now.databases[name]!.tables[table])) continue;
      if ('digest' in content) return '';
      changed.push([table, content]);
    }
    await write(name, changed);
  }
  if (!isSame(saved.scripts, now.scripts)) {
    await chrome.scripting.unregisterContentScripts();
    await chrome.scripting.registerContentScripts(saved.scripts);
  }
  const root = await navigator.storage.getDirectory();
  for (const [name, files] of Object.entries(now.files)) {
    const directory = name === '' ? root : await root.getDirectoryHandle(name);
    for (const file of files) if (!saved.files[name]?.includes(file)) await directory.removeEntry(file);
    if (!saved.files[name]) await root.removeEntry(name);
  }
  return JSON.stringify(await read(now.databases));

  /** Other objects would be put back as something else. */
  function onlyPlain(key: string, value: unknown): unknown {
    const isPlain =
      typeof value !== 'object' ||
      value === null ||
      [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value) as object);
    if (!isPlain) throw new Error(`${key} cannot be saved as JSON`);
    return value;
  }

  function isSame(one: unknown, other: unknown): boolean {
    return JSON.stringify(one) === JSON.stringify(other);
  }

  function hasSameDatabases(one: Profile, other: Profile): boolean {
    const shape = ({ databases }: Profile) =>
      Object.entries(databases)
        .map(([name, { version, tables }]) => `${name} ${version} ${Object.keys(tables).join()}`)
        .toSorted((a, b) => (a < b ? -1 : 1));
    return isSame(shape(one), shape(other));
  }

  function resultOf<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
    });
  }

  /** @param known databases that were read before. Their large tables are not read again. */
  async function read(known: Profile['databases'] = {}): Promise<Profile> {
    const [local, session, sync, databases, files, scripts, ...fixed] = await Promise.all([
      chrome.storage.local.get(),
      chrome.storage.session.get(),
      chrome.storage.sync.get(),
      indexedDB.databases(),
      readFiles(),
      chrome.scripting.getRegisteredContentScripts(),
      chrome.permissions.getAll(),
      chrome.windows.getAll().then(({ length }) => length),
      // A side panel that is still open would answer a request that the next test makes.
      chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] as chrome.runtime.ContextType[] }),
    ]);
    const contents: Profile['databases'] = {};
    for (const { name = '' } of databases) contents[name] = await readDatabase(name, known[name]?.tables);
    return { areas: { local, session, sync }, databases: contents, files, scripts, fixed };
  }

  async function readDatabase(name: string, known: Record<string, Table> = {}): Promise<Profile['databases'][string]> {
    const database = await resultOf(indexedDB.open(name));
    const { version } = database;
    const tables: Record<string, Table> = {};
    const names = [...database.objectStoreNames];
    const transaction = names.length > 0 ? database.transaction(names) : null;
    await Promise.all(
      names.map(async (table) => {
        const before = known[table];
        if (before && 'digest' in before) {
          tables[table] = before;
          return;
        }
        const store = transaction!.objectStore(table);
        const [keys, values] = await Promise.all([resultOf(store.getAllKeys()), resultOf<unknown[]>(store.getAll())]);
        const rows = { hasInlineKeys: store.keyPath !== null, keys, values };
        const text = JSON.stringify(rows);
        tables[table] = text.length > longest ? { digest: await digestOf(text) } : rows;
      }),
    );
    database.close();
    return { version, tables: Object.fromEntries(names.map((table) => [table, tables[table]!])) };
  }

  async function digestOf(text: string): Promise<string> {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return `${text.length} ${String(digest)}`;
  }

  async function write(name: string, tables: [string, Rows][]): Promise<void> {
    if (tables.length === 0) return;
    const database = await resultOf(indexedDB.open(name));
    const transaction = database.transaction(
      tables.map(([table]) => table),
      'readwrite',
    );
    for (const [table, { hasInlineKeys, keys, values }] of tables) {
      const store = transaction.objectStore(table);
      store.clear();
      values.forEach((value, at) => (hasInlineKeys ? store.put(value) : store.put(value, keys[at] as IDBValidKey)));
    }
    await new Promise((resolve, reject) => {
      transaction.addEventListener('complete', resolve);
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
    });
    database.close();
  }

  async function readFiles(): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = { '': [] };
    const root = await navigator.storage.getDirectory();
    for await (const handle of root.values()) {
      if (handle.kind === 'file') found['']!.push(handle.name);
      else for await (const file of handle.keys()) (found[handle.name] ??= []).push(file);
    }
    return found;
  }
}

/** The profile as JSON. */
export const saveProfile = (worker: Worker): Promise<string> => worker.evaluate(accessProfile, null);

/**
 * Stops the worker, puts the profile back, and starts the worker. Call it when no page of the extension is open.
 * @returns false if something cannot be put back.
 */
export async function restoreProfile(context: BrowserContext, extensionId: string, saved: string): Promise<boolean> {
  await killWorker(context);
  while (await isWorkerAwake(context)) await new Promise((resolve) => setTimeout(resolve, 20));
  const desk = await context.newPage();
  // A document without scripts, but with the extension's rights.
  await desk.goto(`chrome-extension://${extensionId}/PRIVACY.txt`);
  const restored = await desk.evaluate(accessProfile, saved);
  // Any message starts the worker.
  if (restored === saved)
    await desk.evaluate(() => chrome.runtime.sendMessage({ type: 'seams', input: { seams: [] } }));
  await desk.close();
  return restored === saved;
}
