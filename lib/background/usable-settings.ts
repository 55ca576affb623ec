// Settings for answers to pages. If the database cannot be opened, as in a damaged profile, pages still get cards from the
// packaged reports, with the default settings.
import { logError } from '../browser/log.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { readSites } from '../settings/sites-storage.ts';
import { defaultSites, type SiteSettings } from '../settings/sites.ts';
import { readSettings } from '../settings/storage.ts';

let isLogged = false;

function fallBackTo<T>(value: T): (error: unknown) => T {
  return (error) => {
    // Once for each worker: every page asks.
    if (!isLogged) void logError('worker', error);
    isLogged = true;
    return value;
  };
}

export const usableSettings = (): Promise<Settings> => readSettings().catch(fallBackTo(defaultSettings));

export const usableSites = (): Promise<SiteSettings> => readSites().catch(fallBackTo(defaultSites));
