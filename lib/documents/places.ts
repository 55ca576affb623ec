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

/** Chinese characters are about twice as wide as Latin letters and digits. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, character) => width + (character.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0);

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
  const unit = (x1 - x0) / Math.max(widthOf(line.slice(start, end)), 0.5);
  return x0 + unit * widthOf(line.slice(start, Math.max(start, Math.min(offset, end))));
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
