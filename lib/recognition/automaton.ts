// The kernel: finds all lexicon words in a text, leftmost-longest and without overlap.
// A bitmap of first character pairs rejects nearly every position with one load. A second bitmap, of the pair and the next
// character, rejects most of the others. Words are compared only after both.
import { foldCode, foldEntry, type FoldTable } from './fold.ts';
import { hasBit, hashFactor, pairHash, tailHash, trimmedLength, wordFlag, type WordTables } from './lexicon.ts';

export interface WordHit {
  start: number;
  end: number;
  companyId: string;
  isHomonym: boolean;
}

/** ASCII letter or digit after folding. Such a character beside a Latin name makes the name part of a longer word. */
const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** Whether no Latin word crosses either end of the span. */
const hasWordBoundaries = (text: string, start: number, end: number, fold: FoldTable): boolean => {
  const isLatinAt = (at: number): boolean => isLatin(foldCode(text.charCodeAt(at), fold));
  if (start > 0 && isLatinAt(start) && isLatinAt(start - 1)) return false;
  return !(end < text.length && isLatinAt(end - 1) && isLatinAt(end));
};

/** Returns the longest word that begins at `at`, as an index into `lexicon.words` / 2, or -1. */
export function longestAt(text: string, at: number, lexicon: WordTables): number {
  const { tails, bitmapShift, slots, slotShift, words, text: all, fold } = lexicon;
  const first = foldCode(text.charCodeAt(at), fold);
  const second = foldCode(text.charCodeAt(at + 1), fold);
  const third = foldCode(text.charCodeAt(at + 2), fold);
  const hash = pairHash(first, second);
  const mayFollow =
    hasBit(tails, tailHash(hash, third) >>> bitmapShift) || hasBit(tails, tailHash(hash, 0) >>> bitmapShift);
  if (!mayFollow) return -1;
  const isOfPair = (start: number): boolean => all.charCodeAt(start) === first && all.charCodeAt(start + 1) === second;
  let slot = hash >>> slotShift;
  while (slots[slot] !== 0 && !isOfPair(words[(slots[slot]! - 1) * 2]! >>> 8)) slot = (slot + 1) & (slots.length - 1);
  if (slots[slot] === 0) return -1;
  for (let word = slots[slot]! - 1; word * 2 < words.length; word++) {
    const start = words[word * 2]! >>> 8;
    const length = words[word * 2]! & 0xff;
    if (!isOfPair(start)) return -1;
    let same = 2;
    while (same < length && foldCode(text.charCodeAt(at + same), fold) === all.charCodeAt(start + same)) same++;
    if (same === length && hasWordBoundaries(text, at, at + length, fold)) return word;
  }
  return -1;
}

export interface WordScan {
  /** In reading order, without overlap. */
  hits: WordHit[];
  /** Bit set of the kinds (`characterKind`) of all characters in the text; ignore the low 16 bits. */
  kinds: number;
}

/**
 * The loop makes no function call for a character that begins no word. A page is read while the script is still
 * interpreted, where one call costs more than the rest of the iteration.
 */
export function scanWords(text: string, lexicon: WordTables): WordScan {
  const { fold, filter, bitmapShift, words, companies } = lexicon;
  const hits: WordHit[] = [];
  const last = text.length - 1;
  // Never read past the end: one out-of-bounds access makes all later accesses to the array slow.
  if (last < 1) return { hits, kinds: 0 };
  let kinds = fold[text.charCodeAt(0)]!;
  let first = foldEntry(text.charCodeAt(0), kinds);
  for (let at = 0; at < last;) {
    const code = text.charCodeAt(at + 1);
    const entry = fold[code]!;
    const second = foldEntry(code, entry);
    const bit = Math.imul((first << 16) | second, hashFactor) >>> bitmapShift;
    kinds |= entry;
    const word = (filter[bit >>> 3]! & (1 << (bit & 7))) === 0 ? -1 : longestAt(text, at, lexicon);
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
    for (at += 2; at < end; at++) kinds |= fold[text.charCodeAt(at)]!;
    if (at > last) break;
    kinds |= fold[text.charCodeAt(at)]!;
    first = foldCode(text.charCodeAt(at), fold);
  }
  return { hits, kinds };
}

/** @param text squeezed text; the offsets of the hits refer to it. */
export const findWords = (text: string, lexicon: WordTables): WordHit[] => scanWords(text, lexicon).hits;
