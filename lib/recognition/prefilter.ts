// Prefilter: where in a text a name or code may be, without deciding whether one is. Every page runs it over all of its
// text, so it looks at every second character only, and builds nothing per word.
//
// Each word is known by an anchor: two neighboring characters of it that are rare in ordinary text. Of two neighbors one is
// always looked at. It never misses what `findMentions` finds in any part of the text; what it reports may be nothing.
import { decodeUint32 } from './base64.ts';
import { mayHoldCode } from './codes.ts';
import { createFold, foldCode, type FoldTable } from './fold.ts';

/** What the background compiles for pages; JSON-safe. */
export interface PrefilterData {
  /** Changes whenever anything in it does. */
  stamp: string;
  /** First characters of anchors, in every form in which they are written; then second ones. */
  firsts: string;
  seconds: string;
  /** One anchor a word, folded, in ascending order. */
  pairs: string;
  /** The words, folded and concatenated, in the order of their anchors. */
  text: string;
  /** Base64 of a Uint32Array, two entries a word: start in `text` << 8 | length, then flags | place of the anchor. */
  words: string;
  /** As in the lexicon. */
  foldPairs: string;
  /** Source of a regex for what has no anchor: codes written with their market, and a few odd names. */
  codes: string;
  /** Source of a regex for a word that announces a code, and the beginning of the code. */
  announced: string;
  /** Source of a regex for full-width or interrupted letters and digits: such a block is read, whatever they are. */
  unusual: string;
  /** Characters that are read over inside words: see read-over.ts. */
  readOver: Record<'blanks' | 'ignorables' | 'openings' | 'closings', string>;
}

/** The word is a code: it counts only as written, in capitals. */
export const codeFlag = 0x100;

export interface Prefilter {
  /** Character → its classes. */
  classes: Uint8Array;
  /** Two ASCII characters → whether they are an anchor in some case; turns most of a Latin text away. */
  asciiPairs: Uint8Array;
  pairs: string;
  text: string;
  words: Uint32Array;
  fold: () => FoldTable;
  /** Made when first used: most pages need none of them. */
  codes: () => RegExp;
  announced: () => RegExp;
  unusual: () => RegExp;
}

const isFirst = 1;
const isSecond = 2;
/** Read over between two characters of a Chinese name. */
const isBlank = 4;
/** Read over inside any word. */
const isIgnorable = 8;
const isOpening = 16;
const isClosing = 32;
const isGap = isBlank | isIgnorable | isOpening | isClosing;

const ideograph = /[\u2e80-\u2fd5\u3400-\ufaff]/;
/** What is below, apart from radicals, may be part of a pronunciation or note: Latin, kana, bopomofo, punctuation. */
const firstIdeograph = 0x3200;
const isIdeograph = (code: number): boolean => code >= firstIdeograph || (code >= 0x2e80 && code < 0x3000);

const capital = (code: number): number => (code >= 97 && code <= 122 ? code - 32 : code);

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export function loadPrefilter(data: PrefilterData): Prefilter {
  const classes = new Uint8Array(0x10000);
  const classify = (characters: string, kind: number): void => {
    for (let at = 0; at < characters.length; at++) classes[characters.charCodeAt(at)]! |= kind;
  };
  classify(data.firsts, isFirst);
  classify(data.seconds, isSecond);
  classify(data.readOver.blanks, isBlank);
  classify(data.readOver.ignorables, isIgnorable);
  classify(data.readOver.openings, isOpening);
  classify(data.readOver.closings, isClosing);
  const asciiPairs = new Uint8Array(1 << 14);
  const { pairs } = data;
  for (let at = 0; at < pairs.length; at += 2) {
    const first = pairs.charCodeAt(at);
    const second = pairs.charCodeAt(at + 1);
    // The pairs are in order: no ASCII one follows.
    if (first >= 128) break;
    if (second >= 128) continue;
    asciiPairs[(first << 7) | second] = asciiPairs[(capital(first) << 7) | second] = 1;
    asciiPairs[(first << 7) | capital(second)] = asciiPairs[(capital(first) << 7) | capital(second)] = 1;
  }
  return {
    classes,
    asciiPairs,
    pairs,
    text: data.text,
    words: decodeUint32(data.words),
    fold: lazily(() => createFold(data.foldPairs)),
    codes: lazily(() => new RegExp(data.codes, 'g')),
    announced: lazily(() => new RegExp(data.announced, 'g')),
    unusual: lazily(() => new RegExp(data.unusual, 'g')),
  };
}

