// The stored settings: one key, so that a page needs one read.
import { storageItem } from '../browser/storage-item.ts';
import { parseSettings, settingsKey, type Settings } from './settings.ts';
import { storedWith } from './version.ts';

export const settingsItem = storageItem<Settings, 'local'>({
  area: 'local',
  key: settingsKey,
  parse: (stored) => (typeof stored === 'object' && stored !== null ? parseSettings(stored) : undefined),
  fallback: parseSettings(null),
  combine: storedWith,
});

/** Unparsed: pages parse the parts that they need. `null` before the first change. */
export const readStoredSettings = async (): Promise<unknown> => (await settingsItem.getStored()) ?? null;

export const readSettings = (): Promise<Settings> => settingsItem.get();

/**
 * Changes only the given settings.
 * @param change the changed settings, or a function that computes them from the current ones.
 */
export const writeSettings = (change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<void> =>
  settingsItem.update((now) => (typeof change === 'function' ? change(now) : change));

/** Calls `onChange` after each change by any page. @returns unsubscribes. */
export const watchSettings = (onChange: (settings: Settings) => void): (() => void) => settingsItem.watch(onChange);
