// Finishes a restore whose page was closed before it had written the settings.
import { storeSettingsSnapshot } from '../settings/snapshot.ts';
import { applyPendingSettings } from '../store/backup/pending-settings.ts';
import type { Database } from '../store/database.ts';
import { registerStripSites } from './strip-sites.ts';

export const finishRestoredSettings = (db: Database): Promise<void> =>
  applyPendingSettings(db, async (snapshot) => {
    const { ownSites } = await storeSettingsSnapshot(snapshot);
    if (ownSites) await registerStripSites();
  });
