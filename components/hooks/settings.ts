// The user's settings, live.
import { useEffect, useSyncExternalStore } from 'react';
import { defaultSettings, type Settings } from '../../lib/settings/settings.ts';
import { readSettings, watchSettings } from '../../lib/settings/storage.ts';

let settings = defaultSettings;
const listeners = new Set<() => void>();

function cache(read: Settings): void {
  settings = read;
  for (const listener of listeners) listener();
}
watchSettings(cache);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Starts when the module loads, so that the first frame already uses the stored settings. */
export const settingsRead: Promise<void> = readSettings().then(cache);

export function useSettings(): Settings {
  useEffect(() => {
    // The defaults stay if the stored settings cannot be read.
    settingsRead.catch(reportError);
  }, []);
  return useSyncExternalStore(subscribe, () => settings);
}
