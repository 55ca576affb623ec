// Fold: full-width, upper-case and traditional characters are read as their plain form, one for one, so offsets never move.
/**
 * For each UTF-16 code unit: in the low 16 bits, those in which its plain form differs (mostly 0, so the table is cheap to
 * create); above them its kinds, so that the kernel learns on the way which steps a text needs at all.
 */
export type FoldTable = Uint32Array;

const plainBits = 0xffff;

/** Kinds of characters, as bits of the fold table's entries. */
export const characterKind = {
  /** Anything that is read over begins with one of these. */
  gap: 0x1_0000,
  /** A full-width digit or letter. */
  wide: 0x2_0000,
  /** What a code has at least one of. */
  code: 0x4_0000,
} as const;

/** The plain form of `code`, whose table entry is `entry`. */
export const foldEntry = (code: number, entry: number): number => code ^ (entry & plainBits);

export const foldCode = (code: number, fold: FoldTable): number => foldEntry(code, fold[code]!);

const fullWidth = 0xfee0;

/** Adds the kinds of the letters or digits between two codes, and of their full-width forms. */
function addKinds(fold: FoldTable, from: number, to: number, kind: number): void {
  for (let code = from; code <= to; code++) {
    fold[code]! |= kind;
    fold[code + fullWidth]! |= characterKind.wide | characterKind.code;
  }
}

/**
 * @param pairs characters in twos: one as it may be written, then the one it is read as ("寶宝騰腾"); first of all, those
 * that may be read over, each as a pair of twice the same.
 */
export function createFold(pairs: string): FoldTable {
  const fold = new Uint32Array(65536);
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const code = pairs.charCodeAt(at);
    const plain = pairs.charCodeAt(at + 1);
    fold[code] = (code ^ plain) | (plain === code ? characterKind.gap : fold[plain]! & characterKind.gap);
  }
  fold[0x24]! |= characterKind.code;
  addKinds(fold, 0x30, 0x39, characterKind.code);
  addKinds(fold, 0x41, 0x5a, characterKind.code);
  // A small letter alone is no sign of a code.
  addKinds(fold, 0x61, 0x7a, 0);
  return fold;
}

/** Code units at a time: a call takes only so many arguments. */
const chunk = 4096;

/** `text` as the kernel compares it; most short ones are so already. */
export function foldWord(text: string, fold: FoldTable): string {
  let same = 0;
  while (same < text.length && (fold[text.charCodeAt(same)]! & plainBits) === 0) same++;
  if (same === text.length) return text;
  let folded = text.slice(0, same);
  for (let from = same; from < text.length; from += chunk) {
    const codes = new Uint16Array(Math.min(chunk, text.length - from));
    for (let at = 0; at < codes.length; at++) codes[at] = foldCode(text.charCodeAt(from + at), fold);
    // Spread instead, the codes are copied one by one, at a quarter of the speed.
    folded += String.fromCharCode.apply(null, codes as unknown as number[]);
  }
  return folded;
}

/** Full-width signs alone are no reason to write a text anew: Chinese is full of them, and no name or code holds one. */
const hasWide = /[０-９Ａ-Ｚａ-ｚ]/;

/** A text with full-width digits or letters in ASCII, signs too, one for one; any other unchanged. */
export const toHalfWidth = (text: string): string =>
  hasWide.test(text) ? text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - fullWidth)) : text;
