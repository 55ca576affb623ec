// What the user chose for sites, live; each change at once, and own sites at once in the browser's register.
import { useEffect, useState } from 'react';
import { registerStrip, startStripInTabs } from '../../lib/browser/strip-script.ts';
import { defaultSites, type SiteSettings } from '../../lib/settings/sites.ts';
import { readSites, watchSites, writeSites } from '../../lib/settings/sites-storage.ts';
import { customSites } from '../../lib/sites/chosen.ts';
import { matchesOfOwn, matchesOfSites } from '../../lib/sites/hosts.ts';

/** null until they are read. */
export function useStoredSites(): SiteSettings | null {
  const [sites, setSites] = useState<SiteSettings | null>(null);
  useEffect(() => {
    void readSites().then(setSites);
    return watchSites(setSites);
  }, []);
  return sites;
}

export const useSites = (): SiteSettings => useStoredSites() ?? defaultSites;

async function follow(ownSites: readonly string[]): Promise<void> {
  const own = customSites(ownSites);
  await registerStrip(matchesOfSites(own));
  // The table's pages have it already.
  if (own.length > 0) await startStripInTabs(matchesOfOwn(own));
}

/** @throws where the browser refuses to write. */
export async function saveSites(change: Partial<SiteSettings>): Promise<void> {
  await writeSites({ ...(await readSites()), ...change });
  if (change.ownSites) await follow(change.ownSites);
}

/** Saves a change. @param removed name of what the change removes: it can then be undone. */
export type SaveSites = (change: Partial<SiteSettings>, removed?: string) => void;
