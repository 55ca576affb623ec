// The stored site settings.
import { storageItem } from '../browser/storage-item.ts';
import { parseSites, type SiteSettings } from './sites.ts';

export const sitesKey = 'sites';

export const sitesItem = storageItem<SiteSettings, 'local'>({
  area: 'local',
  key: sitesKey,
  parse: (stored) => (typeof stored === 'object' && stored !== null ? parseSites(stored) : undefined),
  fallback: parseSites(null),
});

export const readSites = (): Promise<SiteSettings> => sitesItem.get();

/** Changes only the given settings. */
export const writeSites = (change: Partial<SiteSettings>): Promise<void> => sitesItem.update(() => change);

/** Calls `onChange` after each change by any page. @returns unsubscribes. */
export const watchSites = (onChange: (sites: SiteSettings) => void): (() => void) => sitesItem.watch(onChange);
