// Simulates devices that sync through a browser account. Each device has a copy of the items. If two devices change an item,
// the account keeps the last one as a whole.
import type { Entries } from '../../lib/sync/entry.ts';
import { bucketsToWrite } from '../../lib/sync/buckets.ts';
import { readLines } from '../../lib/sync/lines.ts';
import { merge, stampEdits, type LocalItem } from '../../lib/sync/merge.ts';

export type Account = Map<string, string>;

export interface Device {
  items: Map<string, LocalItem>;
  known: Entries;
  /** This device's copy of the account's items, and the names of those that are not sent yet. */
  copy: Account;
  unsent: Set<string>;
  /** Error of the device's clock in seconds. */
  skew: number;
}

export const aDevice = (skew = 0): Device => ({
  items: new Map(),
  known: new Map(),
  copy: new Map(),
  unsent: new Set(),
  skew,
});

const entriesOf = (account: Account): Entries => new Map([...account.values()].flatMap((text) => [...readLines(text)]));

/** Runs one sync pass. @returns whether it wrote anything. */
export function pass(device: Device, now: number): boolean {
  const remote = entriesOf(device.copy);
  const clock = now + device.skew;
  const merged = merge(stampEdits(device.known, device.items, remote, clock), remote, clock);
  const writes = bucketsToWrite(merged, remote);
  for (const [name, text] of writes) {
    device.copy.set(name, text);
    device.unsent.add(name);
  }
  device.known = merged;
  device.items = new Map(
    [...merged].flatMap(([key, { stamp, value }]) => (value === null ? [] : [[key, { value, changedAt: stamp }]])),
  );
  return writes.size > 0;
}

/**
 * Sends unsent items, then copies the account's items.
 * @param isOwnKept whether the device's version of an item that both changed replaces the account's.
 */
export function connect(device: Device, account: Account, isOwnKept: boolean): void {
  for (const name of device.unsent) {
    if (isOwnKept || !account.has(name)) account.set(name, device.copy.get(name)!);
  }
  device.unsent.clear();
  device.copy = new Map(account);
}

/** Syncs all devices until none writes anything. @throws if that never happens. */
export function settleAll(devices: readonly Device[], account: Account, now: number): void {
  let quietTurns = 0;
  for (let turn = 0; turn < 20; turn++) {
    let isQuiet = true;
    for (const device of devices) {
      connect(device, account, true);
      if (pass(device, now)) isQuiet = false;
      connect(device, account, true);
    }
    quietTurns = isQuiet ? quietTurns + 1 : 0;
    // After the first quiet turn all devices have sent their items, after the second all have received them.
    if (quietTurns === 2) return;
  }
  throw new Error('the devices never stop writing');
}

export const contentOf = ({ items }: Device): Record<string, string> =>
  Object.fromEntries([...items].map(([key, { value }]) => [key, value] as const));
