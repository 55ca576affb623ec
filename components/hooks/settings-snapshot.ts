// Reads and writes all settings as the single value stored in a backup.
import { defaultSettings, parseSettings } from '../../lib/settings/settings.ts';
import { defaultSites, parseSites } from '../../lib/settings/sites.ts';
import { readSites } from '../../lib/settings/sites-storage.ts';
import { readSettings, writeSettings } from '../../lib/settings/storage.ts';
import { saveSites } from './sites.ts';

export const readSettingsSnapshot = async (): Promise<unknown> => ({
  ...(await readSettings()),
  sites: await readSites(),
});

/** Replaces all settings. If the snapshot of an older backup has no `sites`, the stored site settings are kept. */
export async function writeSettingsSnapshot(snapshot: unknown): Promise<void> {
  await writeSettings(parseSettings(snapshot));
  const { sites } = (snapshot ?? {}) as { sites?: unknown };
  if (sites !== undefined) await saveSites(parseSites(sites));
}

export const resetSettings = (): Promise<void> => writeSettingsSnapshot({ ...defaultSettings, sites: defaultSites });
