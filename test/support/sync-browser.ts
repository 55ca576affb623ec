// A fake browser with sync for tests of the background: an account that devices share, and a store for each device.
import { createSync, type Sync, type SyncPorts } from '../../lib/background/sync.ts';
import { pack, unpack } from '../../lib/browser/packing.ts';
import type { Database } from '../../lib/store/database.ts';
import { mergeRows, forgetUnsent } from '../../lib/store/sync.ts';
import { freshState, type SyncState } from '../../lib/sync/state.ts';
import { freshDatabase } from './store.ts';

export type Account = Record<string, unknown>;

export interface SyncingDevice {
  db: Database;
  sync: Sync;
  isOn: boolean;
  state: SyncState;
  /** Item names of each write to the account. */
  writings: string[][];
  nowMs: number;
  announced: number;
}

/** @param overrides replaces single ports. */
export function aSyncingDevice(account: Account, overrides: Partial<SyncPorts> = {}): SyncingDevice {
  const db = freshDatabase();
  const device: SyncingDevice = {
    db,
    isOn: true,
    state: freshState,
    writings: [],
    nowMs: Date.UTC(2026, 10, 21),
    announced: 0,
    sync: createSync({
      read: () => Promise.resolve({ isOn: device.isOn, state: device.state }),
      switchOff() {
        device.isOn = false;
        return Promise.resolve();
      },
      writeState(state) {
        // Storage keeps a structured clone.
        device.state = structuredClone(state);
        return Promise.resolve();
      },
      cloud: {
        read: () => Promise.resolve(structuredClone(account)),
        write(items) {
          device.writings.push(Object.keys(items));
          Object.assign(account, structuredClone(items));
          return Promise.resolve();
        },
        clear() {
          for (const name of Object.keys(account)) delete account[name];
          return Promise.resolve();
        },
      },
      pack,
      unpack,
      mergeRows: (remote, nowMs) => mergeRows(db, remote, nowMs),
      forgetUnsent: (keys) => forgetUnsent(db, keys),
      mergeSettings: () => Promise.resolve(new Map()),
      announce() {
        device.announced += 1;
        return Promise.resolve();
      },
      nowMs: () => device.nowMs,
      ...overrides,
    }),
  };
  return device;
}
