// The strip's stored data: one read at start, and its position by site.
import { parseSites, type SiteSettings } from '../settings/sites.ts';
import { sitesItem, sitesKey } from '../settings/sites-storage.ts';
import { settingsKey } from '../settings/settings.ts';
import { placeOn, withPlace, type StripPlace } from '../settings/strip-places.ts';
import { revisionKey } from './page-storage.ts';
import { readStored, watchStored } from './storage-area.ts';
import { storageItem } from './storage-item.ts';

const placesKey = 'stripPlaces';

const placesItem = storageItem<Record<string, unknown>, 'local'>({
  area: 'local',
  key: placesKey,
  // Places are parsed one by one when they are used.
  parse: (stored) => (typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : undefined),
  fallback: {},
  // The record is written whole, because sites over the limit are removed.
  combine: (_, places) => places,
});

export interface StripStart {
  /** As stored. */
  settings: unknown;
  sites: SiteSettings;
  place: StripPlace;
}

export async function readStripStart(host: string): Promise<StripStart> {
  const stored = await readStored('local', [settingsKey, sitesKey, placesKey]);
  return {
    settings: stored[settingsKey],
    sites: parseSites(stored[sitesKey]),
    place: placeOn(stored[placesKey], host),
  };
}

/** Only in the worker: the strip sends a message. */
export const saveStripPlace = (host: string, place: StripPlace): Promise<void> =>
  placesItem.update((places) => withPlace(places, host, place));

/** Removes the positions on all sites. */
export const forgetStripPlaces = (): Promise<void> => placesItem.remove();

/** Only in the worker: the strip sends a message. */
export const turnStripOff = (host: string): Promise<void> =>
  sitesItem.update(({ stripOffHosts }) => ({ stripOffHosts: [...stripOffHosts.filter((off) => off !== host), host] }));

interface StripListeners {
  /** Settings or site settings changed. */
  onStartChanged: () => void;
  /** The user's rows changed. */
  onUserChanged: () => void;
}

/** Listens until the page is closed. */
export function watchStripStorage({ onStartChanged, onUserChanged }: StripListeners): void {
  watchStored('local', (changes) => {
    if (settingsKey in changes || sitesKey in changes) onStartChanged();
  });
  watchStored('page', (changes) => {
    if (revisionKey in changes) onUserChanged();
  });
}
