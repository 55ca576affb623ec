// Removes skippable sequences from a text (invisible characters, line wraps inside a Chinese name, all but the first blank
// between two Latin words, pronunciations) and maps offsets back to the original text.
import { countOf } from './context.ts';

/** A removed span `start`–`end` of the original text; `at` is its position in the squeezed text. */
export interface Cut {
  at: number;
  start: number;
  end: number;
}

export interface Squeezed {
  text: string;
  /** In ascending order. */
  cuts: readonly Cut[];
}

/** The patterns of read-over.ts. Pages receive them with the lexicon. */
export interface ReadOver {
  readOver: RegExp;
  readOverPlain: RegExp;
  annotationSign: RegExp;
}

export function squeeze(text: string, patterns: ReadOver): Squeezed {
  // The full pattern takes milliseconds to compile, and few texts need it.
  const pattern = patterns.annotationSign.test(text) ? patterns.readOver : patterns.readOverPlain;
  const cuts: Cut[] = [];
  if (text.search(pattern) < 0) return { text, cuts };
  let squeezed = '';
  let end = 0;
  for (const { 0: gap, index: start } of text.matchAll(pattern)) {
    squeezed += text.slice(end, start);
    end = start + gap.length;
    cuts.push({ at: squeezed.length, start, end });
  }
  return { text: squeezed + text.slice(end), cuts };
}

/** Maps an offset in the squeezed text to the original. Bisects, because justified text has a cut at every character. */
export function originOf(offset: number, cuts: readonly Cut[]): number {
  const cut = cuts[countOf(cuts, ({ at }) => at <= offset) - 1];
  return cut ? cut.end + offset - cut.at : offset;
}
