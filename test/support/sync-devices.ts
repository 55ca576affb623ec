// Devices that sync through a browser's account, as the account does it: each has a copy of the items, and of an item that
// two have changed the account keeps one whole, whichever comes last.
import type { Entries } from '../../lib/sync/entry.ts';
import { bucketsToWrite } from '../../lib/sync/buckets.ts';
import { readLines } from '../../lib/sync/lines.ts';
import { merge, stampEdits, type LocalItem } from '../../lib/sync/merge.ts';

export type Account = Map<string, string>;

export interface Device {
  items: Map<string, LocalItem>;
  known: Entries;
  /** The account's items as this device has them, and which of them it has yet to send. */
  copy: Account;
  unsent: Set<string>;
  /** How far its clock is wrong, in seconds. */
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

/** One pass of the background. @returns whether it wrote. */
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

/** Sends what was written and takes what others sent; of an item changed on both sides, the device's own holds or the account's. */
export function connect(device: Device, account: Account, isOwnKept: boolean): void {
  for (const name of device.unsent) {
    if (isOwnKept || !account.has(name)) account.set(name, device.copy.get(name)!);
  }
  device.unsent.clear();
  device.copy = new Map(account);
}

/** Everybody is online, until nobody has anything to say. @throws where they never come to an end. */
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
    // After the first of them everybody has sent, after the second everybody has heard.
    if (quietTurns === 2) return;
  }
  throw new Error('the devices write for ever');
}

export const contentOf = ({ items }: Device): Record<string, string> =>
  Object.fromEntries([...items].map(([key, { value }]) => [key, value] as const));
