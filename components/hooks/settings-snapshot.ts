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

/** Sites missing from an older backup are left unchanged. */
export async function writeSettingsSnapshot(snapshot: unknown): Promise<void> {
  await writeSettings(parseSettings(snapshot));
  const { sites } = (snapshot ?? {}) as { sites?: unknown };
  if (sites !== undefined) await saveSites(parseSites(sites));
}

export const resetSettings = (): Promise<void> => writeSettingsSnapshot({ ...defaultSettings, sites: defaultSites });
