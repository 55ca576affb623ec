// Fold: full-width, upper-case and traditional characters read as their plain form, one for one, so offsets never move.
// Characters that are no part of a word (zero-width marks, line wraps inside a Chinese name, all but the first space
// between two Latin words) are taken out beforehand, with a map back to the original offsets.

/** Character code → folded character code, for every UTF-16 code unit. */
export type FoldTable = Uint16Array;

/**
 * @param pairs characters in twos: one as it may be written, then the one it is read as ("寶宝騰腾").
 */
export function createFold(pairs: string): FoldTable {
  const fold = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) fold[code] = code;
  for (let at = 0; at + 1 < pairs.length; at += 2) fold[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);
  return fold;
}

/** Code units at a time: a call takes only so many arguments. */
const chunk = 4096;

/** `text` as the kernel compares it. */
export function foldWord(text: string, fold: FoldTable): string {
  let folded = '';
  for (let from = 0; from < text.length; from += chunk) {
    const codes = new Uint16Array(Math.min(chunk, text.length - from));
    for (let at = 0; at < codes.length; at++) codes[at] = fold[text.charCodeAt(from + at)]!;
    // Spread instead, the codes are copied one by one, at a quarter of the speed.
    folded += String.fromCharCode.apply(null, codes as unknown as number[]);
  }
  return folded;
}

/** Full-width digits, letters and signs as ASCII, one for one; the rest unchanged. */
export const toHalfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

export interface Squeezed {
  text: string;
  /** Squeezed offset → original offset; null where nothing was taken out. */
  origin: Uint32Array | null;
}

const zeroWidth = '\u00ad\u200b-\u200d\u2060\ufeff';
const ideograph = '\u3400-\u9fff';
// White space is dropped whole only where Chinese stands on both sides: there it is a wrap or a layout, never a word
// break. Between Latin words one of it stays: a wrapped and indented "Google⏎   Cloud" is still a name of two words.
const droppable = new RegExp(
  [
    `(?<=[${ideograph}])[\\s${zeroWidth}]+(?=[${ideograph}])`,
    String.raw`(?<=[A-Za-z.,&]\s)\s+(?=[A-Za-z])`,
    // A pronunciation in brackets after a character, as some sites write it: 中國(guó)移動(dòng).
    `(?<=[${ideograph}])[(（][a-zà-ǜ]{1,6}[)）]`,
    `[${zeroWidth}]+`,
  ].join('|'),
  'g',
);
const mayDrop = new RegExp(
  String.raw`[${zeroWidth}]|[${ideograph}]\s+[${ideograph}]|[A-Za-z.,&]\s\s+[A-Za-z]|[${ideograph}][(（][a-zà-ǜ]{1,6}[)）]`,
);

/** Takes out what stands inside words without being read. */
export function squeeze(text: string): Squeezed {
  if (!mayDrop.test(text)) return { text, origin: null };
  const kept: number[] = [];
  let squeezed = '';
  let from = 0;
  const keep = (to: number): void => {
    squeezed += text.slice(from, to);
    for (let at = from; at < to; at++) kept.push(at);
  };
  for (const gap of text.matchAll(droppable)) {
    keep(gap.index);
    from = gap.index + gap[0].length;
  }
  keep(text.length);
  kept.push(text.length);
  return { text: squeezed, origin: Uint32Array.from(kept) };
}
