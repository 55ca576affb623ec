// An in-memory browser for tests of code that reads and writes browser.storage.
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Empties the fake browser, and makes modules that are imported from now on use it. */
export function resetFakeBrowser(): void {
  fakeBrowser.reset();
  vi.stubGlobal('browser', fakeBrowser);
  // The private area. Dexie keeps the one that it found when it was loaded.
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
}

/** The area that content scripts read, as in Chromium. */
export const pageArea = fakeBrowser.storage.session;

export const pageValue = async (key: string): Promise<unknown> => (await pageArea.get(key))[key];

export const localValue = async (key: string): Promise<unknown> => (await fakeBrowser.storage.local.get(key))[key];

/** The private area of the modules that are loaded now. */
const loadedPrivateArea = async () => (await import('../../lib/browser/private-area.ts')).privateArea;

type PrivateValues = Parameters<Awaited<ReturnType<typeof loadedPrivateArea>>['set']>[0];

export async function privateValue(key: keyof PrivateValues): Promise<unknown> {
  return (await (await loadedPrivateArea()).get([key]))[key];
}

/** Writes private values and announces the change, as another page of the extension does. */
export async function storePrivate(values: PrivateValues): Promise<void> {
  await (await loadedPrivateArea()).set(values);
}
