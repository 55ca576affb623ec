// The prefilter's data: its packaged form, and `loadPrefilter`, which unpacks it without building anything per word.
import { decodeUint32 } from './base64.ts';
import { createFold, type FoldTable } from './fold.ts';

/** Compiled when the extension is built, and packaged as prefilter.js. JSON-safe. */
export interface PrefilterData {
  /** Every character that is part of an anchor or may be skipped inside a word, in all its written forms. */
  characters: string;
  /** Base64 of a Uint32Array: the entries of `characters`, see `Prefilter`. */
  entries: string;
  /** Base64 of a Uint32Array: the indexes of the ones in `Prefilter.keyPairs`. */
  keyPairs: string;
  /** The anchor of each word: two folded characters, in ascending order. */
  pairs: string;
  /** The words, folded and concatenated, in the order of their anchors. */
  text: string;
  /** Base64 of a Uint32Array with two entries per word: start in `text` << 8 | length, then flags | offset of the anchor. */
  words: string;
  /** The fold pairs of the lexicon. */
  foldPairs: string;
  /** Source of a regex for words without an anchor: codes written with their market, and a few unusual names. */
  codes: string;
  /** Source of a regex for a word that announces a code, followed by the beginning of the code. */
  announced: string;
  /** Source of a regex for full-width or interrupted letters and digits. A block with a match is always a candidate. */
  unusual: string;
  /** Source of a smaller regex that matches every text that `unusual` matches: its precheck. */
  unusualSign: string;
}

/** The word is a code, which counts in capitals only. */
export const codeFlag = 0x100;

export interface Prefilter {
  /**
   * One entry for each UTF-16 code unit. The high byte is its key as first character of an anchor, the low byte its key as
   * second character; 0 means none. All forms of a character have the same keys, and different characters may share a key.
   * A character that is skipped has its kinds instead, see `kindsOf`.
   */
  entries: Uint16Array;
  /** 1 for each pair of keys of some anchor. Index: key of the first character << 8 | key of the second. */
  keyPairs: Uint8Array;
  pairs: string;
  text: string;
  words: Uint32Array;
  fold: () => FoldTable;
  /** Created on first use, because most pages need none of the regexes. */
  codes: () => RegExp;
  announced: () => RegExp;
  unusual: () => RegExp;
  unusualSign: RegExp;
}

/** Kind of characters that are skipped between two characters of a Chinese name. */
export const isBlank = 1;
/** Kind of characters that are skipped inside any word. */
export const isIgnorable = 2;
export const isOpening = 4;
export const isClosing = 8;
export const isGap = isBlank | isIgnorable | isOpening | isClosing;

const kindMark = 0xf0;
/** The bits of an entry above its kinds, if it has kinds. */
export const kindBits = kindMark >>> 4;
export const entryOfKind = (kinds: number): number => kindMark | kinds;
/** The kinds of an entry; 0 if the entry has keys or is empty. */
export const kindsOf = (entry: number): number => (entry >>> 4 === kindBits ? entry & 0xf : 0);

/** Keys are smaller than `kindMark`. */
export const mostKeys = kindMark - 1;
/** The smallest entry with a key as first character. */
export const firstKey = 0x100;

/** Index into `keyPairs` for two entries. */
export const keyPairOf = (first: number, second: number): number => (first & 0xff00) | (second & 0xff);

export const ideograph = /[\u2e80-\u2fd5\u3400-\ufaff]/;
/** Characters below it, except radicals, may be part of a pronunciation or note: Latin, kana, bopomofo, punctuation. */
export const firstIdeograph = 0x3200;
export const firstRadical = 0x2e80;
export const isIdeograph = (code: number): boolean => code >= firstIdeograph || (code >= firstRadical && code < 0x3000);

export function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export function loadPrefilter(data: PrefilterData): Prefilter {
  const entries = new Uint16Array(0x10000);
  const { characters } = data;
  const packed = decodeUint32(data.entries);
  for (let at = 0; at < packed.length; at++) entries[characters.charCodeAt(at)] = packed[at]!;
  const keyPairs = new Uint8Array(0x10000);
  // Stored, because computing the set from `pairs` would take 0.8 ms on every page, before the loop is JIT-compiled.
  for (const index of decodeUint32(data.keyPairs)) keyPairs[index] = 1;
  return {
    entries,
    keyPairs,
    pairs: data.pairs,
    text: data.text,
    words: decodeUint32(data.words),
    fold: lazily(() => createFold(data.foldPairs)),
    codes: lazily(() => new RegExp(data.codes, 'g')),
    announced: lazily(() => new RegExp(data.announced, 'g')),
    unusual: lazily(() => new RegExp(data.unusual, 'g')),
    unusualSign: new RegExp(data.unusualSign),
  };
}
