// Where the strip is: registers its content script on built-in and custom sites, and answers what it needs on one site.
import { registerStrip, startStripInTabs } from '../browser/strip-script.ts';
import { readStripPlace } from '../browser/strip-storage.ts';
import type { StripStart } from '../messages/protocol.ts';
import { isOnFor } from '../settings/settings.ts';
import { placeOn } from '../settings/strip-places.ts';
import { customSites } from '../sites/chosen.ts';
import { matchesOfOwn, matchesOfSites } from '../sites/hosts.ts';
import { usableSettings, usableSites } from './usable-settings.ts';

/** Call it on install and on each update: an update clears registered scripts. */
export async function registerStripSites(): Promise<void> {
  const { ownSites } = await usableSites();
  const matches = { known: matchesOfSites(), own: matchesOfOwn(customSites(ownSites)) };
  await registerStrip(matches);
  await startStripInTabs(matches);
}

/** @param host of the tab. The answer has nothing of other sites. */
export async function stripStartOn(host: string): Promise<StripStart> {
  const [settings, sites, place] = await Promise.all([
    usableSettings(),
    usableSites(),
    // Where it cannot be read, the strip takes the freest corner.
    readStripPlace(host).catch(() => placeOn({}, host)),
  ]);
  const own = customSites(sites.ownSites).filter(
    ({ pattern }) => host === pattern.host || host === `www.${pattern.host}`,
  );
  return {
    isOn: isOnFor(settings, host),
    mode: sites.stripOffHosts.includes(host) ? 'never' : sites.strip,
    ownSites: own.map(({ id }) => id),
    place,
  };
}
