// Raw access to the areas of browser.storage, with keys checked by the compiler. Content scripts use it for one read of
// several keys of the page area; everything else uses storage-item.ts.
import { browser } from './namespace.ts';
import type { Area, BrowserArea, StorageKey } from './storage-keys.ts';

export type Stored<A extends Area> = Partial<Record<StorageKey<A>, unknown>>;

/**
 * In Chromium, `restrictStorage` opens `storage.session` to content scripts and closes `storage.local`. Firefox cannot change
 * either: there, content scripts read `storage.local` and not `storage.session`.
 */
const nativeAreas = import.meta.env.FIREFOX
  ? ({ local: 'local', page: 'local', trusted: 'session' } as const)
  : ({ local: 'local', page: 'session', trusted: 'local' } as const);

/** The area of the browser's own API. */
export const nativeArea = (area: BrowserArea) => browser.storage[nativeAreas[area]];

export const readStored = <A extends BrowserArea>(area: A, keys: readonly StorageKey<A>[]): Promise<Stored<A>> =>
  nativeArea(area).get(keys as StorageKey<A>[]);

/** Writes all values, or none if the browser rejects one. */
export const writeStored = <A extends BrowserArea>(area: A, values: Stored<A>): Promise<void> =>
  nativeArea(area).set(values);

export const removeStored = <A extends BrowserArea>(
  area: A,
  keys: StorageKey<A> | readonly StorageKey<A>[],
): Promise<void> => nativeArea(area).remove(keys as StorageKey<A>);

/** By changed key; without `newValue` if the key was removed. */
export type Changes = Record<string, { newValue?: unknown }>;

/** Listens until the page is closed. */
export const watchStored = (area: BrowserArea, onChange: (changes: Changes) => void): void =>
  nativeArea(area).onChanged.addListener(onChange);
