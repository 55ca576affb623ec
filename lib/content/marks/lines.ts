// Joins pieces of text into the lines that a reader sees, by where they are drawn. Pure: exports joinPieces.

/** The rectangle of a character, with `left` → `right` in reading direction. */
export interface Edges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The text of one text node, as it is laid out. */
export interface Piece {
  /** The first and the last visible line of the text. */
  first: Edges;
  last: Edges;
  /** The nearest ancestor that is not inline. */
  box: object;
  /** Changes where something between two pieces ends a line: `<br>`, an image, a block. */
  group: number;
  /** The nearest ancestor that is absolutely positioned or floated, and so does not interrupt the text around it. */
  root: object;
  /** The inline-block or the like that it is in. */
  atomic: object | null;
  /** A single letter, or a part of a ruby: stands apart from its neighbors more than text usually does. */
  isSpaced: boolean;
  /** The table and the cell that it is in. */
  table: object | null;
  cell: object | null;
}

/** The content area of a font is 1.2 to 1.45 em high. */
const emPerHeight = 0.75;
/** Of an em: a word space is a quarter, the gap between two columns at least one. */
const widestGap = 0.5;
const widestSpacedGap = 1;
/** Kerning and rounding let neighbors overlap. */
const widestOverlap = 0.5;
/** Of the smaller height: a superscript is still on the line. */
const leastOverlap = 0.5;

const heightOf = ({ top, bottom }: Edges): number => bottom - top;

const isSameLine = (a: Edges, b: Edges): boolean =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >= leastOverlap * Math.min(heightOf(a), heightOf(b));

/** The room between the end of `first` and the beginning of `second`, in em; null when they are on different lines. */
export function widthBetween({ last: a }: Piece, { first: b }: Piece): number | null {
  if (!isSameLine(a, b)) return null;
  return (b.left - a.right) / ((emPerHeight * (heightOf(a) + heightOf(b))) / 2);
}

/** Whether `second` goes on where `first` ends, on one line. */
export function isBeside(first: Piece, second: Piece): boolean {
  if (first.table && first.table === second.table && first.cell !== second.cell) return false;
  const width = widthBetween(first, second);
  if (width === null) return false;
  return width >= -widestOverlap && width <= (first.isSpaced && second.isSpaced ? widestSpacedGap : widestGap);
}

/** Whether inline text goes on in `next`, on the same line or the following one. */
function flowsOn(last: Piece, next: Piece): boolean {
  if (isSameLine(last.last, next.first)) return isBeside(last, next);
  // Two cards side by side are inline-blocks too; letters of an animated heading are short.
  return last.atomic === next.atomic || [last, next].every(({ atomic, isSpaced }) => !atomic || isSpaced);
}

/** @returns the pieces of each text, in reading order. */
export function joinPieces<P extends Piece>(pieces: readonly P[]): P[][] {
  const lines: P[][] = [];
  /** The line that the inline text of each root goes on in. A block in between starts another. */
  const open = new Map<object, P[]>();
  for (const piece of pieces) {
    const flow = open.get(piece.root);
    const last = flow?.at(-1);
    const isSameFlow = last?.root === piece.root && last.box === piece.box && last.group === piece.group;
    let line = isSameFlow && flowsOn(last, piece) ? flow : lines.findLast((other) => isBeside(other.at(-1)!, piece));
    if (line) line.push(piece);
    else lines.push((line = [piece]));
    open.set(piece.root, line);
  }
  return mergeLines(lines);
}

/** Joins lines whose pieces are not in reading order in the document. */
function mergeLines<P extends Piece>(lines: P[][]): P[][] {
  const merged = new Set(lines);
  for (const line of lines) {
    if (!merged.has(line)) continue;
    for (let next: P[] | undefined = line; next;) {
      next = [...merged].find((other) => other !== line && isBeside(line.at(-1)!, other[0]!));
      if (!next) break;
      line.push(...next);
      merged.delete(next);
    }
  }
  return [...merged];
}
