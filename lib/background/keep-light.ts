// Lights the toolbar icon for what is new: at worker start, because a re-check date may have come since, and after changes of the
// user's rows, which wake the worker anyway.
import { watchBackupStatus } from '../browser/data-loss-marker.ts';
import { setIconLight } from '../browser/icon-light.ts';
import { logError } from '../browser/log.ts';
import { localDay } from '../model/days.ts';
import type { Database } from '../store/database.ts';
import { countUnnoticed } from '../store/due.ts';

/** Collects the changes of a moment. */
const afterChangeMs = 1000;

/** @param opening settles when the store is ready. */
export function keepLight(db: Database, opening: Promise<unknown>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function update(): Promise<void> {
    await opening;
    // A store that cannot be opened was logged already.
    if (db.isOpen()) await setIconLight(await countUnnoticed(db, localDay(new Date())));
  }
  const schedule = (afterMs: number): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      update().catch((error: unknown) => void logError('worker', error));
    }, afterMs);
  };
  watchBackupStatus(() => schedule(afterChangeMs));
  schedule(0);
}
