// The stored site settings.
import { storageItem } from '../browser/storage-item.ts';
import { parseSites, type SiteSettings } from './sites.ts';

export const sitesKey = 'sites';

export const sitesItem = storageItem<SiteSettings, 'private'>({
  area: 'private',
  key: sitesKey,
  parse: (stored) => (typeof stored === 'object' && stored !== null ? parseSites(stored) : undefined),
  fallback: parseSites(null),
});

export const readSites = (): Promise<SiteSettings> => sitesItem.get();

/** The changed settings, or a function that computes them from the current ones. */
export type SitesChange = Partial<SiteSettings> | ((now: SiteSettings) => Partial<SiteSettings>);

/** What a write found and what it changed. */
export interface WrittenSites {
  before: SiteSettings;
  change: Partial<SiteSettings>;
}

/** Changes only the given settings. */
export async function writeSites(change: SitesChange): Promise<WrittenSites> {
  let written: WrittenSites | undefined;
  await sitesItem.update((before) => {
    written = { before, change: typeof change === 'function' ? change(before) : change };
    return written.change;
  });
  return written!;
}

/** Calls `onChange` after each change by any page. @returns unsubscribes. */
export const watchSites = (onChange: (sites: SiteSettings) => void): (() => void) => sitesItem.watch(onChange);
