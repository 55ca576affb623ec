// What pages get to find names and codes with before any recognition: exports `loadPrefilter`. Nothing is built per word.
import { decodeUint32 } from './base64.ts';
import { createFold, type FoldTable } from './fold.ts';

/** Increase it with every change of what the fields of `PrefilterData` mean. */
export const prefilterFormat = 2;

/** What the background compiles for pages; JSON-safe. */
export interface PrefilterData {
  format: typeof prefilterFormat;
  /** Changes whenever anything in it does. */
  stamp: string;
  /** Every character that takes part in an anchor or may be read over inside a word, in every form in which it is written. */
  characters: string;
  /** Base64 of a Uint32Array: the entries of `characters`, see `Prefilter`. */
  entries: string;
  /** Base64 of a Uint32Array: the indexes that are set in `Prefilter.keyPairs`. */
  keyPairs: string;
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
  /** Source of a smaller regex that is found in every text with such. */
  unusualSign: string;
}

/** The word is a code: it counts only as written, in capitals. */
export const codeFlag = 0x100;

export interface Prefilter {
  /**
   * Entry for each UTF-16 code unit. Low byte: its key as second character of an anchor, high byte: as first; 0 if it is none.
   * All forms of a character have the same keys; different characters may share one. A character that is read over has no
   * key, but its kinds, see `kindsOf`.
   */
  entries: Uint16Array;
  /** 1 for each pair of keys that some anchor has; index: key of the first << 8 | key of the second. */
  keyPairs: Uint8Array;
  pairs: string;
  text: string;
  words: Uint32Array;
  fold: () => FoldTable;
  /** Made when first used: most pages need none of them. */
  codes: () => RegExp;
  announced: () => RegExp;
  unusual: () => RegExp;
  unusualSign: RegExp;
}

/** Kinds. Read over between two characters of a Chinese name. */
export const isBlank = 1;
/** Read over inside any word. */
export const isIgnorable = 2;
export const isOpening = 4;
export const isClosing = 8;
export const isGap = isBlank | isIgnorable | isOpening | isClosing;

const kindMark = 0xf0;
export const entryOfKind = (kinds: number): number => kindMark | kinds;
/** The kinds of an entry; 0 for a character that has keys or nothing. */
export const kindsOf = (entry: number): number => (entry >>> 4 === kindMark >>> 4 ? entry & 0xf : 0);

/** Keys are below the mark of kinds. */
export const mostKeys = kindMark - 1;
/** An entry that is not less has a key as first character. */
export const firstKey = 0x100;

/** Index into `keyPairs` for two entries. */
export const keyPairOf = (first: number, second: number): number => (first & 0xff00) | (second & 0xff);

export const ideograph = /[\u2e80-\u2fd5\u3400-\ufaff]/;
/** What is below, apart from radicals, may be part of a pronunciation or note: Latin, kana, bopomofo, punctuation. */
export const firstIdeograph = 0x3200;
export const isIdeograph = (code: number): boolean => code >= firstIdeograph || (code >= 0x2e80 && code < 0x3000);

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The stored prefilter; `null` if there is none yet, or one of another version that the worker is about to replace. */
export function currentPrefilter(stored: unknown): PrefilterData | null {
  return (stored as Partial<PrefilterData> | undefined)?.format === prefilterFormat ? (stored as PrefilterData) : null;
}

export function loadPrefilter(data: PrefilterData): Prefilter {
  const entries = new Uint16Array(0x10000);
  const { characters } = data;
  const packed = decodeUint32(data.entries);
  for (let at = 0; at < packed.length; at++) entries[characters.charCodeAt(at)] = packed[at]!;
  const keyPairs = new Uint8Array(0x10000);
  // Not made of the pairs: that loop would cost every page 0.8 ms before it is compiled.
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
