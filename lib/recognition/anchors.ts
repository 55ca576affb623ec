// Checks whether one of the prefilter's words may be at a place of a text: exports `checkAnchors`, which looks for anchors
// and then compares the words outward from them, and the cheap tests that say where calling it is worthwhile.
import { foldCode, type FoldTable } from './fold.ts';
import {
  codeFlag,
  firstKey,
  isBlank,
  isClosing,
  isGap,
  isIdeograph,
  isIgnorable,
  isOpening,
  kindsOf,
  keyPairOf,
  type Prefilter,
} from './prefilter-data.ts';

/** As many letters may be hidden between two of a name, as a protection against copying. */
const mostHidden = 2;

/** What a text has before and behind it in `own`: no neighbor that is asked for lies outside. */
export const margin = '\0'.repeat(mostHidden + 1);

/** Looks for anchors that contain the character at `at`, or go over it. Adds offsets into `own`. */
export function checkAnchors(own: string, at: number, prefilter: Prefilter, found: number[]): void {
  const { entries } = prefilter;
  const code = own.charCodeAt(at);
  const entry = entries[code]!;
  const before = own.charCodeAt(at - 1);
  const next = own.charCodeAt(at + 1);
  checkPair(own, at - 1, at, prefilter, found);
  if (entries[before]! >= firstKey && isGapBehind(before, code, entry)) checkAcross(own, at - 1, prefilter, found);
  checkPair(own, at, at + 1, prefilter, found);
  if (entry >= firstKey && isGapBehind(code, next, entries[next]!)) checkAcross(own, at, prefilter, found);
  if (!isIdeograph(code)) return;
  for (let hidden = 1; hidden <= mostHidden; hidden++) {
    checkPair(own, at, at + hidden + 1, prefilter, found);
    checkPair(own, at - hidden - 1, at, prefilter, found);
  }
}

/** Whether an anchor that begins with `code` may go over `next`: after an ideograph, any other character may be part of a note. */
export const isGapBehind = (code: number, next: number, nextEntry: number): boolean =>
  isIdeograph(code)
    ? (kindsOf(nextEntry) & isGap) !== 0 || !isIdeograph(next)
    : (kindsOf(nextEntry) & isIgnorable) !== 0;

/** A pronunciation or a note is no longer than this; blanks and ignorable characters do not count. */
const longestNote = 52;

/** The last character of the brackets that open at `at`, or `at`. */
function closingOf(own: string, at: number, entries: Uint16Array): number {
  const end = Math.min(own.length - 1, at + longestNote);
  for (let close = at + 1; close < end; close++) {
    if ((kindsOf(entries[own.charCodeAt(close)]!) & isClosing) !== 0) return close;
  }
  return at;
}

/** The first character from `at` on that is not read over. @param isLatin only ignorable characters are. */
function skipGap(own: string, at: number, isLatin: boolean, entries: Uint16Array): number {
  for (let left = longestNote; left > 0 && at < own.length - 1; at++) {
    const code = own.charCodeAt(at);
    const kind = kindsOf(entries[code]!);
    if (isLatin ? (kind & isIgnorable) === 0 : (kind & isGap) === 0 && isIdeograph(code)) return at;
    if ((kind & (isBlank | isIgnorable)) === 0) left--;
    if ((kind & isOpening) !== 0) at = closingOf(own, at, entries);
  }
  return at;
}

/** The anchor of the character at `first` with the one behind the gap that follows it. */
function checkAcross(own: string, first: number, prefilter: Prefilter, found: number[]): void {
  const { entries } = prefilter;
  const second = skipGap(own, first + 1, !isIdeograph(own.charCodeAt(first)), entries);
  checkPair(own, first, second, prefilter, found);
}

/** The index of the first word with this anchor, or -1. */
function firstWordOf(pair: number, pairs: string): number {
  let low = 0;
  let high = pairs.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pairs.charCodeAt(middle * 2) * 0x10000 + pairs.charCodeAt(middle * 2 + 1) < pair) low = middle + 1;
    else high = middle;
  }
  const isFound =
    low * 2 < pairs.length && pairs.charCodeAt(low * 2) * 0x10000 + pairs.charCodeAt(low * 2 + 1) === pair;
  return isFound ? low : -1;
}

