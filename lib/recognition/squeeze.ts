// Squeeze: takes out what is inside words without being read (invisible characters, line wraps inside a Chinese name, all but
// the first blank between two Latin words, pronunciations), with a map back to the original offsets.
import { annotation, blanks, ignorables, leads } from './read-over.ts';
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

const ideograph = `[${ideographs}]`;
const gap = `[${blanks}${ignorables}]`;
const between = `(?:${gap}|${annotation})*(?=${ideograph})`;

// The rare lead characters come first, so the regex rejects nearly every offset at once. Of the alternatives:
// 1. Blanks and pronunciations are dropped whole only with ideographs on both sides, where they are a wrap or a layout and
//    never the border of a word. 新 易 盛, 中 (zhōng) 国
// 2. Likewise when a pronunciation comes first. 中(zhōng)国
// 3. Between Latin words one blank stays: a wrapped and indented "Google⏎   Cloud" is still a name of two words.
// 4. Ignorable characters are dropped everywhere.
// A run of gaps is entered by one alternative at its first or second character only, so the time is linear.
const droppable = new RegExp(
  `(?=[${leads.replace('[', '\\[')}])(?:${[
    `${gap}(?<=${ideograph}${gap})${between}`,
    `(?<=${ideograph})${annotation}${between}`,
    `${gap}(?<=[A-Za-z.,&][${blanks}]${gap})${gap}*(?=[A-Za-z])`,
    `[${ignorables}]+`,
  ].join('|')})`,
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
