// Sync entries: a value or a tombstone, with a timestamp. The later entry wins (last write wins).

/** Seconds since 2024 by the device's clock. A change always gets a higher stamp than the one it replaces. */
export type Stamp = number;

export interface Entry {
  stamp: Stamp;
  /** `null`: removed (tombstone). */
  value: string | null;
}

/** By key; items.ts and settings-items.ts define the keys. */
export type Entries = ReadonlyMap<string, Entry>;

const beginningMs = Date.UTC(2024, 0, 1);
/** About 2,000 years. Higher stamps are damaged data and leave no room for later changes. */
export const latestStamp: Stamp = 36 ** 7;

/** Times before 2024 all become 1, the oldest stamp. */
export const stampOf = (ms: number): Stamp => Math.max(1, Math.floor((ms - beginningMs) / 1000));
export const msOf = (stamp: Stamp): number => beginningMs + stamp * 1000;

const daySeconds = 24 * 60 * 60;
/**
 * Lifetime of tombstones. A device that was offline for longer restores entries that were removed meanwhile. That is a
 * nuisance, but treating a missing entry as removed would lose data that nobody removed.
 */
export const removalLivesDays = 180;

export const isExpired = ({ value, stamp }: Entry, now: Stamp): boolean =>
  value === null && stamp < now - removalLivesDays * daySeconds;

/** In the same second, a value beats a tombstone, then the greater value wins: arbitrary, but the same on every device. */
export function isLater(one: Entry, other: Entry | undefined): boolean {
  if (!other) return true;
  if (one.stamp !== other.stamp) return one.stamp > other.stamp;
  if (one.value === null || other.value === null) return one.value !== null && other.value === null;
  return one.value > other.value;
}
