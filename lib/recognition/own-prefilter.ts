// The prefilter of the user's own aliases: finds the offsets at which one may be. Built in the page from the words, in
// addition to the packaged prefilter and without any effect on it.
import { createFold, type FoldTable } from './fold.ts';
import type { OwnWords } from './own-words.ts';
import { findCandidates } from './prefilter.ts';
import { keyPairOf, kindsOf, lazily, mostKeys, type Prefilter, type PrefilterData } from './prefilter-data.ts';

export interface OwnPrefilter {
  /** Like `findCandidates`, for own aliases. */
  findCandidates: (text: string, most?: number) => number[];
  fold: () => FoldTable;
}

/** Matches one character in any of its written forms. */
function patternOf(character: string, foldPairs: string): string {
  if (character === ' ') return String.raw`\s+`;
  let forms = character;
  for (let at = 0; at + 1 < foldPairs.length; at += 2) if (foldPairs[at + 1] === character) forms += foldPairs[at];
  return `[${forms.replaceAll(/[\]\\^-]/g, String.raw`\$&`)}]`;
}

/** Matches a word without an anchor. */
const looseWord = (word: string, foldPairs: string): string =>
  word
    .split('')
    .map((character) => patternOf(character, foldPairs))
    .join('');

/** Gives the characters keys as the first or second character of an anchor, shared if there are too many. */
const keysOf = (characters: Iterable<string>, shift: number): Map<string, number> =>
  new Map([...new Set(characters)].map((character, index) => [character, ((index % mostKeys) + 1) << shift]));

/** The entries of `Prefilter`, for all written forms of the anchors' characters. */
function createEntries(pairs: readonly string[], foldPairs: string, packaged: Prefilter, skipped: string): Uint16Array {
  const entries = new Uint16Array(0x10000);
  for (let at = 0; at < skipped.length; at++) {
    const code = skipped.charCodeAt(at);
    if (kindsOf(packaged.entries[code]!) !== 0) entries[code] = packaged.entries[code]!;
  }
  const firsts = keysOf(
    pairs.map((pair) => pair.charAt(0)),
    8,
  );
  const seconds = keysOf(
    pairs.map((pair) => pair.charAt(1)),
    0,
  );
  const keys = (character: string): number => (firsts.get(character) ?? 0) | (seconds.get(character) ?? 0);
  for (const character of [...firsts.keys(), ...seconds.keys()]) entries[character.charCodeAt(0)] = keys(character);
  for (let at = 0; at + 1 < foldPairs.length; at += 2) {
    const plain = keys(foldPairs.charAt(at + 1));
    if (plain !== 0) entries[foldPairs.charCodeAt(at)] = plain;
  }
  return entries;
}

/** @param data the packaged prefilter; `packaged` is its loaded form. @returns `null` if the user has no aliases. */
export function createOwnPrefilter(own: OwnWords, data: PrefilterData, packaged: Prefilter): OwnPrefilter | null {
  if (own.aliases.length === 0) return null;
  const foldPairs = data.foldPairs + own.foldPairs;
  const fold = lazily(() => createFold(foldPairs));
  const pairOf = ([word, , at]: OwnWords['aliases'][number]): string => word.slice(at, at + 2);
  const anchored = own.aliases
    .filter(([, , at]) => at >= 0)
    .toSorted((one, other) => (pairOf(one) < pairOf(other) ? -1 : 1));
  const pairs = anchored.map(pairOf);
  const entries = createEntries(pairs, foldPairs, packaged, data.characters);
  const keyPairs = new Uint8Array(0x10000);
  for (const pair of pairs) keyPairs[keyPairOf(entries[pair.charCodeAt(0)]!, entries[pair.charCodeAt(1)]!)] = 1;
  const words = new Uint32Array(anchored.length * 2);
  let start = 0;
  for (const [index, [word, , at]] of anchored.entries()) {
    words[index * 2] = (start << 8) | word.length;
    words[index * 2 + 1] = at;
    start += word.length;
  }
  const never = lazily(() => /(?!)/g);
  const { unusual, unusualSign } = packaged;
  const text = anchored.map(([word]) => word).join('');
  const prefilter = { entries, keyPairs, pairs: pairs.join(''), text, words, fold, unusual, unusualSign };
  const others = own.aliases.filter(([, , at]) => at < 0).map(([word]) => looseWord(word, foldPairs));
  const unanchored = others.length > 0 ? new RegExp(others.join('|'), 'g') : null;
  return {
    fold,
    findCandidates(content, most) {
      const found = findCandidates(content, { ...prefilter, codes: never, announced: never }, most);
      if (!unanchored) return found;
      for (const { index } of content.matchAll(unanchored)) found.push(index);
      return found.toSorted((one, other) => one - other);
    },
  };
}
