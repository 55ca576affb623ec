// Splits runs that are too long to be read at once, such as a text file in one node, into pieces that are read as they come
// near the viewport. Pure.
import type { Mention } from '../../model/mention.ts';
import type { Run } from './blocks.ts';

/** A run with more characters is read in pieces. */
export const longestRun = 8000;

const pieceLength = 3000;

/** Characters that recognition may need on each side of a mention. Longer than any name or code. */
const context = 400;

export type LongRun = Omit<Run, 'mentions'>;

export interface Piece {
  run: LongRun;
  start: number;
  end: number;
}

/** Cuts after a line feed if there is one in the second half of a piece, so that pieces consist of whole lines. */
export function piecesOf(run: LongRun): Piece[] {
  const { text } = run;
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length;) {
    const most = Math.min(text.length, start + pieceLength);
    const lineEnd = most === text.length ? most : text.lastIndexOf('\n', most) + 1;
    const end = lineEnd > start + pieceLength / 2 ? lineEnd : most;
    pieces.push({ run, start, end });
    start = end;
  }
  return pieces;
}

/**
 * The mentions that begin in the piece, with offsets into the text of the run.
 * @param find returns the mentions in a text. It gets the piece with the context around it.
 */
export function mentionsIn({ run: { text }, start, end }: Piece, find: (text: string) => Mention[]): Mention[] {
  const from = Math.max(0, start - context);
  return find(text.slice(from, end + context))
    .map((mention) => ({ ...mention, start: mention.start + from, end: mention.end + from }))
    .filter((mention) => mention.start >= start && mention.start < end);
}

export interface Extent {
  top: number;
  bottom: number;
}

/** The vertical extent of a piece in viewport pixels; null if it has no box. */
export type Measure = (piece: Piece) => Extent | null;

/**
 * The pieces between `top` and `bottom`, as indices [from, to). Pieces must be in order down the page, so that a binary
 * search needs to measure only a few of them.
 * @param guess where the search starts: `from` of the previous result.
 */
export function piecesBetween(
  pieces: readonly Piece[],
  { top, bottom }: Extent,
  measure: Measure,
  guess = 0,
): [from: number, to: number] {
  const extents = new Map<number, Extent | null>();
  /** A piece without a box takes the extent of the nearest earlier piece that has one; null if there is none. */
  function extentOf(index: number): Extent | null {
    for (let at = index; at >= 0; at--) {
      if (!extents.has(at)) extents.set(at, measure(pieces[at]!));
      const extent = extents.get(at);
      if (extent) return extent;
    }
    return null;
  }
  const isAbove = (index: number): boolean => (extentOf(index)?.bottom ?? -Infinity) < top;
  const isBelow = (index: number): boolean => (extentOf(index)?.top ?? -Infinity) > bottom;
  // Exponential search from the guess, then binary search, for the first piece that is not above `top`.
  let low = 0;
  let high = pieces.length;
  let step = 1;
  let at = Math.min(Math.max(0, guess), pieces.length - 1);
  while (low < high) {
    if (isAbove(at)) {
      low = at + 1;
      at = high === pieces.length ? Math.min(high - 1, at + step) : (low + high) >> 1;
    } else {
      high = at;
      at = low === 0 ? Math.max(0, at - step) : (low + high) >> 1;
    }
    step *= 2;
    if (at < low || at >= high) at = (low + high) >> 1;
  }
  let to = low;
  while (to < pieces.length && !isBelow(to)) to++;
  return [low, to];
}
