// Compiles the names of all listed companies into NameFilterData, when the extension is built.
import { encodeBytes } from '../base64.ts';
import { ideographPairs } from '../fold-pairs.ts';
import type { ListedNames } from './listed-names.ts';
import {
  bucketBits,
  latinHashOf,
  nameHashOf,
  pairBits,
  pairHashOf,
  restBits,
  type NameFilterData,
} from './name-filter.ts';

const setBit = (hash: number, table: Uint8Array): void => void (table[hash >>> 3]! |= 1 << (hash & 7));

function packPairs(names: readonly string[]): string {
  const table = new Uint8Array(1 << (pairBits - 3));
  for (const name of names) setBit(pairHashOf(name), table);
  return encodeBytes(table);
}

function packNames(names: readonly string[]): Pick<NameFilterData, 'counts' | 'low' | 'high'> {
  const hashes = [...new Set(names.map(nameHashOf))].toSorted((one, other) => one - other);
  const counts = new Uint8Array(1 << bucketBits);
  const high = new Uint8Array(Math.ceil(hashes.length / 4));
  for (const [at, hash] of hashes.entries()) {
    counts[hash >>> restBits]!++;
    high[at >>> 2]! |= ((hash >>> 8) & 3) << ((at & 3) * 2);
  }
  const low = Uint8Array.from(hashes, (hash) => hash & 255);
  return { counts: encodeBytes(counts), low: encodeBytes(low), high: encodeBytes(high) };
}

function packLatin(names: readonly string[]): Pick<NameFilterData, 'latinCounts' | 'latinLow'> {
  const hashes = [...new Set(names.map(latinHashOf))].toSorted((one, other) => one - other);
  const counts = new Uint8Array(1 << bucketBits);
  for (const hash of hashes) counts[hash >>> 8]!++;
  return { latinCounts: encodeBytes(counts), latinLow: encodeBytes(Uint8Array.from(hashes, (hash) => hash & 255)) };
}

/** Pairs whose plain character is in a name, without those that pages have anyway. */
function morePairs(names: readonly string[], known: string): string {
  const characters = new Set(names.join(''));
  const knownWritten = new Set<string>();
  for (let at = 0; at < known.length; at += 2) knownWritten.add(known[at]!);
  let pairs = '';
  for (let at = 0; at < ideographPairs.length; at += 2) {
    if (characters.has(ideographPairs[at + 1]!) && !knownWritten.has(ideographPairs[at]!))
      pairs += ideographPairs.slice(at, at + 2);
  }
  return pairs;
}

/** @param knownPairs fold pairs of the prefilter. */
export function compileNameFilter({ byName, latin }: ListedNames, knownPairs: string): NameFilterData {
  const names = [...byName.keys()];
  return {
    pairs: packPairs(names),
    ...packNames(names),
    ...packLatin([...latin().keys()]),
    foldPairs: morePairs(names, knownPairs),
  };
}
