// What pages get to find names and codes with before any recognition: exports `loadPrefilter`. Nothing is built per word.
import { decodeUint32 } from './base64.ts';
import { createFold, type FoldTable } from './fold.ts';

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
  /** Source of a smaller regex that is found in every text with such. */
  unusualSign: string;
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
  unusualSign: RegExp;
}

export const isFirst = 1;
export const isSecond = 2;
/** Read over between two characters of a Chinese name. */
export const isBlank = 4;
/** Read over inside any word. */
export const isIgnorable = 8;
export const isOpening = 16;
export const isClosing = 32;
export const isGap = isBlank | isIgnorable | isOpening | isClosing;

export const ideograph = /[\u2e80-\u2fd5\u3400-\ufaff]/;
/** What is below, apart from radicals, may be part of a pronunciation or note: Latin, kana, bopomofo, punctuation. */
export const firstIdeograph = 0x3200;
export const isIdeograph = (code: number): boolean => code >= firstIdeograph || (code >= 0x2e80 && code < 0x3000);

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
    unusualSign: new RegExp(data.unusualSign),
  };
}
