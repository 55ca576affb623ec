// Folds full-width, upper-case and traditional characters to their plain form, one to one, so offsets never change.
/**
 * One entry per UTF-16 code unit. The low 16 bits are the XOR with its plain form (mostly 0, so the table is cheap to
 * create). The bits above are its kinds, so that the kernel detects in the same pass which further steps a text needs.
 */
export type FoldTable = Uint32Array;

const plainBits = 0xffff;

/** Kinds of characters, as bits in the fold table's entries. */
export const characterKind = {
  /** Can begin a skipped sequence (read-over.ts). */
  gap: 0x1_0000,
  /** Full-width digit or letter. */
  wide: 0x2_0000,
  /** Every code contains at least one of these. */
  code: 0x4_0000,
} as const;

/** The plain form of `code`, whose table entry is `entry`. */
export const foldEntry = (code: number, entry: number): number => code ^ (entry & plainBits);

export const foldCode = (code: number, fold: FoldTable): number => foldEntry(code, fold[code]!);

const fullWidth = 0xfee0;

/** Adds the kinds of the letters or digits between two codes, and of their full-width forms. */
/** Sets the kind of ASCII characters; their full-width forms may always be part of a code. */
function addKinds(fold: FoldTable, from: number, to: number, kind: number): void {
  for (let code = from; code <= to; code++) {
    fold[code]! |= kind;
    fold[code + fullWidth]! |= characterKind.wide | characterKind.code;
  }
}

/**
 * @param pairs a written character followed by its plain character ("寶宝騰腾"). Skippable characters come first, each as a
 * pair of two identical characters.
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
  // A text without a capital, a digit or "$" has no code, so lower-case letters do not get that kind.
  addKinds(fold, 0x61, 0x7a, 0);
  return fold;
}

/** Code units per call of `String.fromCharCode`; the number of arguments is limited. */
const chunk = 4096;

/** Folds `text`. Returns it unchanged if it is plain already, as most short texts are. */
export function foldWord(text: string, fold: FoldTable): string {
  let same = 0;
  while (same < text.length && (fold[text.charCodeAt(same)]! & plainBits) === 0) same++;
  if (same === text.length) return text;
  let folded = text.slice(0, same);
  for (let from = same; from < text.length; from += chunk) {
    const codes = new Uint16Array(Math.min(chunk, text.length - from));
    for (let at = 0; at < codes.length; at++) codes[at] = foldCode(text.charCodeAt(from + at), fold);
    // `apply` is four times as fast as spread syntax, which copies the codes one by one.
    folded += String.fromCharCode.apply(null, codes as unknown as number[]);
  }
  return folded;
}

/** Full-width punctuation alone does not require conversion: it is common in Chinese, and no name or code contains it. */
const hasWide = /[０-９Ａ-Ｚａ-ｚ]/;

/**
 * Converts full-width digits, letters and punctuation to ASCII, one to one, if the text has full-width digits or letters.
 * Returns any other text unchanged.
 */
export const toHalfWidth = (text: string): string =>
  hasWide.test(text) ? text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - fullWidth)) : text;
