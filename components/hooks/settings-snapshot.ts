// The user's settings as a backup carries them: one value, whichever keys they live under.
import { defaultSettings, parseSettings } from '../../lib/settings/settings.ts';
import { defaultSites, parseSites } from '../../lib/settings/sites.ts';
import { readSites } from '../../lib/settings/sites-storage.ts';
import { readSettings, writeSettings } from '../../lib/settings/storage.ts';
import { saveSites } from './sites.ts';

export const readSettingsSnapshot = async (): Promise<unknown> => ({
  ...(await readSettings()),
  sites: await readSites(),
});

/** What an older backup does not have stays as it is. */
export async function writeSettingsSnapshot(kept: unknown): Promise<void> {
  await writeSettings(parseSettings(kept));
  const { sites } = (kept ?? {}) as { sites?: unknown };
  if (sites !== undefined) await saveSites(parseSites(sites));
}

export const resetSettings = (): Promise<void> => writeSettingsSnapshot({ ...defaultSettings, sites: defaultSites });
