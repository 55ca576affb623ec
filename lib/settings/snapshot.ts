// All settings as the single value that a backup contains.
import { parseSettings } from './settings.ts';
import { parseSites, type SiteSettings } from './sites.ts';
import { readSites, writeSites } from './sites-storage.ts';
import { readSettings, writeSettings } from './storage.ts';

export const readSettingsSnapshot = async (): Promise<unknown> => ({
  ...(await readSettings()),
  sites: await readSites(),
});

/**
 * Replaces all settings. If the snapshot of an older backup has no `sites`, the stored site settings are kept.
 * @returns the written site settings; the caller registers the strip for them.
 */
export async function storeSettingsSnapshot(snapshot: unknown): Promise<Partial<SiteSettings>> {
  await writeSettings(parseSettings(snapshot));
  const { sites } = (snapshot ?? {}) as { sites?: unknown };
  return sites === undefined ? {} : (await writeSites(parseSites(sites))).change;
}
