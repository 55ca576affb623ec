// Text of selected pieces of a page as a person would type it: lines joined to paragraphs, without the blanks of the layout. Pure.
import { textOf, type Line, type Run } from '../documents/layout/line.ts';
import { linesOf } from '../documents/layout/lines.ts';
import { continuesOnNextPage, continuesParagraph, joint, RightEdges } from '../documents/layout/paragraphs.ts';

export interface SelectedPage {
  /** In drawing order, cut to what is selected. */
  selected: readonly Run[];
  /** All of the page: whether a line ends a paragraph shows only beside its neighbors. */
  all: readonly Run[];
}

interface PlacedLine {
  line: Line;
  /** Index into the lines of the page; -1 if it is not found there. */
  index: number;
}

const leftOf = ({ words }: Line): number => words[0]?.x0 ?? 0;
const rightOf = ({ words }: Line): number => words.at(-1)?.x1 ?? 0;

/** Whether `part` is a piece of `line`. */
const isPartOf = (part: Line, line: Line): boolean =>
  Math.abs(part.baseline - line.baseline) < 0.5 * line.size &&
  leftOf(part) > leftOf(line) - line.size &&
  rightOf(part) < rightOf(line) + line.size;

function placed(lines: readonly Line[], all: readonly Line[]): PlacedLine[] {
  let from = 0;
  return lines.map((line) => {
    const after = all.findIndex((one, at) => at >= from && isPartOf(line, one));
    const index = after < 0 ? all.findIndex((one) => isPartOf(line, one)) : after;
    if (index >= 0) from = index;
    return { line, index };
  });
}

/** Text in other directions, such as stamps at the side of the page, is a line of its own. */
const rotatedTexts = (runs: readonly Run[]): string[] =>
  runs.filter(({ isUpright, text }) => !isUpright && text.trim() !== '').map(({ text }) => text.trim());

interface PageText {
  text: string;
  first: Line | undefined;
  last: Line | undefined;
}

function textOfPage({ selected, all }: SelectedPage): PageText {
  const allLines = linesOf(all);
  const edges = new RightEdges(allLines);
  const lines = placed(linesOf(selected), allLines);
  let text = '';
  lines.forEach(({ line, index }, at) => {
    const before = lines[at - 1];
    const piece = textOf(line).text;
    if (before) {
      const isNext = before.index >= 0 && index === before.index + 1;
      const isSame = before.index >= 0 && index === before.index;
      if (isSame) text += ' ';
      else text += isNext && continuesParagraph(allLines, before.index, edges) ? joint(text, piece) : '\n';
    }
    text += piece;
  });
  const rotated = rotatedTexts(selected).join('\n');
  return {
    text: text === '' ? rotated : rotated === '' ? text : `${text}\n${rotated}`,
    first: lines[0]?.line,
    last: lines.at(-1)?.line,
  };
}

/** @param pages with something selected, in order. Cells of a row are separated by tabs. */
export function cleanText(pages: readonly SelectedPage[]): string {
  let text = '';
  let last: Line | undefined;
  for (const page of pages.map(textOfPage)) {
    if (page.text === '') continue;
    const isJoined = last && page.first && continuesOnNextPage(last, page.first);
    if (text !== '') text += isJoined ? joint(text, page.text) : '\n';
    text += page.text;
    last = page.last;
  }
  return text;
}
