// What is synced, item by item: a value, or that it was removed, and when that was said. Of two the later one holds.

/** Seconds since the beginning of 2024. A device's clock gives them; what follows another change always counts higher. */
export type Stamp = number;

export interface Entry {
  stamp: Stamp;
  /** null: removed. */
  value: string | null;
}

/** By key: see items.ts and settings-items.ts for what there is. */
export type Entries = ReadonlyMap<string, Entry>;

const beginningMs = Date.UTC(2024, 0, 1);
/** Some two thousand years: a stamp beyond is damage, and one could hardly count on from it. */
export const latestStamp: Stamp = 36 ** 7;

/** Times before 2024 are all the first moment: that a change is old is all that is asked of them. */
export const stampOf = (ms: number): Stamp => Math.max(1, Math.floor((ms - beginningMs) / 1000));
export const msOf = (stamp: Stamp): number => beginningMs + stamp * 1000;

const daySeconds = 24 * 60 * 60;
/**
 * How long it is remembered that something was removed. A device that was away for longer brings back what was removed
 * meanwhile: that is a nuisance, and the other way round, taking absence for removal, would lose what nobody removed.
 */
export const removalLivesDays = 180;

export const isForgotten = ({ value, stamp }: Entry, now: Stamp): boolean =>
  value === null && stamp < now - removalLivesDays * daySeconds;

/** In the same second, what is there before what was removed, then by the value: any order, but the same on every device. */
export function isLater(one: Entry, other: Entry | undefined): boolean {
  if (!other) return true;
  if (one.stamp !== other.stamp) return one.stamp > other.stamp;
  if (one.value === null || other.value === null) return one.value !== null && other.value === null;
  return one.value > other.value;
}
