// Parts that the layout pass works with. Coordinates are points from the upper left corner of the page.

/** A piece of text as the PDF draws it, in drawing order. */
export interface Run {
  text: string;
  x0: number;
  x1: number;
  baseline: number;
  /** Font size in points. */
  size: number;
  isUpright: boolean;
}

export interface Word {
  text: string;
  x0: number;
  x1: number;
}

/** Runs of one baseline, from left to right. */
export interface Line {
  words: Word[];
  baseline: number;
  size: number;
}

export interface PageLayout {
  width: number;
  height: number;
  /** In drawing order, which keeps columns apart. Never sorted by place. */
  lines: Line[];
}

/** Distance in font sizes from which two words are cells of a row. */
const cellGap = 1.6;

/** Distance from which a space between Chinese characters was meant. Smaller ones come from justified or spaced-out text. */
const chineseGap = 0.8;

const chinese = /[\u2E80-\u303F\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u;
const oneChinese = new RegExp(`^${chinese.source}$`, 'u');
const chineseAtEnd = new RegExp(`${chinese.source}$`, 'u');
const chineseAtStart = new RegExp(`^${chinese.source}`, 'u');

const ideograph = String.raw`[\u3400-\u9FFF]`;
const lastIsSingle = new RegExp(`(?<!${ideograph})${ideograph}$`, 'u');
const firstIsSingle = new RegExp(`^${ideograph}(?!${ideograph})`, 'u');
const bulletOnly = /^[•◦\u25A0-\u25FF\u2600-\u27BF]$/u;

export const startsChinese = (text: string): boolean => chineseAtStart.test(text);
export const endsChinese = (text: string): boolean => chineseAtEnd.test(text);

export const leftOf = ({ words }: Line): number => words[0]?.x0 ?? 0;
export const rightOf = ({ words }: Line): number => words.at(-1)?.x1 ?? 0;
export const topOf = ({ baseline, size }: Line): number => baseline - 0.88 * size;
export const bottomOf = ({ baseline, size }: Line): number => baseline + 0.22 * size;

/** True if all words are single Chinese characters with the same distance, as in a spaced-out title. */
const isSpacedOut = (words: readonly Word[]): boolean =>
  words.length >= 4 && words.filter(({ text }) => oneChinese.test(text)).length >= words.length - 1;

/** Names of two characters are printed as wide as those of three: `王 毅`. */
const isSpacedName = (left: Word, right: Word): boolean =>
  lastIsSingle.test(left.text) && firstIsSingle.test(right.text);

/** The separator of two neighboring words of a line: a tab between cells, a space, or nothing. */
function separator(left: Word, right: Word, size: number, isSpaced: boolean): '' | ' ' | '\t' {
  const gap = (right.x0 - left.x1) / size;
  if (gap > cellGap) return '\t';
  if (bulletOnly.test(left.text)) return ' ';
  const areChinese = endsChinese(left.text) && startsChinese(right.text);
  if (areChinese) return gap > chineseGap && !isSpaced && !isSpacedName(left, right) ? ' ' : '';
  if (endsChinese(left.text) || startsChinese(right.text)) return gap > chineseGap ? ' ' : '';
  return gap > 0.08 ? ' ' : '';
}

/** The text of a line, and where each word is in it. */
export function textOf({ words, size }: Line): { text: string; starts: number[] } {
  const isSpaced = isSpacedOut(words);
  let text = '';
  const starts = words.map((word, i) => {
    const previous = words[i - 1];
    if (previous) text += separator(previous, word, size, isSpaced);
    const start = text.length;
    text += word.text;
    return start;
  });
  return { text, starts };
}

/** Words between the tabs of a line. `last` is included. */
export function splitCells({ words, size }: Line): { first: number; last: number; x0: number; x1: number }[] {
  const cells: { first: number; last: number; x0: number; x1: number }[] = [];
  words.forEach(({ x0, x1 }, i) => {
    const cell = cells.at(-1);
    if (cell && x0 - cell.x1 <= cellGap * size) {
      cell.last = i;
      cell.x1 = x1;
    } else cells.push({ first: i, last: i, x0, x1 });
  });
  return cells;
}
