// Exports `joinPieces`: joins pieces of text into the lines that a reader sees, by position. Pure.

/** The rectangle of a character, with `left` → `right` in reading direction. */
export interface Edges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** One text node with its layout. */
export interface Piece {
  /** The first and the last visible line of the text. */
  first: Edges;
  last: Edges;
  /** The nearest ancestor that is not inline. */
  box: object;
  /** Differs between two pieces if something between them ends a line: a `<br>`, an image, a block. */
  group: number;
  /** The nearest ancestor that is absolutely positioned or floated, which does not interrupt the text around it. */
  root: object;
  /** The nearest atomic inline, such as an inline-block. */
  atomic: object | null;
  /** A single letter or a part of a ruby: the gap to its neighbors is wider than in ordinary text. */
  isSpaced: boolean;
  /** The table and the cell around it. */
  table: object | null;
  cell: object | null;
}

/** The content area of a font is 1.2 to 1.45 em high. */
const emPerHeight = 0.75;
/** In em. A word space is a quarter, the gap between two columns at least one. */
const widestGap = 0.5;
const widestSpacedGap = 1;
/** In em. Kerning and rounding let neighbors overlap. */
const widestOverlap = 0.5;
/** As a fraction of the smaller height, so that a superscript is still on the line. */
const leastOverlap = 0.5;

const heightOf = ({ top, bottom }: Edges): number => bottom - top;

export const isSameLine = (a: Edges, b: Edges): boolean =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >= leastOverlap * Math.min(heightOf(a), heightOf(b));

/** The gap between the end of `first` and the start of `second`, in em; null if they are on different lines. */
export function widthBetween({ last: a }: Piece, { first: b }: Piece): number | null {
  if (!isSameLine(a, b)) return null;
  return (b.left - a.right) / ((emPerHeight * (heightOf(a) + heightOf(b))) / 2);
}

/** Whether `second` continues `first` on the same line. */
export function isBeside(first: Piece, second: Piece): boolean {
  if (first.table && first.table === second.table && first.cell !== second.cell) return false;
  const width = widthBetween(first, second);
  if (width === null) return false;
  return width >= -widestOverlap && width <= (first.isSpaced && second.isSpaced ? widestSpacedGap : widestGap);
}

/** Whether inline text continues in `next`, on the same line or the following one. */
function flowsOn(last: Piece, next: Piece): boolean {
  if (isSameLine(last.last, next.first)) return isBeside(last, next);
  // Cards side by side are atomic inlines too, and must not be joined. The letters of an animated heading are single.
  return last.atomic === next.atomic || [last, next].every(({ atomic, isSpaced }) => !atomic || isSpaced);
}

/** @returns one list of pieces for each line, in reading order. */
export function joinPieces<P extends Piece>(pieces: readonly P[]): P[][] {
  const lines: P[][] = [];
  /** The open line of each root, which its next inline text continues. A block in between starts a new line. */
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
