// When the background syncs: a while after the last change here, soon after one from elsewhere, and as it starts, for the
// worker may have died with something left to do.
import { announceUserChange } from '../browser/page-storage.ts';
import { pack, unpack } from '../browser/packing.ts';
import { mergeSettings } from '../browser/sync-settings.ts';
import { cloud, onSyncEvents, readSync, switchSync, writeSyncState } from '../browser/sync-storage.ts';
import type { Database } from '../store/database.ts';
import { mergeRows, forgetUnsent } from '../store/sync.ts';
import { createSync, type Sync } from './sync.ts';

/**
 * After the last change: rows that are being put in order are one writing. With it there are 12 writings a minute at most,
 * of the 120 that browsers allow, and 720 an hour of 1,800. A worker lives for 30 seconds after an event.
 */
const afterLocalMs = 5000;
const afterCloudMs = 300;
/** The card that the worker was woken for comes first. */
const afterStartMs = 2000;

/** @param opening settled once the database is there, or refused. */
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
  // One for each wait: a change here does not put off what was heard from elsewhere, or the switch that was just turned.
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const passAfter = (ms: number): void => {
    clearTimeout(timers.get(ms));
    timers.set(
      ms,
      setTimeout(() => void opening.then(() => sync.pass()), ms),
    );
  };
  onSyncEvents({
    onLocal: () => passAfter(afterLocalMs),
    onCloud: () => passAfter(afterCloudMs),
    onSwitch: () => passAfter(0),
  });
  passAfter(afterStartMs);
  return sync;
}
