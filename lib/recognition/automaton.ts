// The kernel: every word of the lexicon in a text, leftmost-longest, without overlap.
// A bitmap of first character pairs turns nearly every position away with one load; only then is a word compared.
import { pairHash, trimmedLength, wordFlag, type Lexicon } from './lexicon.ts';

export interface WordHit {
  start: number;
  end: number;
  companyId: string;
  isHomonym: boolean;
}

/** An ASCII letter or digit after folding: such a character beside a Latin name makes it part of a longer word. */
const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** The longest word that begins at `at`, as an index into `lexicon.words` / 2, or -1. */
function longestAt(text: string, at: number, first: number, second: number, hash: number, lexicon: Lexicon): number {
  const { slots, slotShift, words, text: all, fold } = lexicon;
  let slot = hash >>> slotShift;
  for (;;) {
    const found = slots[slot]!;
    if (found === 0) return -1;
    const start = words[(found - 1) * 2]! >>> 8;
    if (all.charCodeAt(start) === first && all.charCodeAt(start + 1) === second) {
      return longestInBucket(found - 1);
    }
    slot = (slot + 1) & (slots.length - 1);
  }

  function longestInBucket(from: number): number {
    for (let word = from; word * 2 < words.length; word++) {
      const start = words[word * 2]! >>> 8;
      const length = words[word * 2]! & 0xff;
      if (all.charCodeAt(start) !== first || all.charCodeAt(start + 1) !== second) return -1;
      let same = 2;
      while (same < length && fold[text.charCodeAt(at + same)] === all.charCodeAt(start + same)) same++;
      if (same === length && hasEdges(at, at + length)) return word;
    }
    return -1;
  }

  function hasEdges(start: number, end: number): boolean {
    const cutsBefore = start > 0 && isLatin(first) && isLatin(fold[text.charCodeAt(start - 1)]!);
    if (cutsBefore) return false;
    return !(end < text.length && isLatin(fold[text.charCodeAt(end - 1)]!) && isLatin(fold[text.charCodeAt(end)]!));
  }
}

/** @param text squeezed text; offsets in the hits are into it. */
export function findWords(text: string, lexicon: Lexicon): WordHit[] {
  const { fold, filter, filterShift, words, companies } = lexicon;
  const hits: WordHit[] = [];
  const last = text.length - 1;
  let first = text.length > 0 ? fold[text.charCodeAt(0)]! : 0;
  for (let at = 0; at < last;) {
    const second = fold[text.charCodeAt(at + 1)]!;
    const hash = pairHash(first, second);
    const bit = hash >>> filterShift;
    const word = (filter[bit >>> 3]! & (1 << (bit & 7))) === 0 ? -1 : longestAt(text, at, first, second, hash, lexicon);
    if (word < 0) {
      at++;
      first = second;
      continue;
    }
    const end = at + (words[word * 2]! & 0xff);
    const meaning = words[word * 2 + 1]!;
    if ((meaning & wordFlag.blocker) === 0) {
      hits.push({
        start: at,
        end: (meaning & wordFlag.trimmed) === 0 ? end : end - trimmedLength,
        companyId: companies[meaning >>> 8] ?? '',
        isHomonym: (meaning & wordFlag.homonym) !== 0,
      });
    }
    at = end;
    first = at < text.length ? fold[text.charCodeAt(at)]! : 0;
  }
  return hits;
}
