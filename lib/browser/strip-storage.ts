// The strip's data in storage.local: one read at start, and writes of its position and state.
import { browser } from 'wxt/browser';
import { parseSites, type SiteSettings } from '../settings/sites.ts';
import { sitesKey } from '../settings/sites-storage.ts';
import { settingsKey } from '../settings/settings.ts';
import { placeOn, withPlace, type StripPlace } from '../settings/strip-places.ts';
import { revisionKey } from './page-storage.ts';

const placesKey = 'stripPlaces';

export interface StripStart {
  /** As stored. */
  settings: unknown;
  sites: SiteSettings;
  place: StripPlace;
}

export async function readStripStart(host: string): Promise<StripStart> {
  const stored = await browser.storage.local.get([settingsKey, sitesKey, placesKey]);
  return {
    settings: stored[settingsKey],
    sites: parseSites(stored[sitesKey]),
    place: placeOn(stored[placesKey], host),
  };
}

export async function saveStripPlace(host: string, place: StripPlace): Promise<void> {
  const stored = (await browser.storage.local.get(placesKey))[placesKey];
  await browser.storage.local.set({ [placesKey]: withPlace(stored, host, place) });
}

export async function turnStripOff(host: string): Promise<void> {
  const sites = parseSites((await browser.storage.local.get(sitesKey))[sitesKey]);
  const stripOffHosts = [...sites.stripOffHosts.filter((off) => off !== host), host];
  await browser.storage.local.set({ [sitesKey]: { ...sites, stripOffHosts } });
}

interface StripListeners {
  /** Settings or site settings changed. */
  onStartChanged: () => void;
  /** The user's rows changed. */
  onUserChanged: () => void;
}

/** Listens until the page is closed. */
export function watchStripStorage({ onStartChanged, onUserChanged }: StripListeners): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (settingsKey in changes || sitesKey in changes) onStartChanged();
    if (revisionKey in changes) onUserChanged();
  });
}
