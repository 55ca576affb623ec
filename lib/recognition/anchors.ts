// Exports `checkAnchors`: checks whether a prefilter word may be at a position of a text. Looks up anchors around the
// position, then compares the words outward from them. Also exports the cheap tests that decide whether to call it.
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

/** Pages hide up to this many decoy characters between two characters of a name, to prevent copying. */
const mostHidden = 2;

/** Padding before and after the text in `own`, so that reads of neighbors need no bounds check. */
export const margin = '\0'.repeat(mostHidden + 1);

/** Looks up anchors that include the character at `at` or span it. Appends offsets into `own` to `found`. */
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

/** Whether an anchor that begins with `code` may skip `next`. After an ideograph, any non-ideograph may be part of a note. */
export const isGapBehind = (code: number, next: number, nextEntry: number): boolean =>
  isIdeograph(code)
    ? (kindsOf(nextEntry) & isGap) !== 0 || !isIdeograph(next)
    : (kindsOf(nextEntry) & isIgnorable) !== 0;

/** The longest pronunciation or note, not counting blanks and ignorable characters. */
const longestNote = 52;

/** The offset of the bracket that closes the one at `at`, or `at` if there is none. */
function closingOf(own: string, at: number, entries: Uint16Array): number {
  const end = Math.min(own.length - 1, at + longestNote);
  for (let close = at + 1; close < end; close++) {
    if ((kindsOf(entries[own.charCodeAt(close)]!) & isClosing) !== 0) return close;
  }
  return at;
}

/** The offset of the first character from `at` on that is not skipped. @param isLatin skips ignorable characters only. */
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

/** Checks the anchor of the character at `first` and the one after the gap behind it. */
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
  const left = sideOf(own, from, -1, entries, fold);
  const right = sideOf(own, to, 1, entries, fold);
  do {
    if (mayFit(word, left, right, prefilter) && mayBeWord(own, from, to, word, prefilter, fold)) {
      if (found[found.length - 1] !== from) found.push(from);
      return;
    }
    word++;
  } while (pairs.charCodeAt(word * 2) === first && pairs.charCodeAt(word * 2 + 1) === second);
}

/** The characters on one side of an anchor, folded, nearest first. A word may continue with any of them, see `resumeWord`. */
interface Side {
  next: number;
  second: number;
  third: number;
  /** Whether a Latin word, or a Chinese one, must continue there: the nearest character is nothing that it may skip. */
  isLatinFixed: boolean;
  isChineseFixed: boolean;
}

function sideOf(own: string, at: number, step: 1 | -1, entries: Uint16Array, fold: FoldTable): Side {
  const code = own.charCodeAt(at + step);
  const isLatinFixed = kindsOf(entries[code]!) === 0;
  return {
    next: foldCode(code, fold),
    second: foldCode(own.charCodeAt(at + 2 * step), fold),
    third: foldCode(own.charCodeAt(at + 3 * step), fold),
    isLatinFixed,
    isChineseFixed: isLatinFixed && !isNoteCharacter(code),
  };
}

const mayContinue = (wanted: number, { next, second, third, isLatinFixed, isChineseFixed }: Side): boolean =>
  wanted === next || (isIdeograph(wanted) ? !isChineseFixed || wanted === second || wanted === third : !isLatinFixed);

/**
 * A cheap check of a word's characters beside its anchor, which rejects nothing that `mayBeWord` accepts. Anchors such as
 * 科技 have dozens of words, and comparing all of them with `mayBeWord` took up to a tenth of the time of a page.
 */
function mayFit(word: number, left: Side, right: Side, { text, words }: Prefilter): boolean {
  const start = words[word * 2]! >>> 8;
  const anchor = words[word * 2 + 1]! & 0xff;
  const after = anchor + 2;
  return (
    (anchor === 0 || mayContinue(text.charCodeAt(start + anchor - 1), left)) &&
    (after >= (words[word * 2]! & 0xff) || mayContinue(text.charCodeAt(start + after), right))
  );
}

/** Whether a character may be part of a pronunciation or a note: letters, digits and signs of Latin text, kana, bopomofo. */
const isNoteCharacter = (code: number): boolean => (code < 0x2000 && code > 0) || (code >= 0x3040 && code < 0x3200);

/** The offset of the bracket that opens the one at `at`, or `at` if there is none. */
function openingOf(own: string, at: number, entries: Uint16Array): number {
  const end = Math.max(0, at - longestNote);
  for (let open = at - 1; open > end; open--) {
    if ((kindsOf(entries[own.charCodeAt(open)]!) & isOpening) !== 0) return open;
  }
  return at;
}

/**
 * Skips characters that recognition ignores inside a word, from `at` in one direction.
 * @param wanted the word's next character. @param last the one before it in that direction.
 * @returns the offset at which the word may continue.
 */
function skipInWord(own: string, at: number, step: 1 | -1, wanted: number, last: number, entries: Uint16Array): number {
  const isChinese = isIdeograph(wanted);
  for (let left = longestNote; left > 0 && at > 0 && at < own.length - 1; at += step) {
    const code = own.charCodeAt(at);
    const kind = kindsOf(entries[code]!);
    if ((kind & isIgnorable) !== 0) continue;
    // The word contains one blank between two Latin words. It was compared already, so further blanks are skipped.
    if (!isChinese && ((kind & isBlank) === 0 || last !== 0x20)) return at;
    if ((kind & isGap) === 0 && !isNoteCharacter(code)) return at;
    if ((kind & isBlank) === 0) left--;
    if ((kind & isOpening) !== 0 && step === 1) at = closingOf(own, at, entries);
    if ((kind & isClosing) !== 0 && step === -1) at = openingOf(own, at, entries);
  }
  return at;
}

/** Like `skipInWord`, but also skips decoy characters. @returns -1 if the word does not continue. */
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

/** Compares a word with the text, outward from its anchor at `from` and `to`. */
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
  for (let index = anchor; index >= start; index--, at--) {
    const wanted = text.charCodeAt(index);
    if (foldCode(own.charCodeAt(at), fold) !== wanted) {
      at = resumeWord(own, at, -1, wanted, text.charCodeAt(index + 1), prefilter);
      if (at < 0) return false;
    }
    if (isCode && own.charCodeAt(at) >= 97 && own.charCodeAt(at) <= 122) return false;
  }
  at = to;
  for (let index = anchor + 1; index < end; index++, at++) {
    const wanted = text.charCodeAt(index);
    if (foldCode(own.charCodeAt(at), fold) !== wanted) {
      at = resumeWord(own, at, 1, wanted, text.charCodeAt(index - 1), prefilter);
      if (at < 0) return false;
    }
    if (isCode && own.charCodeAt(at) >= 97 && own.charCodeAt(at) <= 122) return false;
  }
  return true;
}
