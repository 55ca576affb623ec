// Reads and writes all settings as the single value that a backup contains.
import { defaultSettings } from '../../lib/settings/settings.ts';
import { defaultSites } from '../../lib/settings/sites.ts';
import { storeSettingsSnapshot } from '../../lib/settings/snapshot.ts';
import { registerOwnSites } from './sites.ts';

export { readSettingsSnapshot } from '../../lib/settings/snapshot.ts';

/** Replaces all settings, and registers the strip for the custom sites among them. */
export async function writeSettingsSnapshot(snapshot: unknown): Promise<void> {
  const { ownSites } = await storeSettingsSnapshot(snapshot);
  if (ownSites) await registerOwnSites(ownSites);
}

export const resetSettings = (): Promise<void> => writeSettingsSnapshot({ ...defaultSettings, sites: defaultSites });
