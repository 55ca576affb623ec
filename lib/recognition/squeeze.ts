// Squeeze: takes out what is inside words without being read (zero-width marks, line wraps inside a Chinese name, all but
// the first space between two Latin words, pronunciations), with a map back to the original offsets.
import { ideographs } from './ideographs.ts';

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

const blanks =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
const ignorables = '\u00ad\u200b\u200c\u200d\u2060\ufeff';
const openingBrackets = '(（';

/** The characters with which any span begins that `squeeze` takes out. */
export const squeezeLeads = blanks + ignorables + openingBrackets;

const zeroWidth = '\u00ad\u200b-\u200d\u2060\ufeff';
const gap = `[\\s${zeroWidth}]`;
const ideograph = `[${ideographs}]`;
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
