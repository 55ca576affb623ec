// The few items of the browser's storage that hold our many: which item holds which, which must be written, what fits.
import { isLater, type Entries, type Entry } from './entry.ts';
import { partsOf } from './items.ts';
import { isItem, writeLines } from './lines.ts';

/** In this order they are given room. */
export const kinds = ['settings', 'watches', 'tags', 'names'] as const;
export type Kind = (typeof kinds)[number];

/** What the browsers allow: bytes in all and in one item, its key and the JSON of its value counted. */
export const mostBytes = 102_400;
const mostItemBytes = 8192;

/** Few enough to pack well, many enough that a change rewrites little and none grows over what one item may hold. */
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

/** FNV-1a, its high bits folded in: company codes differ in their last digits only. */
function hash(text: string): number {
  let value = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01_00_01_93);
  return (value ^ (value >>> 15)) >>> 0;
}

/** "w7": all that is said of one company by one kind stands in the same. */
function bucketOf(key: string): string {
  const { prefix, buckets } = layout[kindOf(key)];
  return `${prefix}${hash(partsOf(key).id) % buckets}`;
}

export const isBucket = (name: string): boolean =>
  kinds.some((kind) => name.startsWith(layout[kind].prefix) && /^.\d{1,2}$/.test(name));

/** Of an item's key, and of a bucket's name. */
export const kindOf = (key: string): Kind => kindOfPrefix[key[0]!]!;

/**
 * The buckets in which the others would not find what this device has, as they should be.
 * What they have and this device has forgotten is no reason to write: two clocks would take turns for ever.
 */
export function bucketsToWrite(entries: Entries, remote: Entries): Map<string, string> {
  const buckets = new Map<string, Map<string, Entry>>();
  const changed = new Set<string>();
  for (const [key, entry] of entries) {
    if (!isItem(key, entry.value)) continue;
    const name = bucketOf(key);
    const bucket = buckets.get(name) ?? new Map<string, Entry>();
    buckets.set(name, bucket.set(key, entry));
    if (isLater(entry, remote.get(key))) changed.add(name);
  }
  return new Map([...changed].map((name) => [name, writeLines(buckets.get(name)!)]));
}

export const bytesOf = (name: string, packed: string): number => name.length + packed.length + 2;

const sum = (sizes: ReadonlyMap<string, number>, kind: Kind): number =>
  [...sizes].reduce((total, [name, size]) => total + (kindOf(name) === kind ? size : 0), 0);

export interface Fit {
  /** Kinds that have no room, whole: they stay with the others as they were. */
  held: Kind[];
  /** What all of it would take. */
  neededBytes: number;
}

/**
 * A kind is written whole or not at all.
 * @param now the sizes of the buckets that stand there. @param next of those that are to be written.
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
