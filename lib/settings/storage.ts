// Reads and writes settings in storage.local, under one key so that a page needs one read.
import { browser } from 'wxt/browser';
import { parseSettings, settingsKey, type Settings } from './settings.ts';
import { storedWith } from './version.ts';

/** Unparsed: pages parse the parts that they need. `null` before the first change. */
export const readStoredSettings = async (): Promise<unknown> =>
  (await browser.storage.local.get(settingsKey))[settingsKey] ?? null;

export async function readSettings(): Promise<Settings> {
  return parseSettings(await readStoredSettings());
}

/**
 * Changes only the given settings. A Web Lock makes read and write atomic across extension pages.
 * @param change the changed settings, or a function that computes them from the current ones.
 */
export async function writeSettings(change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<void> {
  await navigator.locks.request(settingsKey, async () => {
    const stored = await readStoredSettings();
    const made = typeof change === 'function' ? change(parseSettings(stored)) : change;
    await browser.storage.local.set({ [settingsKey]: storedWith(stored, made) });
  });
}

/** Calls `onChange` after each change by any page. @returns unsubscribes. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[settingsKey];
    if (change) onChange(parseSettings(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}
