// The user's settings, live.
import { useEffect, useState } from 'react';
import { defaultSettings, type Settings } from '../../lib/settings/settings.ts';
import { readSettings, watchSettings } from '../../lib/settings/storage.ts';

let settings = defaultSettings;
const cache = (read: Settings): void => {
  settings = read;
};
watchSettings(cache);

/** Starts when the module loads, so that the first frame already uses the stored settings. */
export const settingsRead: Promise<void> = readSettings().then(cache);

export function useSettings(): Settings {
  const [current, setCurrent] = useState(settings);
  useEffect(() => {
    // The defaults stay if the stored settings cannot be read.
    settingsRead.then(() => setCurrent(settings), reportError);
    return watchSettings(setCurrent);
  }, []);
  return current;
}
