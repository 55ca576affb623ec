// The user's settings, live.
import { useEffect, useSyncExternalStore } from 'react';
import { readPageSettings } from '../../lib/browser/page-storage.ts';
import { defaultSettings, parseSettings, type Settings } from '../../lib/settings/settings.ts';
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
export const settingsRead: Promise<void> = readSettings().then(cache, async (error: unknown) => {
  reportError(error);
  // Without the database, as in a private window of Firefox, the public part still has language and theme.
  cache(parseSettings((await readPageSettings()).settings));
});

export function useSettings(): Settings {
  // The defaults stay if nothing can be read.
  useEffect(() => void settingsRead.catch(reportError), []);
  return useSyncExternalStore(subscribe, () => settings);
}
