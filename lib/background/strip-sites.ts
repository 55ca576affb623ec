// Registers the strip's content script on built-in and custom sites.
import { registerStrip, startStripInTabs } from '../browser/strip-script.ts';
import { readSites } from '../settings/sites-storage.ts';
import { customSites } from '../sites/chosen.ts';
import { matchesOfSites } from '../sites/hosts.ts';

/** Call it on install and on each update: an update clears registered scripts. */
export async function registerStripSites(): Promise<void> {
  const { ownSites } = await readSites();
  const matches = matchesOfSites(customSites(ownSites));
  await registerStrip(matches);
  await startStripInTabs(matches);
}
