// Reads and writes site settings in storage.local.
import { browser } from 'wxt/browser';
import { parseSites, type SiteSettings } from './sites.ts';

export const sitesKey = 'sites';

export async function readSites(): Promise<SiteSettings> {
  return parseSites((await browser.storage.local.get(sitesKey))[sitesKey]);
}

export async function writeSites(sites: SiteSettings): Promise<void> {
  await browser.storage.local.set({ [sitesKey]: sites });
}

/** Calls `onChange` after each change by any page. @returns unsubscribes. */
export function watchSites(onChange: (sites: SiteSettings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[sitesKey];
    if (change) onChange(parseSites(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}
