// The stored settings. Content scripts get the public part of them; see page-settings.ts.
import { storageItem } from '../browser/storage-item.ts';
import { parseSettings, settingsKey, type Settings } from './settings.ts';
import { storedWith } from './version.ts';

export const settingsItem = storageItem<Settings, 'private'>({
  area: 'private',
  key: settingsKey,
  parse: (stored) => (typeof stored === 'object' && stored !== null ? parseSettings(stored) : undefined),
  fallback: parseSettings(null),
  combine: storedWith,
});

export const readSettings = (): Promise<Settings> => settingsItem.get();

/**
 * Changes only the given settings.
 * @param change the changed settings, or a function that computes them from the current ones.
 */
export const writeSettings = (change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<void> =>
  settingsItem.update((now) => (typeof change === 'function' ? change(now) : change));

/** Calls `onChange` after each change by any page. @returns unsubscribes. */
export const watchSettings = (onChange: (settings: Settings) => void): (() => void) => settingsItem.watch(onChange);
