// Settings in storage.local, under one key, so that a page gets all of them in one read.
import { browser } from 'wxt/browser';
import { parseSettings, settingsKey, type Settings } from './settings.ts';
import { storedWith } from './version.ts';

/** As stored, not parsed: pages parse the part that they need. `null` before the first change. */
export const readStoredSettings = async (): Promise<unknown> =>
  (await browser.storage.local.get(settingsKey))[settingsKey] ?? null;

export async function readSettings(): Promise<Settings> {
  return parseSettings(await readStoredSettings());
}

/**
 * Changes what is named and leaves the rest, also what another page changes at the same moment: reading and writing are
 * one under a lock that all pages of the extension share.
 * @param change itself, or made from the settings as they stand.
 */
export async function writeSettings(change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<void> {
  await navigator.locks.request(settingsKey, async () => {
    const stored = await readStoredSettings();
    const made = typeof change === 'function' ? change(parseSettings(stored)) : change;
    await browser.storage.local.set({ [settingsKey]: storedWith(stored, made) });
  });
}

/** Calls back with the settings after each change, from whichever page it came. @returns stops it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[settingsKey];
    if (change) onChange(parseSettings(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}
