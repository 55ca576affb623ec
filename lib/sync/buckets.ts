// Packs entries into storage.sync items ("buckets"): assigns buckets, finds those to write, and applies the quota.
import { isLater, type Entries, type Entry } from './entry.ts';
import { partsOf } from './items.ts';
import { isItem, writeLines } from './lines.ts';

/** In order of priority for the quota. */
export const kinds = ['settings', 'watches', 'tags', 'names'] as const;
export type Kind = (typeof kinds)[number];

/** storage.sync quota in bytes, in total and per item; the key and the JSON value count. */
export const mostBytes = 102_400;
const mostItemBytes = 8192;

/** Few enough for good compression; enough that a change rewrites little and no bucket exceeds the item quota. */
const layout: Readonly<Record<Kind, { prefix: string; buckets: number }>> = {
  settings: { prefix: 's', buckets: 2 },
  watches: { prefix: 'w', buckets: 32 },
  tags: { prefix: 't', buckets: 24 },
  names: { prefix: 'n', buckets: 24 },
};

const kindOfPrefix: Readonly<Record<string, Kind>> = {
  s: 'settings',
  h: 'settings',
  w: 'watches',
  o: 'watches',
  t: 'tags',
  n: 'names',
};

/** FNV-1a with the high bits folded in, because company codes differ only in their last digits. */
function hash(text: string): number {
  let value = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01_00_01_93);
  return (value ^ (value >>> 15)) >>> 0;
}

/** For example "w7". All entries of one kind about one company are in the same bucket. */
function bucketOf(key: string): string {
  const { prefix, buckets } = layout[kindOf(key)];
  return `${prefix}${hash(partsOf(key).id) % buckets}`;
}

export const isBucket = (name: string): boolean =>
  kinds.some((kind) => name.startsWith(layout[kind].prefix) && /^.\d{1,2}$/.test(name));

/** @param key the key of an entry or the name of a bucket. */
export const kindOf = (key: string): Kind => kindOfPrefix[key[0]!]!;

/**
 * New contents of the buckets in which this device has a newer entry than the remote. Tombstones that expired here but not
 * remotely do not cause a write: two devices with different clocks would overwrite each other forever.
 * @param outdated names of buckets that are written in any case.
 */
export function bucketsToWrite(
  entries: Entries,
  remote: Entries,
  outdated: ReadonlySet<string> = new Set(),
): Map<string, string> {
  const buckets = new Map<string, Map<string, Entry>>();
  const changed = new Set(outdated);
  for (const [key, entry] of entries) {
    if (!isItem(key, entry.value)) continue;
    const name = bucketOf(key);
    const bucket = buckets.get(name) ?? new Map<string, Entry>();
    buckets.set(name, bucket.set(key, entry));
    if (isLater(entry, remote.get(key))) changed.add(name);
  }
  return new Map([...changed].map((name) => [name, writeLines(buckets.get(name) ?? new Map())]));
}

export const bytesOf = (name: string, packed: string): number => name.length + packed.length + 2;

const sum = (sizes: ReadonlyMap<string, number>, kind: Kind): number =>
  [...sizes].reduce((total, [name, size]) => total + (kindOf(name) === kind ? size : 0), 0);

export interface Fit {
  /** Kinds that exceed the quota and are not written at all; the remote keeps their previous entries. */
  held: Kind[];
  /** Bytes that all kinds would need. */
  neededBytes: number;
}

/**
 * Applies the quota. Each kind is written completely or not at all.
 * @param now sizes of the stored buckets. @param next sizes of the buckets to write.
 */
export function fit(now: ReadonlyMap<string, number>, next: ReadonlyMap<string, number>, otherBytes: number): Fit {
  const then = new Map([...now, ...next]);
  const held: Kind[] = [];
  const sizeOf = (kind: Kind, at: number): number => (at < 0 || held.includes(kind) ? sum(now, kind) : sum(then, kind));
  for (const [at, kind] of kinds.entries()) {
    const isWritten = [...next.keys()].some((name) => kindOf(name) === kind);
    const total = kinds.reduce((bytes, one, nth) => bytes + sizeOf(one, at - nth), otherBytes);
    const isTooLarge = [...next].some(([name, size]) => kindOf(name) === kind && size > mostItemBytes);
    if (isWritten && (total > mostBytes || isTooLarge)) held.push(kind);
  }
  return { held, neededBytes: kinds.reduce((bytes, kind) => bytes + sum(then, kind), otherBytes) };
}
