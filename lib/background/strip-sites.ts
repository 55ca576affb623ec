// On which sites the strip's script is: those of the table, and the user's own.
import { registerStrip, startStripInTabs } from '../browser/strip-script.ts';
import { readSites } from '../settings/sites-storage.ts';
import { customSites } from '../sites/chosen.ts';
import { matchesOfSites } from '../sites/hosts.ts';

/** On install, and on each update: the browser forgets registered scripts with the old version. */
export async function putStripOnSites(): Promise<void> {
  const { ownSites } = await readSites();
  const matches = matchesOfSites(customSites(ownSites));
  await registerStrip(matches);
  await startStripInTabs(matches);
}
