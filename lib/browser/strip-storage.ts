// Where the strip is on each site, and on which sites it is turned off. For the worker and extension pages: the strip itself
// sends messages.
import { sitesItem } from '../settings/sites-storage.ts';
import { placeOn, withPlace, type StripPlace } from '../settings/strip-places.ts';
import { storageItem } from './storage-item.ts';

const placesItem = storageItem<Record<string, unknown>, 'private'>({
  area: 'private',
  key: 'stripPlaces',
  // Places are parsed one by one when they are used.
  parse: (stored) => (typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : undefined),
  fallback: {},
  // The record is written whole, because sites over the limit are removed.
  combine: (_, places) => places,
});

export const readStripPlace = async (host: string): Promise<StripPlace> => placeOn(await placesItem.get(), host);

export const saveStripPlace = (host: string, place: StripPlace): Promise<void> =>
  placesItem.update((places) => withPlace(places, host, place));

/** Removes the positions on all sites. */
export const forgetStripPlaces = (): Promise<void> => placesItem.remove();

export const turnStripOff = (host: string): Promise<void> =>
  sitesItem.update(({ stripOffHosts }) => ({ stripOffHosts: [...stripOffHosts.filter((off) => off !== host), host] }));
