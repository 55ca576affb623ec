// The text of a page of a view, with a way between offsets and the document's text nodes.
import type { PageSpan } from './annotation-place.ts';
import type { ReaderView } from './view.ts';

interface Piece {
  node: Text;
  /** Offset in the page's text. */
  start: number;
}

export interface PageText {
  text: string;
  pieces: readonly Piece[];
}

/** Elements with the text of a page; none while pdf.js has not drawn it. A long page of a text is several. */
const elementsOf = (view: ReaderView, page: number): readonly Element[] => [
  ...view.root.querySelectorAll(
    view.kind === 'pdf'
      ? `.page[data-page-number="${page}"] > .textLayer:not([hidden])`
      : `[data-page-number="${page}"]`,
  ),
];

/** Empty if the page is not there. */
export function readPageText(view: ReaderView, page: number): PageText {
  const pieces: Piece[] = [];
  let text = '';
  for (const element of elementsOf(view, page)) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      pieces.push({ node, start: text.length });
      text += node.data;
    }
  }
  return { text, pieces };
}

/** Index of the piece that contains the unit at `offset`. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** One range for each text node: a range over several would also paint what stands between them. */
export function rangesOf({ pieces }: PageText, { start, end }: PageSpan): Range[] {
  const ranges: Range[] = [];
  for (let at = Math.max(0, pieceAt(pieces, start)); at < pieces.length && pieces[at]!.start < end; at++) {
    const { node, start: from } = pieces[at]!;
    const range = document.createRange();
    range.setStart(node, Math.max(0, start - from));
    range.setEnd(node, Math.min(node.length, end - from));
    if (!range.collapsed) ranges.push(range);
  }
  return ranges;
}

/** The part of a page's text that is selected; null if nothing of it is. */
export function selectedSpan({ pieces }: PageText, selection: Range): PageSpan | null {
  const spans = pieces.flatMap(({ node, start }): PageSpan[] => {
    if (!selection.intersectsNode(node)) return [];
    const from = start + (selection.startContainer === node ? selection.startOffset : 0);
    const to = start + (selection.endContainer === node ? selection.endOffset : node.length);
    return from < to ? [{ start: from, end: to }] : [];
  });
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}
