// Schedules the shadow copies: throttled after changes of the user's rows and settings, and at worker start, because the previous worker
// may have been killed before it wrote one.
import { extensionVersion } from '../browser/browser.ts';
import { copyFiles } from '../browser/copy-files.ts';
import { markerStorage, watchBackupStatus } from '../browser/data-loss-marker.ts';
import { logError } from '../browser/log.ts';
import { sitesItem } from '../settings/sites-storage.ts';
import { readSettingsSnapshot } from '../settings/snapshot.ts';
import { settingsItem } from '../settings/storage.ts';
import type { Database } from '../store/database.ts';
import { copyChanges } from '../store/shadow-copy.ts';

/** Collects the changes of a few seconds. A worker lives for 30 seconds after an event. */
const afterChangeMs = 5000;

/** @param opening settles when the store is ready. */
export function keepCopied(db: Database, opening: Promise<unknown>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function copy(): Promise<void> {
    await opening;
    // A store that cannot be opened was logged already.
    if (!db.isOpen()) return;
    const input = {
      marker: markerStorage,
      copies: copyFiles,
      extensionVersion: extensionVersion(),
      settings: await readSettingsSnapshot(),
      nowMs: Date.now(),
    };
    if ((await copyChanges(db, input)) === 'too-large') throw new Error('the library is too large for a shadow copy');
  }
  const schedule = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      copy().catch((error: unknown) => void logError('worker', error));
    }, afterChangeMs);
  };
  // Every context updates the marker after a change of the user's rows, which also wakes the worker.
  watchBackupStatus(schedule);
  settingsItem.watch(schedule);
  sitesItem.watch(schedule);
  schedule();
}