/** @param from, to offsets of an anchor's characters in `own`. */
function checkPair(own: string, from: number, to: number, prefilter: Prefilter, found: number[]): void {
  const { entries, keyPairs, pairs } = prefilter;
  if (keyPairs[keyPairOf(entries[own.charCodeAt(from)]!, entries[own.charCodeAt(to)]!)] === 0) return;
  const fold = prefilter.fold();
  const first = foldCode(own.charCodeAt(from), fold);
  const second = foldCode(own.charCodeAt(to), fold);
  let word = firstWordOf(first * 0x10000 + second, pairs);
  if (word < 0) return;
  do {
    if (mayBeWord(own, from, to, word, prefilter, fold)) {
      if (found[found.length - 1] !== from) found.push(from);
      return;
    }
    word++;
  } while (pairs.charCodeAt(word * 2) === first && pairs.charCodeAt(word * 2 + 1) === second);
}

/** Whether a character may be part of a pronunciation or a note: letters, digits and signs of Latin text, kana, bopomofo. */
const isNoteCharacter = (code: number): boolean => (code < 0x2000 && code > 0) || (code >= 0x3040 && code < 0x3200);

/** The first character of the brackets that close at `at`, or `at`. */
function openingOf(own: string, at: number, entries: Uint16Array): number {
  const end = Math.max(0, at - longestNote);
  for (let open = at - 1; open > end; open--) {
    if ((kindsOf(entries[own.charCodeAt(open)]!) & isOpening) !== 0) return open;
  }
  return at;
}

/**
 * Skips what may be read over inside a word, from `at` in one direction.
 * @param wanted the word's next character; @param last the one before it in that direction.
 * @returns where the word may go on.
 */
function skipInWord(own: string, at: number, step: 1 | -1, wanted: number, last: number, entries: Uint16Array): number {
  const isChinese = isIdeograph(wanted);
  for (let left = longestNote; left > 0 && at > 0 && at < own.length - 1; at += step) {
    const code = own.charCodeAt(at);
    const kind = kindsOf(entries[code]!);
    if ((kind & isIgnorable) !== 0) continue;
    // Of several blanks between two Latin words the first one has been compared.
    if (!isChinese && ((kind & isBlank) === 0 || last !== 0x20)) return at;
    if ((kind & isGap) === 0 && !isNoteCharacter(code)) return at;
    if ((kind & isBlank) === 0) left--;
    if ((kind & isOpening) !== 0 && step === 1) at = closingOf(own, at, entries);
    if ((kind & isClosing) !== 0 && step === -1) at = openingOf(own, at, entries);
  }
  return at;
}

/** As `skipInWord`, and over letters that may be hidden. @returns -1 if the word does not go on. */
function resumeWord(
  own: string,
  at: number,
  step: 1 | -1,
  wanted: number,
  last: number,
  { entries, fold }: Prefilter,
): number {
  const table = fold();
  const next = skipInWord(own, at, step, wanted, last, entries);
  if (foldCode(own.charCodeAt(next), table) === wanted) return next;
  if (!isIdeograph(wanted)) return -1;
  for (let hidden = 1; hidden <= mostHidden; hidden++) {
    if (foldCode(own.charCodeAt(at + hidden * step), table) === wanted) return at + hidden * step;
  }
  return -1;
}

/** Compares outward from the anchor. */
function mayBeWord(
  own: string,
  from: number,
  to: number,
  word: number,
  prefilter: Prefilter,
  fold: FoldTable,
): boolean {
  const { text, words } = prefilter;
  const start = words[word * 2]! >>> 8;
  const end = start + (words[word * 2]! & 0xff);
  const flags = words[word * 2 + 1]!;
  const anchor = start + (flags & 0xff);
  const isCode = (flags & codeFlag) !== 0;
  let at = from;
  for (let place = anchor; place >= start; place--, at--) {
    const wanted = text.charCodeAt(place);
    if (foldCode(own.charCodeAt(at), fold) !== wanted) {
      at = resumeWord(own, at, -1, wanted, text.charCodeAt(place + 1), prefilter);
      if (at < 0) return false;
    }
    if (isCode && own.charCodeAt(at) >= 97 && own.charCodeAt(at) <= 122) return false;
  }
  at = to;
  for (let place = anchor + 1; place < end; place++, at++) {
    const wanted = text.charCodeAt(place);
    if (foldCode(own.charCodeAt(at), fold) !== wanted) {
      at = resumeWord(own, at, 1, wanted, text.charCodeAt(place - 1), prefilter);
      if (at < 0) return false;
    }
    if (isCode && own.charCodeAt(at) >= 97 && own.charCodeAt(at) <= 122) return false;
  }
  return true;
}
