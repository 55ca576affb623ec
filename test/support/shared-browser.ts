// One browser for many tests: it is used again as long as each test leaves the extension's data as it found it.
import type { BrowserContext } from '@playwright/test';
import { launchChromium, removeProfile, whenSeeded, workerOf } from './chromium.ts';

export interface SharedBrowser {
  context: () => Promise<BrowserContext>;
  /** Closes the pages of a test; closes the browser too if the test changed data, ended the worker or failed. */
  release: (isPassed: boolean) => Promise<void>;
  close: () => Promise<void>;
}

/** A worker that the test ended may never answer. */
const longestCheckMs = 3000;

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @param newProfileDir makes a profile with the extension, which is removed with its browser. */
export function createSharedBrowser(newProfileDir: () => string, args: string[]): SharedBrowser {
  let current: { context: BrowserContext; profileDir: string; state: string } | null = null;

  async function close(): Promise<void> {
    if (!current) return;
    const { context, profileDir } = current;
    current = null;
    await context.close();
    removeProfile(profileDir);
  }

  return {
    async context() {
      if (current) return current.context;
      const profileDir = newProfileDir();
      const context = await launchChromium({ profileDir, args });
      current = { context, profileDir, state: await stateOf(context) };
      return context;
    },
    async release(isPassed) {
      if (!current) return;
      const { context, state } = current;
      if (!isPassed || context.pages().length === 0) return close();
      // The window closes with its last page.
      const blank = await context.newPage();
      const used = context.pages().filter((page) => page !== blank);
      await Promise.all(used.map((page) => page.close()));
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await context.clearPermissions();
      await context.clearCookies();
      // A worker that has just ended rejects, and its browser is not used again.
      const now = await Promise.race([stateOf(context).catch(() => undefined), later(longestCheckMs)]);
      if (now !== state) await close();
    },
    close,
  };
}

/** What a test may change: stored values, the number of rows, the worker, granted permissions, open windows and side panels. */
async function stateOf(context: BrowserContext): Promise<string> {
  const worker = await workerOf(context);
  await whenSeeded(worker);
  return worker.evaluate(async () => {
    const marker = globalThis as { sharedBrowserId?: number };
    // Another worker has another number: a test has ended the first.
    const workerId = (marker.sharedBrowserId ??= Math.random());
    const [windows, panels, local, session, sync, permissions] = await Promise.all([
      chrome.windows.getAll(),
      // A side panel that is still open would answer a request that the next test makes.
      chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] as chrome.runtime.ContextType[] }),
      chrome.storage.local.get(),
      chrome.storage.session.get(),
      chrome.storage.sync.get(),
      chrome.permissions.getAll(),
    ]);
    const sizes = [local, session].map((area) =>
      Object.entries(area).map(([key, value]) => [key, JSON.stringify(value).length]),
    );
    const rows = await Promise.all((await indexedDB.databases()).map(({ name }) => countRows(name!)));
    return JSON.stringify({
      workerId,
      windows: windows.length,
      panels: panels.length,
      sizes,
      sync,
      permissions,
      rows,
    });

    async function countRows(name: string): Promise<unknown> {
      const database = await resultOf(indexedDB.open(name));
      const stores = [...database.objectStoreNames];
      const transaction = database.transaction(stores);
      // Settings are rows whose values change.
      const isSettings = name === 'yanjing-settings';
      const counts = await Promise.all(
        stores.map((store): Promise<unknown> => {
          const rows = transaction.objectStore(store);
          return isSettings ? resultOf(rows.getAll()) : resultOf(rows.count());
        }),
      );
      database.close();
      return [name, stores, counts];
    }

    function resultOf<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error!));
      });
    }
  });
}
