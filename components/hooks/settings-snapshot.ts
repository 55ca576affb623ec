// Reads and writes all settings as the single value that a backup contains.
import { defaultSettings, parseSettings } from '../../lib/settings/settings.ts';
import { defaultSites, parseSites } from '../../lib/settings/sites.ts';
import { storeSettingsSnapshot } from '../../lib/settings/snapshot.ts';
import { registerOwnSites } from './sites.ts';

export { readSettingsSnapshot } from '../../lib/settings/snapshot.ts';

/** Replaces all settings, and registers the strip for the custom sites among them. */
export async function writeSettingsSnapshot(snapshot: unknown): Promise<void> {
  const { ownSites } = await storeSettingsSnapshot(snapshot);
  if (ownSites) await registerOwnSites(ownSites);
}

/** Whether the user has changed nothing, or the browser has lost the settings. */
export function isDefault(snapshot: unknown): boolean {
  const read = (value: { sites?: unknown } | null): string =>
    JSON.stringify({ ...parseSettings(value), sites: parseSites(value?.sites ?? null) });
  return read(snapshot as { sites?: unknown } | null) === read(null);
}

export const resetSettings = (): Promise<void> => writeSettingsSnapshot({ ...defaultSettings, sites: defaultSites });
