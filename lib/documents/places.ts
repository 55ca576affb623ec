// Where a span of a document's text is printed: page and rectangle. Pure.
import type { LineBox, TextSpan } from './document-text.ts';

export interface PrintedPlace {
  /** Index into the document's pages. */
  page: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Marks before the block of Chinese characters that Chinese fonts draw as wide as those: quotes, dashes, dots, arrows, signs. */
const wideMarks =
  /[\u2014-\u2016\u2018-\u201d\u2025\u2026\u2030\u203b\u2103\u2109\u2116\u2121\u2160-\u217f\u2190-\u2193\u2460-\u249b\u2500-\u257f\u25a0-\u25ef\u2605\u2606\u27a2\u00b7\u00b0\u00b1\u00d7\u00f7]/u;
const chinese = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/u;

/**
 * Chinese characters are about twice as wide as Latin letters and digits. Marks that both have are wide in a line with Chinese
 * characters.
 */
function widthOf(text: string, isChinese: boolean): number {
  let width = 0;
  for (const character of text) {
    const isWide = character.charCodeAt(0) >= 0x2e80 || (isChinese && wideMarks.test(character));
    width += isWide ? 1 : 0.5;
  }
  return width;
}

/** Index of the first box that ends after `offset`. Boxes are in text order. */
function firstAfter(boxes: readonly LineBox[], offset: number): number {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boxes[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface PlacedPart extends TextSpan {
  x0: number;
  x1: number;
}

/** Parts of a line without gaps: the line itself, or its cells. null for a row whose edges of cells are not known. */
function partsOf(line: string, { x0, x1, cellEdges }: LineBox): PlacedPart[] | null {
  const cells = line.split('\t');
  if (cells.length === 1) return [{ start: 0, end: line.length, x0, x1 }];
  if (cellEdges?.length !== 2 * cells.length) return null;
  let start = 0;
  return cells.map((cell, at) => {
    const part = { start, end: start + cell.length, x0: cellEdges[2 * at]!, x1: cellEdges[2 * at + 1]! };
    start = part.end + 1;
    return part;
  });
}

/** Where the offset is in its part, by the widths of the characters before it. */
function xAt(line: string, { start, end, x0, x1 }: PlacedPart, offset: number): number {
  const isChinese = chinese.test(line);
  const unit = (x1 - x0) / Math.max(widthOf(line.slice(start, end), isChinese), 0.5);
  return x0 + unit * widthOf(line.slice(start, Math.max(start, Math.min(offset, end))), isChinese);
}

function placeInLine(text: string, box: LineBox, { start, end }: TextSpan): PrintedPlace {
  const line = text.slice(box.start, box.end);
  const { page, x0, y0, x1, y1 } = box;
  const parts = partsOf(line, box);
  const from = Math.max(start, box.start) - box.start;
  const to = Math.min(end, box.end) - box.start;
  const first = parts?.find((part) => from < part.end);
  const last = parts?.findLast((part) => to > part.start);
  if (!first || !last) return { page, x0, y0, x1, y1 };
  return { page, x0: xAt(line, first, from), y0, x1: xAt(line, last, to), y1 };
}

/** One place for each printed line that the span touches; none for documents without a layout. */
export function printedPlaces(
  { text, boxes }: { text: string; boxes: readonly LineBox[] },
  span: TextSpan,
): PrintedPlace[] {
  const places: PrintedPlace[] = [];
  for (let at = firstAfter(boxes, span.start); at < boxes.length && boxes[at]!.start < span.end; at++)
    places.push(placeInLine(text, boxes[at]!, span));
  return places;
}
