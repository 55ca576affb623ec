// A fake browser with sync for tests of the background: an account that devices share, and a store for each device.
import { expect } from 'vitest';
import { createSync, type Sync, type SyncPorts } from '../../lib/background/sync.ts';
import { pack, unpack } from '../../lib/browser/packing.ts';
import type { Database } from '../../lib/store/database.ts';
import { mergeRows, forgetUnsent } from '../../lib/store/sync.ts';
import { addWatches, listWatches } from '../../lib/store/watches.ts';
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

export const idsOn = async ({ db }: SyncingDevice): Promise<string[]> =>
  (await listWatches(db)).map(({ companyId }) => companyId);

export const secondMs = 1000;
export const dayMs = 24 * 60 * 60 * secondMs;

/** Advances the clocks of all devices. */
export function later(devices: readonly SyncingDevice[], ms = 10 * secondMs): number {
  for (const device of devices) device.nowMs += ms;
  return devices[0]!.nowMs;
}

export async function passAll(devices: readonly SyncingDevice[]): Promise<void> {
  for (let turn = 0; turn < 2; turn++) for (const { sync } of devices) await sync.pass();
}

/** Two synced devices with a list of four companies. */
export async function twoDevices(): Promise<{
  account: Account;
  a: SyncingDevice;
  b: SyncingDevice;
  both: SyncingDevice[];
}> {
  const account: Account = {};
  const [a, b] = [aSyncingDevice(account), aSyncingDevice(account)];
  const ids = ['688256.SSE', 'AMZN.NASDAQ', 'GOOGL.NASDAQ', '600519.SSE'];
  await addWatches(
    a.db,
    ids.map((companyId) => ({ companyId })),
    later([a, b]),
  );
  await passAll([a, b]);
  expect(await idsOn(b)).toEqual(ids);
  return { account, a, b, both: [a, b] };
}
