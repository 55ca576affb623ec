// Normalizes a text for recognition, finds its words, and maps offsets back to the original.
import type { Mention } from '../model/mention.ts';
import type { WordHit, WordScan } from './automaton.ts';
import { mightContainCode } from './codes.ts';
import { countOf } from './context.ts';
import { characterKind, toHalfWidth } from './fold.ts';
import { originOf, squeeze, type Cut, type ReadOver } from './squeeze.ts';

interface Span {
  start: number;
  end: number;
}

/** Returns the spans that do not overlap any of `others`. Both must be in reading order. */
export function withoutOverlap<T extends Span>(spans: readonly T[], others: readonly Span[]): readonly T[] {
  if (others.length === 0) return spans;
  let next = 0;
  return spans.filter(({ start, end }) => {
    while (next < others.length && others[next]!.end <= start) next++;
    return next === others.length || others[next]!.start >= end;
  });
}

/** A text that is normalized for recognition, with the words found in it. */
export interface PlainText extends WordScan {
  /** Squeezed, and half-width if it has full-width digits or letters. */
  plain: string;
  cuts: readonly Cut[];
  hasCodes: boolean;
}

const noCuts: readonly Cut[] = [];

/**
 * Finds the words of a text and applies only the normalization steps that its kinds of characters require. Most texts need
 * none, and a regex over the text costs about as much as the kernel.
 */
export function readPlain(text: string, scanText: (text: string) => WordScan, rules: ReadOver): PlainText {
  const scan = scanText(text);
  const { kinds } = scan;
  const { text: squeezed, cuts } = (kinds & characterKind.gap) === 0 ? { text, cuts: noCuts } : squeeze(text, rules);
  const plain = (kinds & characterKind.wide) === 0 ? squeezed : toHalfWidth(squeezed);
  const hasCodes = (kinds & characterKind.code) !== 0 && mightContainCode.test(plain);
  if (cuts.length === 0) return { ...scan, plain, cuts, hasCodes };
  // The kernel folds full-width characters itself, so a text is scanned again only if something was cut.
  const squeezedScan = scanText(plain);
  const hits = withSeparateWords(squeezedScan.hits, scan.hits, text, cuts);
  return { ...squeezedScan, hits, plain, cuts, hasCodes };
}

const blank = /\s/;

/** Whether a blank was cut at a position of the squeezed text: a border of two words, unless the text is justified. */
export function isBlankCut(at: number, text: string, cuts: readonly Cut[]): boolean {
  const cut = cuts[countOf(cuts, (one) => one.at < at)];
  return cut?.at === at && blank.test(text.slice(cut.start, cut.end));
}

/**
 * Adds words that stand between blanks, but that the squeezed text hides in a longer phrase: 华为 in 中国 华为, 微软 in 张微 微软.
 * @param squeezed words of the squeezed text. @param separate words of the text as it is.
 */
function withSeparateWords(
  squeezed: readonly WordHit[],
  separate: readonly WordHit[],
  text: string,
  cuts: readonly Cut[],
): WordHit[] {
  const moved = separate.map((hit) => {
    const cut = cuts[countOf(cuts, ({ end }) => end <= hit.start) - 1];
    const offset = cut ? cut.end - cut.at : 0;
    return { ...hit, start: hit.start - offset, end: hit.end - offset };
  });
  const hidden = withoutOverlap(moved, squeezed).filter(
    ({ start, end }) => isBlankCut(start, text, cuts) || isBlankCut(end, text, cuts),
  );
  return hidden.length === 0 ? [...squeezed] : [...squeezed, ...hidden].toSorted((a, b) => a.start - b.start);
}

/** Maps the mentions' offsets from the squeezed text to the original, in place. */
export function restoreOffsets(mentions: readonly Mention[], cuts: readonly Cut[]): void {
  if (cuts.length === 0) return;
  for (const mention of mentions) {
    mention.end = originOf(mention.end - 1, cuts) + 1;
    mention.start = originOf(mention.start, cuts);
  }
}
