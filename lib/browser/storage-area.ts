// Raw access to storage.local and storage.session, with keys checked by the compiler. Content scripts use it for one read of
// several keys; everything else uses storage-item.ts.
import { browser } from './namespace.ts';
import type { Area, StorageKey } from './storage-keys.ts';

export type Stored<A extends Area> = Partial<Record<StorageKey<A>, unknown>>;

export const readStored = <A extends Area>(area: A, keys: readonly StorageKey<A>[]): Promise<Stored<A>> =>
  browser.storage[area].get([...keys]);

/** Writes all values, or none if the browser rejects one. */
export const writeStored = <A extends Area>(area: A, values: Stored<A>): Promise<void> =>
  browser.storage[area].set(values);

export const removeStored = <A extends Area>(area: A, key: StorageKey<A>): Promise<void> =>
  browser.storage[area].remove(key);

/** Calls `onChange` with the new values; a removed key is present with the value `undefined`. @returns unsubscribes. */
export function watchStored<A extends Area>(area: A, onChange: (changed: Stored<A>) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>): void =>
    onChange(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])) as Stored<A>);
  browser.storage[area].onChanged.addListener(listen);
  return () => browser.storage[area].onChanged.removeListener(listen);
}
