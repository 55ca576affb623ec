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

function placeInLine(text: string, box: LineBox, { start, end }: TextSpan): PrintedPlace {
  const line = text.slice(box.start, box.end);
  const { page, x0, y0, x1, y1 } = box;
  // Cells of a row share a box without the gaps between them, so only the whole row is known.
  if (line.includes('\t')) return { page, x0, y0, x1, y1 };
  const from = Math.max(start, box.start) - box.start;
  const to = Math.min(end, box.end) - box.start;
  const unit = (x1 - x0) / Math.max(widthOf(line), 0.5);
  return {
    page,
    x0: x0 + unit * widthOf(line.slice(0, from)),
    y0,
    x1: x0 + unit * widthOf(line.slice(0, to)),
    y1,
  };
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
