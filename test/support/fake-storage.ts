// An in-memory browser for tests of code that reads and writes browser.storage.
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Empties the fake browser, and makes modules that are imported from now on use it. */
export function resetFakeBrowser(): void {
  fakeBrowser.reset();
  vi.stubGlobal('browser', fakeBrowser);
  vi.resetModules();
}

/** The area that content scripts read, as in Chromium. */
export const pageArea = fakeBrowser.storage.session;

export const pageValue = async (key: string): Promise<unknown> => (await pageArea.get(key))[key];

export const localValue = async (key: string): Promise<unknown> => (await fakeBrowser.storage.local.get(key))[key];
