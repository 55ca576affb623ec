// Joins the runs of a page to lines.
import { foldCharacters } from './characters.ts';
import type { Line, Run, Word } from './line.ts';
import { removeMarks } from './noise.ts';

/** Smaller text is not meant for readers: tracking codes of distributors and hidden marks. */
const smallestSize = 4;

/** Rough widths, to place the words of a run. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += character > '\u2E7F' ? 1 : character === ' ' ? 0.3 : 0.55;
  return width;
};

/** Splits a run at its spaces. Places in between are estimated from the widths of characters. */
function wordsOf({ text, x0, x1 }: Run): Word[] {
  const total = widthOf(text) || 1;
  const words: Word[] = [];
  let before = 0;
  for (const part of text.split(/( +)/u)) {
    const width = widthOf(part);
    const at = (offset: number): number => x0 + ((x1 - x0) * offset) / total;
    if (part.trim() !== '') words.push({ text: part, x0: at(before), x1: at(before + width) });
    before += width;
  }
  return words;
}

/** Finds text that is drawn twice at one place to look bold. */
function createDuplicateFilter(): (run: Run) => boolean {
  const drawn = new Map<string, Run[]>();
  return (run) => {
    const earlier = drawn.get(run.text) ?? [];
    const tolerance = Math.max(0.8, run.size * 0.12);
    const isDuplicate = earlier.some(
      ({ x0, baseline }) => Math.abs(x0 - run.x0) <= tolerance && Math.abs(baseline - run.baseline) <= tolerance,
    );
    if (!isDuplicate) drawn.set(run.text, [...earlier.slice(-20), run]);
    return isDuplicate;
  };
}

const punctuation = String.raw`[\u3001-\u301F\uFF01-\uFF0F\uFF1A-\uFF1F“”‘’]`;
const endsWithPunctuation = new RegExp(`${punctuation}$`, 'u');
const startsWithPunctuation = new RegExp(`^${punctuation}`, 'u');

/** How far a run may reach into the one before, in font sizes. Two punctuation marks are printed in the space of one. */
const overlapOf = (last: Word, { text }: Run): number =>
  endsWithPunctuation.test(last.text) || startsWithPunctuation.test(text) ? 1.05 : 0.6;

/** A run continues a line if it is on its baseline and not left of its end. Indices and footnote marks are a bit off. */
function continues({ words, baseline, size }: Line, run: Run): boolean {
  const last = words.at(-1);
  if (!last) return false;
  const largest = Math.max(size, run.size);
  const smallest = Math.min(size, run.size);
  const isIndex = smallest < 0.8 * largest;
  return (
    Math.abs(baseline - run.baseline) <= (isIndex ? 0.5 : 0.25) * largest &&
    run.x0 >= last.x1 - Math.max(overlapOf(last, run) * smallest, 1)
  );
}

/** Adds the words of a run, glued to the last word if there is no space between them. */
function append(line: Line, run: Run, isSpaceBefore: boolean): void {
  const words = wordsOf(run);
  const [first, ...rest] = words;
  const last = line.words.at(-1);
  if (!first) return;
  const isGlued = last && !isSpaceBefore && !run.text.startsWith(' ') && first.x0 - last.x1 < 0.16 * run.size;
  if (isGlued) {
    last.text += first.text;
    last.x1 = Math.max(last.x1, first.x1);
  } else line.words.push(first);
  line.words.push(...rest);
  if (run.size > line.size) {
    line.size = run.size;
    line.baseline = run.baseline;
  }
}

/** The lines of a page in drawing order, without rotated and tiny text, duplicates and template marks. */
export function linesOf(runs: readonly Run[]): Line[] {
  const isDuplicate = createDuplicateFilter();
  const lines: Line[] = [];
  let line: Line | undefined;
  let isSpaceBefore = false;
  for (const drawn of runs) {
    const run = { ...drawn, text: foldCharacters(drawn.text) };
    if (run.text.trim() === '') {
      isSpaceBefore = true;
      continue;
    }
    if (!run.isUpright || run.size < smallestSize || isDuplicate(run)) continue;
    if (!line || !continues(line, run)) {
      line = { words: [], baseline: run.baseline, size: run.size };
      lines.push(line);
      isSpaceBefore = false;
    }
    append(line, run, isSpaceBefore);
    isSpaceBefore = run.text.endsWith(' ');
  }
  return lines.map((each) => ({ ...each, words: removeMarks(each.words) })).filter(({ words }) => words.length > 0);
}