/** Full-width letters and digits, and the characters that may interrupt a code; cheaper than `unusual`. */
const mayBeUnusual =
  /[\uff10-\uff5a\u00ad\u034f\u061c\u180b-\u180e\u200b-\u206f\ufe00-\ufe2f\ufeff\u0300-\u036f\u1ab0-\u1dff\u20d0-\u20f0]/;

function addMatches(text: string, pattern: RegExp, found: number[]): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    // A match may begin in the block before: its end is in the block of the code.
    found.push(match.index, match.index + match[0].length - 1);
  }
}

/**
 * Offsets into `text`, ascending, each inside something that may be a name or code.
 * @param text of one block or of several, one after the other: nothing is concluded from what is beside a word.
 * @param most stops after so many.
 */
export function findCandidates(text: string, prefilter: Prefilter, most = Infinity): number[] {
  const found: number[] = [];
  const { classes, asciiPairs } = prefilter;
  // A string that comes from the page lies outside of the script's heap, where reading it is slow. A copy does not.
  const own = `\0${text}\0`;
  const end = own.length - 1;
  const hasIdeographs = ideograph.test(text);
  for (let at = 1; at < end; at += 2) {
    const code = own.charCodeAt(at);
    if (classes[code] === 0 && (code >= firstIdeograph || !hasIdeographs)) continue;
    if (code < 128) {
      const before = own.charCodeAt(at - 1);
      const next = own.charCodeAt(at + 1);
      const isPlain = before < 128 && next < 128;
      if (isPlain && asciiPairs[(before << 7) | code] === 0 && asciiPairs[(code << 7) | next] === 0) continue;
    }
    checkAnchors(own, at, prefilter, found);
    if (found.length >= most) return found;
  }
  const names = found.length;
  if (mayHoldCode.test(text)) {
    addMatches(text, prefilter.codes(), found);
    addMatches(text, prefilter.announced(), found);
  }
  if (mayBeUnusual.test(text)) addMatches(text, prefilter.unusual(), found);
  if (names > 0 && found.length > names) found.sort((one, other) => one - other);
  return found;
}

/** Looks for anchors that contain the character at `at`, or go over it. */
function checkAnchors(own: string, at: number, prefilter: Prefilter, found: number[]): void {
  const { classes } = prefilter;
  const code = own.charCodeAt(at);
  const kind = classes[code]!;
  const before = classes[own.charCodeAt(at - 1)]!;
  if ((before & isFirst) !== 0) {
    if ((kind & isSecond) !== 0) checkPair(own, at - 1, at, prefilter, found);
    if (isGapBehind(own.charCodeAt(at - 1), code, kind)) checkAcross(own, at - 1, prefilter, found);
  }
  if ((kind & isFirst) !== 0) {
    const next = own.charCodeAt(at + 1);
    if ((classes[next]! & isSecond) !== 0) checkPair(own, at, at + 1, prefilter, found);
    if (isGapBehind(code, next, classes[next]!)) checkAcross(own, at, prefilter, found);
  }
  if (isIdeograph(code)) checkHidden(own, at, prefilter, found);
}

/** Anchors that hidden letters may be inside of. Of those over one letter, half are looked for: see `mostHidden`. */
function checkHidden(own: string, at: number, prefilter: Prefilter, found: number[]): void {
  const { classes } = prefilter;
  const kind = classes[own.charCodeAt(at)]!;
  for (let hidden = 1; hidden <= mostHidden; hidden++) {
    const after = at + hidden + 1;
    if ((kind & isFirst) !== 0 && after < own.length && (classes[own.charCodeAt(after)]! & isSecond) !== 0) {
      checkPair(own, at, after, prefilter, found);
    }
    const before = at - hidden - 1;
    if ((kind & isSecond) !== 0 && before > 0 && (classes[own.charCodeAt(before)]! & isFirst) !== 0) {
      checkPair(own, before, at, prefilter, found);
    }
  }
}

/** Whether a word may go on behind `next`: after an ideograph anything else may be a pronunciation or a note. */
const isGapBehind = (code: number, next: number, kind: number): boolean =>
  isIdeograph(code) ? (kind & isGap) !== 0 || !isIdeograph(next) : (kind & isIgnorable) !== 0;

