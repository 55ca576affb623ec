// Where settings live. One key, so that a page gets all of them in one read.
import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from './settings.ts';

export const settingsKey = 'settings';

export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(settingsKey))[settingsKey]);
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [settingsKey]: settings });
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
