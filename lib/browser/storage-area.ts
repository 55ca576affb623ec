// Raw access to storage.local and storage.session, with keys checked by the compiler. Content scripts use it for one read of
// several keys; everything else uses storage-item.ts.
import { browser } from './namespace.ts';
import type { Area, StorageKey } from './storage-keys.ts';

export type Stored<A extends Area> = Partial<Record<StorageKey<A>, unknown>>;

export const readStored = <A extends Area>(area: A, keys: readonly StorageKey<A>[]): Promise<Stored<A>> =>
  browser.storage[area].get(keys as StorageKey<A>[]);

/** Writes all values, or none if the browser rejects one. */
export const writeStored = <A extends Area>(area: A, values: Stored<A>): Promise<void> =>
  browser.storage[area].set(values);

export const removeStored = <A extends Area>(area: A, key: StorageKey<A>): Promise<void> =>
  browser.storage[area].remove(key);

/** By changed key; without `newValue` if the key was removed. */
export type Changes = Record<string, { newValue?: unknown }>;

/** Listens until `unwatchStored` is called with the same function. Two functions, because page.js never unsubscribes. */
export const watchStored = (area: Area, onChange: (changes: Changes) => void): void =>
  browser.storage[area].onChanged.addListener(onChange);

export const unwatchStored = (area: Area, onChange: (changes: Changes) => void): void =>
  browser.storage[area].onChanged.removeListener(onChange);
