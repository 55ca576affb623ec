// Fold: full-width, upper-case and traditional characters read as their plain form, one for one, so offsets never move.
// Characters that are no part of a word (zero-width marks, line wraps inside a Chinese name, all but the first space
// between two Latin words) are taken out beforehand, with a map back to the original offsets.

/** For every UTF-16 code unit, the bits in which its folded form differs: made of zeros, it costs a page nothing. */
export type FoldTable = Uint16Array;

export const foldCode = (code: number, fold: FoldTable): number => code ^ fold[code]!;

/**
 * @param pairs characters in twos: one as it may be written, then the one it is read as ("寶宝騰腾").
 */
export function createFold(pairs: string): FoldTable {
  const fold = new Uint16Array(65536);
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const code = pairs.charCodeAt(at);
    fold[code] = code ^ pairs.charCodeAt(at + 1);
  }
  return fold;
}

/** Code units at a time: a call takes only so many arguments. */
const chunk = 4096;

/** `text` as the kernel compares it; most short ones are so already. */
export function foldWord(text: string, fold: FoldTable): string {
  let same = 0;
  while (same < text.length && fold[text.charCodeAt(same)] === 0) same++;
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
  hasWide.test(text) ? text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)) : text;

/** What was taken out, from `start` to `end` of the text as it was; the squeezed text goes on at `at`. */
export interface Cut {
  at: number;
  start: number;
  end: number;
}

export interface Squeezed {
  text: string;
  /** In order. */
  cuts: readonly Cut[];
}

const zeroWidth = '\u00ad\u200b-\u200d\u2060\ufeff';
const gap = `[\\s${zeroWidth}]`;
const ideograph = '[\u3400-\u9fff]';
// White space is dropped whole only where Chinese stands on both sides: there it is a wrap or a layout, never a word
// break. Between Latin words one of it stays: a wrapped and indented "Google⏎   Cloud" is still a name of two words. Third, a
// pronunciation in brackets after a character, as some sites write it: 中國(guó)移動(dòng).
// What stands before is asked last: led by the rare characters, the expression turns nearly every place away at once.
const droppable = new RegExp(
  `[\\s(（${zeroWidth}](?:(?<=${ideograph}${gap})${gap}*(?=${ideograph})|(?<=[A-Za-z.,&]\\s\\s)\\s*(?=[A-Za-z])|(?<=${ideograph}[(（])[a-zà-ǜ]{1,6}[)）]|(?<=[${zeroWidth}])[${zeroWidth}]*)`,
  'g',
);

/** Takes out what stands inside words without being read. */
export function squeeze(text: string): Squeezed {
  const cuts: Cut[] = [];
  if (text.search(droppable) < 0) return { text, cuts };
  let squeezed = '';
  let end = 0;
  for (const { 0: gap, index: start } of text.matchAll(droppable)) {
    squeezed += text.slice(end, start);
    end = start + gap.length;
    cuts.push({ at: squeezed.length, start, end });
  }
  return { text: squeezed + text.slice(end), cuts };
}

/** Maps an offset in the squeezed text back to the original text. Bisects: justified text has a cut at every character. */
export function originOf(offset: number, cuts: readonly Cut[]): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cuts[middle]!.at <= offset) low = middle + 1;
    else high = middle;
  }
  const cut = cuts[low - 1];
  return cut ? cut.end + offset - cut.at : offset;
}
