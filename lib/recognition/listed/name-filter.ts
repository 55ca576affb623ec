// Finds the places of a text that may be the name of a listed company, by hashes of the names instead of the names: ten
// thousand names take 20 KB. One place in a thousand is a false one; the background, which has the names, decides.
import { decodeBytes } from '../base64.ts';
import { foldCode, type FoldTable } from '../fold.ts';
import type { WordScan } from '../automaton.ts';

/** Compiled when the extension is built, and packaged as listed-names.js. JSON-safe; all tables are base64 of bytes. */
export interface NameFilterData {
  /** One bit per hash of the first two characters of a name. */
  pairs: string;
  /** The number of names in each bucket. The upper bits of a name's hash are its bucket. */
  counts: string;
  /** The lower eight of the remaining bits of each name's hash, by bucket. */
  low: string;
  /** The two bits above them, for four names in a byte. */
  high: string;
  /** The names of Latin letters: counts of names by bucket, and the lower eight bits of each name's hash. */
  latinCounts: string;
  latinLow: string;
  /** Fold pairs that the prefilter does not have. */
  foldPairs: string;
}

interface HashTable {
  /** Index of the first name of each bucket, with one more entry at the end. */
  starts: Uint16Array;
  low: Uint8Array;
}

export interface NameFilter extends HashTable {
  fold: FoldTable;
  pairs: Uint8Array;
  high: Uint8Array;
  latin: HashTable;
}

export const pairBits = 16;
export const bucketBits = 12;
/** Of one bucket. */
export const restBits = 10;
const nameBits = bucketBits + restBits;
/** Fewer bits than for Chinese names: only words that begin with a capital are looked up. */
const latinRestBits = 8;
const latinBits = bucketBits + latinRestBits;

/** The longest name in the directory has 13 characters. */
export const longestName = 16;

const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x9e3779b1) >>> 0;

/** Spreads the lower bits, which `mix` leaves regular, over the upper ones. */
const finish = (hash: number, bits: number): number => Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - bits);

export const pairHashOf = (name: string): number =>
  finish(mix(mix(2, name.charCodeAt(0)), name.charCodeAt(1)), pairBits);

function hashOf(name: string, seed: number, bits: number): number {
  let hash = seed;
  for (let at = 0; at < name.length; at++) hash = mix(hash, name.charCodeAt(at));
  return finish(hash, bits);
}

export const nameHashOf = (name: string): number => hashOf(name, 1, nameBits);

/** @param name see `latinWordsOf`. */
export const latinHashOf = (name: string): number => hashOf(name, 3, latinBits);

function tableOf(counts: string, low: string): HashTable {
  const bytes = decodeBytes(counts);
  const starts = new Uint16Array(bytes.length + 1);
  let start = 0;
  for (let bucket = 0; bucket < bytes.length; bucket++) starts[bucket + 1] = start += bytes[bucket]!;
  return { starts, low: decodeBytes(low) };
}

/** @param createFold creates the fold table of the prefilter's pairs and `data.foldPairs`. */
export function loadNameFilter(data: NameFilterData, createFold: (morePairs: string) => FoldTable): NameFilter {
  return {
    ...tableOf(data.counts, data.low),
    fold: createFold(data.foldPairs),
    pairs: decodeBytes(data.pairs),
    high: decodeBytes(data.high),
    latin: tableOf(data.latinCounts, data.latinLow),
  };
}

/** Whether a name of Latin letters may be listed. @param name see `latinWordsOf`. */
export function hasLatinName(name: string, { latin: { starts, low } }: NameFilter): boolean {
  const hash = latinHashOf(name);
  const bucket = hash >>> latinRestBits;
  const end = starts[bucket + 1]!;
  for (let at = starts[bucket]!; at < end; at++) if (low[at] === (hash & 255)) return true;
  return false;
}

function hasName(hash: number, { starts, low, high }: NameFilter): boolean {
  const bucket = hash >>> restBits;
  const end = starts[bucket + 1]!;
  for (let at = starts[bucket]!; at < end; at++) {
    if (low[at] === (hash & 255) && ((high[at >>> 2]! >>> ((at & 3) * 2)) & 3) === ((hash >>> 8) & 3)) return true;
  }
  return false;
}

export interface NameSpan {
  start: number;
  end: number;
}

export interface NameScan extends Pick<WordScan, 'kinds'> {
  /** In reading order; several may begin at one place, and they may overlap. */
  spans: NameSpan[];
}

/** @param most stops after at least this many; then `kinds` is incomplete. */
export function scanNames(text: string, filter: NameFilter, most = Infinity): NameScan {
  const { fold, pairs } = filter;
  const spans: NameSpan[] = [];
  const { length } = text;
  let kinds = 0;
  let first = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    kinds |= fold[code]!;
    const second = foldCode(code, fold);
    const pair = finish(mix(mix(2, first), second), pairBits);
    const start = at - 1;
    if (start >= 0 && (pairs[pair >>> 3]! & (1 << (pair & 7))) !== 0) {
      let hash = mix(mix(1, first), second);
      for (let end = at + 1; ; end++) {
        if (hasName(finish(hash, nameBits), filter)) spans.push({ start, end });
        if (end >= length || end - start >= longestName) break;
        hash = mix(hash, foldCode(text.charCodeAt(end), fold));
      }
      if (spans.length >= most) break;
    }
    first = second;
  }
  return { spans, kinds };
}
