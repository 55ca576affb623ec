// One stored value: validated reads, atomic updates, change events. For the worker and extension pages, which share the lock
// of the extension's origin. Content scripts read the page area, and send a message to write.
import { privateArea } from './private-area.ts';
import { nativeArea, type Changes, type Stored } from './storage-area.ts';
import type { Area, StorageKey } from './storage-keys.ts';

interface Definition<T, A extends Area> {
  area: A;
  key: StorageKey<A>;
  /** @returns `undefined` for an invalid value. */
  parse: (stored: unknown) => T | undefined;
  /** The value of a missing or invalid key. */
  fallback: T;
  /** Builds the value to store. By default, fields that the change does not have are kept. */
  combine?: (stored: unknown, change: Partial<T>) => unknown;
}

export interface StorageItem<T, A extends Area = Area> {
  readonly area: A;
  readonly key: StorageKey<A>;
  readonly parse: (stored: unknown) => T;
  readonly combine: (stored: unknown, change: Partial<T>) => unknown;
  get: () => Promise<T>;
  /** Unparsed; `undefined` if there is none. */
  getStored: () => Promise<unknown>;
  /**
   * Reads, changes and writes the value under a Web Lock. `change` returns the new value, or the changed fields of an object:
   * other stored fields, including those of a newer version, are kept. Fields of the fallback are not stored, so that
   * defaults can change later. It returns `undefined` to write nothing, `null` to remove the key.
   */
  update: (change: (now: T) => Change<T>) => Promise<void>;
  remove: () => Promise<void>;
  /** Calls `listener` after each change by any page or the worker. @returns unsubscribes. */
  watch: (listener: (value: T) => void) => () => void;
}

type Change<T> = Partial<T> | undefined | Promise<Partial<T> | undefined>;

/** Silent until the page sets a logger. */
let reportInvalid: (key: string) => void = () => {};
const reported = new Set<string>();

/** Calls `report` once for each key whose stored value is invalid. */
export function onInvalidValue(report: (key: string) => void): void {
  reportInvalid = report;
  reported.clear();
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keepUnknownFields = (stored: unknown, change: unknown): unknown =>
  isRecord(stored) && isRecord(change) ? { ...stored, ...change } : change;

interface StorageArea {
  get: (keys: string[]) => Promise<Record<string, unknown>>;
  set: (values: Record<string, unknown>) => Promise<void>;
  remove: (key: string) => Promise<void>;
  onChanged: Record<'addListener' | 'removeListener', (listener: (changes: Changes) => void) => void>;
}

const areaOf = (area: Area): StorageArea =>
  (area === 'private' ? privateArea : nativeArea(area)) as unknown as StorageArea;

const readStored = async <A extends Area>(area: A, keys: readonly StorageKey<A>[]): Promise<Stored<A>> =>
  (await areaOf(area).get([...keys])) as Stored<A>;

function subscribe(area: Area, onChange: (changes: Changes) => void): () => void {
  const { onChanged } = areaOf(area);
  onChanged.addListener(onChange);
  return () => onChanged.removeListener(onChange);
}

type Lockable = Pick<StorageItem<unknown>, 'area' | 'key'>;

const withLock = ({ area, key }: Lockable, work: () => Promise<void>): Promise<void> =>
  navigator.locks.request(`storage.${area}.${key}`, work);

export function storageItem<T, A extends Area = Area>({
  area,
  key,
  parse,
  fallback,
  combine = keepUnknownFields,
}: Definition<T, A>): StorageItem<T, A> {
  function parseOrFallback(stored: unknown): T {
    if (stored === undefined) return fallback;
    const value = parse(stored);
    if (value !== undefined) return value;
    if (!reported.has(key)) {
      reported.add(key);
      reportInvalid(key);
    }
    return fallback;
  }
  const getStored = async (): Promise<unknown> => (await readStored(area, [key]))[key];
  const item: StorageItem<T, A> = {
    area,
    key,
    combine,
    parse: parseOrFallback,
    get: async () => parseOrFallback(await getStored()),
    getStored,
    update: (change) =>
      withLock(item, async () => {
        const stored = await getStored();
        const made = await change(parseOrFallback(stored));
        if (made === null) await areaOf(area).remove(key);
        else if (made !== undefined) await areaOf(area).set({ [key]: combine(stored, made) });
      }),
    remove: () => withLock(item, () => areaOf(area).remove(key)),
    watch: (listener) =>
      subscribe(area, (changes) => {
        const change = changes[key];
        if (change) listener(parseOrFallback(change.newValue));
      }),
  };
  return item;
}

/** Reads several items of one area at once. */
export async function readItems<T extends Record<string, unknown>, A extends Area>(
  area: A,
  items: { [K in keyof T]: StorageItem<T[K], A> },
): Promise<T> {
  const all = Object.entries(items) as [string, StorageItem<unknown, A>][];
  const stored = await readStored(
    area,
    all.map(([, { key }]) => key),
  );
  return Object.fromEntries(all.map(([name, { key, parse }]) => [name, parse(stored[key])])) as T;
}

/** Calls `onChange` once for each write that changes any of the items. @returns unsubscribes. */
export const watchItems = <A extends Area>(
  area: A,
  items: readonly Pick<StorageItem<unknown, A>, 'key'>[],
  onChange: () => void,
): (() => void) =>
  subscribe(area, (changes) => {
    if (items.some(({ key }) => key in changes)) onChange();
  });

/** Updates two items of one area in a single write, under both locks. `undefined` leaves an item unchanged. */
export async function updateBoth<T, U, A extends Area>(
  [one, other]: readonly [StorageItem<T, A>, StorageItem<U, A>],
  change: (now: T, other: U) => [Partial<T> | undefined, Partial<U> | undefined],
): Promise<void> {
  // Always in the same order, so that two callers cannot each wait for the lock of the other.
  const [first, second] = one.key < other.key ? [one, other] : [other, one];
  await withLock(first, () =>
    withLock(second, async () => {
      const stored = await readStored(one.area, [one.key, other.key]);
      const [made, otherMade] = change(one.parse(stored[one.key]), other.parse(stored[other.key]));
      if (made === undefined && otherMade === undefined) return;
      await areaOf(one.area).set({
        ...(made === undefined ? {} : { [one.key]: one.combine(stored[one.key], made) }),
        ...(otherMade === undefined ? {} : { [other.key]: other.combine(stored[other.key], otherMade) }),
      });
    }),
  );
}