/** A pronunciation or a note is no longer than this; blanks and ignorable characters do not count. */
const longestNote = 52;

/** The last character of the brackets that open at `at`, or `at`. */
function closingOf(own: string, at: number, classes: Uint8Array): number {
  const end = Math.min(own.length - 1, at + longestNote);
  for (let close = at + 1; close < end; close++) {
    if ((classes[own.charCodeAt(close)]! & isClosing) !== 0) return close;
  }
  return at;
}

/** The first character from `at` on that is not read over. @param isLatin only ignorable characters are. */
function skipGap(own: string, at: number, isLatin: boolean, classes: Uint8Array): number {
  for (let left = longestNote; left > 0 && at < own.length - 1; at++) {
    const code = own.charCodeAt(at);
    const kind = classes[code]!;
    if (isLatin ? (kind & isIgnorable) === 0 : (kind & isGap) === 0 && isIdeograph(code)) return at;
    if ((kind & (isBlank | isIgnorable)) === 0) left--;
    if ((kind & isOpening) !== 0) at = closingOf(own, at, classes);
  }
  return at;
}

/** The anchor of the character at `first` with the one behind the gap that follows it. */
function checkAcross(own: string, first: number, prefilter: Prefilter, found: number[]): void {
  const { classes } = prefilter;
  const second = skipGap(own, first + 1, !isIdeograph(own.charCodeAt(first)), classes);
  if ((classes[own.charCodeAt(second)]! & isSecond) !== 0) checkPair(own, first, second, prefilter, found);
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

/** @param from, to the places of an anchor's characters in `own`, which is one character ahead of the text. */
function checkPair(own: string, from: number, to: number, prefilter: Prefilter, found: number[]): void {
  const fold = prefilter.fold();
  const { pairs } = prefilter;
  const first = foldCode(own.charCodeAt(from), fold);
  const second = foldCode(own.charCodeAt(to), fold);
  let word = firstWordOf(first * 0x10000 + second, pairs);
  if (word < 0) return;
  do {
    if (mayBeWord(own, from, to, word, prefilter, fold)) {
      if (found[found.length - 1] !== from - 1) found.push(from - 1);
      return;
    }
    word++;
  } while (pairs.charCodeAt(word * 2) === first && pairs.charCodeAt(word * 2 + 1) === second);
}

/** Whether a character may be part of a pronunciation or a note: letters, digits and signs of Latin text, kana, bopomofo. */
const isNoteCharacter = (code: number): boolean => (code < 0x2000 && code > 0) || (code >= 0x3040 && code < 0x3200);

/** The first character of the brackets that close at `at`, or `at`. */
function openingOf(own: string, at: number, classes: Uint8Array): number {
  const end = Math.max(0, at - longestNote);
  for (let open = at - 1; open > end; open--) {
    if ((classes[own.charCodeAt(open)]! & isOpening) !== 0) return open;
  }
  return at;
}

/**
 * Skips what may be read over inside a word, from `at` in one direction.
 * @param wanted the word's next character; @param last the one before it in that direction.
 * @returns where the word may go on.
 */
function skipInWord(own: string, at: number, step: 1 | -1, wanted: number, last: number, classes: Uint8Array): number {
  const isChinese = isIdeograph(wanted);
  for (let left = longestNote; left > 0 && at > 0 && at < own.length - 1; at += step) {
    const code = own.charCodeAt(at);
    const kind = classes[code]!;
    if ((kind & isIgnorable) !== 0) continue;
    // Of several blanks between two Latin words the first one has been compared.
    if (!isChinese && ((kind & isBlank) === 0 || last !== 0x20)) return at;
    if ((kind & isGap) === 0 && !isNoteCharacter(code)) return at;
    if ((kind & isBlank) === 0) left--;
    if ((kind & isOpening) !== 0 && step === 1) at = closingOf(own, at, classes);
    if ((kind & isClosing) !== 0 && step === -1) at = openingOf(own, at, classes);
  }
  return at;
}

/** So many characters may be hidden between two of a name, against copying. */
const mostHidden = 2;

/** As `skipInWord`, and over letters that may be hidden. @returns -1 if the word does not go on. */
function resumeWord(
  own: string,
  at: number,
  step: 1 | -1,
  wanted: number,
  last: number,
  { classes, fold }: Prefilter,
): number {
  const table = fold();
  const next = skipInWord(own, at, step, wanted, last, classes);
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
