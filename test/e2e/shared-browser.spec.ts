// A browser that tests share has the data of a fresh installation at the start of each test.
import type { BrowserContext, Worker } from '@playwright/test';
import { killWorker, workerOf } from '../support/chromium.ts';
import { article, expect, test } from './fixtures.ts';

/** What a test may have changed, read in the worker. */
const readTraces = (worker: Worker) =>
  worker.evaluate(async () => {
    const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(String(request.error))));
      });
    const tables: Record<string, string> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await resultOf(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const store = database.transaction(table).objectStore(table);
        const rows = [await resultOf(store.getAllKeys()), await resultOf(store.getAll())];
        tables[`${name}/${table}`] = JSON.stringify(rows);
      }
      database.close();
    }
    const root = await navigator.storage.getDirectory();
    const files: string[] = [];
    for (const directory of [root, await root.getDirectoryHandle('copies', { create: true })])
      for await (const name of directory.keys()) files.push(name);
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    // A page that the test before has closed may still write the marker. It only repeats what the tables hold.
    const { privateChange, marker: _, ...local } = await chrome.storage.local.get();
    return {
      tables,
      local,
      hasChange: privateChange !== undefined,
      session: await chrome.storage.session.get(),
      sync: await chrome.storage.sync.get(),
      files,
      scripts: scripts.map(({ id, matches }) => [id, matches]),
      tabs: (await chrome.tabs.query({})).map(({ url }) => url),
    };
  });

/** Adds something of every kind, in every table and area. */
const leaveTraces = (worker: Worker): Promise<void> =>
  worker.evaluate(async () => {
    const open = async (name: string): Promise<IDBDatabase> => {
      const request = indexedDB.open(name);
      return new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
    };
    for (const name of ['yanjing', 'yanjing-settings']) {
      const database = await open(name);
      const writing = database.transaction([...database.objectStoreNames], 'readwrite');
      for (const table of database.objectStoreNames) {
        const store = writing.objectStore(table);
        const path = store.keyPath;
        const paths = Array.isArray(path) ? path : path === null ? [] : [path];
        const row = Object.fromEntries(paths.map((key) => [key, 'left-behind']));
        if (path === null) store.put('left behind', 'left-behind');
        else store.put(row);
      }
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
      database.close();
    }
    for (const area of ['local', 'session', 'sync'] as const) await chrome.storage[area].set({ leftBehind: true });
    const root = await navigator.storage.getDirectory();
    const copies = await root.getDirectoryHandle('copies', { create: true });
    for (const directory of [root, copies]) await directory.getFileHandle('left-behind', { create: true });
    const [script] = await chrome.scripting.getRegisteredContentScripts();
    await chrome.scripting.updateContentScripts([{ ...script!, css: [], matches: ['https://left.example/*'] }]);
  });

async function leaveTabs(context: BrowserContext): Promise<void> {
  await context.route('https://news.example/left', (route) => route.fulfill({ body: article('<p>新易盛</p>') }));
  for (let tab = 0; tab < 2; tab++) await (await context.newPage()).goto('https://news.example/left');
}

test('puts everything back that a test can change, in the same browser', async ({ context, shared, worker }) => {
  const before = await readTraces(worker);
  await leaveTabs(context);
  await leaveTraces(worker);
  expect(await readTraces(worker)).not.toEqual(before);

  await shared.release(true);

  expect(await shared.context()).toBe(context);
  expect(await readTraces(await workerOf(context))).toEqual(before);
});

test('puts everything back after the worker was stopped', async ({ context, shared, worker }) => {
  const before = await readTraces(worker);
  await leaveTraces(worker);
  await killWorker(context);

  await shared.release(true);

  expect(await shared.context()).toBe(context);
  expect(await readTraces(await workerOf(context))).toEqual(before);
});

test('starts another browser after a test failed or added a database', async ({ context, shared, worker }) => {
  await worker.evaluate(
    () => new Promise((resolve) => indexedDB.open('left-behind').addEventListener('success', resolve)),
  );
  await shared.release(true);
  const second = await shared.context();
  expect(second).not.toBe(context);
  expect((await readTraces(await workerOf(second))).tables).not.toHaveProperty('left-behind');

  await shared.release(false);

  expect(await shared.context()).not.toBe(second);
});
