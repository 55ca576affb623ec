// Schedules sync passes: debounced after local and remote changes, and at worker start, because the previous worker may have
// been killed before it finished.
import { logError } from '../browser/log.ts';
import { announceUserChange } from '../browser/page-storage.ts';
import { pack, unpack } from '../browser/packing.ts';
import { mergeSettings } from '../browser/sync-settings.ts';
import { cloud, onSyncEvents, readSync, switchSync, writeSyncState } from '../browser/sync-storage.ts';
import type { Database } from '../store/database.ts';
import { mergeRows, forgetUnsent } from '../store/sync.ts';
import { createSync, type Sync } from './sync.ts';

/**
 * Debounce, so that several moves in the list cause one write. It limits writes to 12 per minute (browsers allow 120) and
 * 720 per hour (1,800). A worker lives for 30 seconds after an event.
 */
const afterLocalMs = 5000;
const afterCloudMs = 300;
/** The worker may have been started for a card, which has priority. */
const afterStartMs = 2000;

/** @param opening settles when the store is ready. */
export function keepSynced(db: Database, opening: Promise<unknown>): Sync {
  const sync = createSync({
    read: readSync,
    switchOff: () => switchSync(false),
    writeState: writeSyncState,
    cloud,
    pack,
    unpack,
    mergeRows: (remote, nowMs) => mergeRows(db, remote, nowMs),
    forgetUnsent: (keys) => forgetUnsent(db, keys),
    mergeSettings,
    announce: announceUserChange,
    nowMs: () => Date.now(),
  });
  // One timer per delay: a local change does not postpone the pass for a remote change or for the switch.
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const pass = (): void => {
    // Problems with the account are in the sync state; what rejects here is storage or database access.
    opening.then(() => sync.pass()).catch((error: unknown) => void logError('worker', error));
  };
  const passAfter = (ms: number): void => {
    clearTimeout(timers.get(ms));
    timers.set(ms, setTimeout(pass, ms));
  };
  onSyncEvents({
    onLocal: () => passAfter(afterLocalMs),
    onCloud: () => passAfter(afterCloudMs),
    onSwitch: () => passAfter(0),
  });
  passAfter(afterStartMs);
  return sync;
}
