// Exports `continuedLines`: which lines of absolutely positioned text continue on the line below, as in the text layer of a
// PDF. Lines may be parts of a printed line, such as the cells of a table. Pure.
import { isSameLine, type Edges, type Piece } from './lines.ts';

/** The content area of a font is 1.2 to 1.45 em high; positioned spans are often exactly one em high. All others are in heights. */
const smallestRatio = 0.75;
/** From the end of a line to the start of the next one. Double spacing, with room to spare. */
const widestLeading = 1.3;
/** A line starts at most this far to the right of the one before it: an indented one begins a paragraph. */
const widestIndent = 0.6;
/** The first line of a paragraph is indented by two characters, or begins with a mark such as "1、". */
const widestOutdent = 4;
/** A line that ends further from the edge of its column is the last of its paragraph: the next character had room. */
const widestRest = 2;
/** A wider gap separates columns, a narrower one the words of a justified line. */
const widestGap = 1.2;

interface Box<P> extends Edges {
  line: P[];
}

const heightOf = ({ top, bottom }: Edges): number => bottom - top;

function boxOf<P extends Piece>(line: P[]): Box<P> {
  const { left, top, bottom } = line[0]!.first;
  return { line, left, top, bottom, right: line.at(-1)!.last.right };
}

/** A printed line, or the cells of one column in it. */
interface Row<P> extends Edges {
  boxes: Box<P>[];
}

const isNearby = (a: Edges, b: Edges): boolean =>
  isSameLine(a, b) && b.left - a.right <= widestGap * Math.min(heightOf(a), heightOf(b)) && b.left > a.left;

/** Joins parts of a line with narrow gaps, such as after the number of a paragraph or in justified text. */
function rowsOf<P>(boxes: readonly Box<P>[]): Row<P>[] {
  const rows: Row<P>[] = [];
  for (const box of boxes) {
    const row = rows.findLast((one) => isNearby(one, box));
    if (row) {
      row.boxes.push(box);
      row.right = Math.max(row.right, box.right);
    } else {
      const { left, right, top, bottom } = box;
      rows.push({ left, right, top, bottom, boxes: [box] });
    }
  }
  return rows;
}

/** The nearest line below that starts where a continuation would start; undefined if there is none. */
function lineBelow<T extends Edges>(line: T, ordered: readonly T[], at: number): T | undefined {
  const height = heightOf(line);
  for (let next = at + 1; next < ordered.length; next++) {
    const other = ordered[next]!;
    if (other.top - line.bottom > widestLeading * height) return undefined;
    if (isSameLine(line, other) || other.top < line.top) continue;
    if (other.left >= line.right || other.right <= line.left) continue;
    const ratio = heightOf(other) / height;
    const isAligned =
      other.left - line.left <= widestIndent * height && line.left - other.left <= widestOutdent * height;
    return isAligned && ratio >= smallestRatio && ratio <= 1 / smallestRatio ? other : undefined;
  }
  return undefined;
}

/** Lines that reach the edge of their column, each with the one below. The neighbors show where the edge is. */
function fullLines<T extends Edges>(lines: readonly T[]): [line: T, next: T][] {
  const ordered = lines.toSorted((a, b) => a.top - b.top || a.left - b.left);
  const below = new Map<T, T>();
  const above = new Map<T, T>();
  ordered.forEach((line, at) => {
    const next = lineBelow(line, ordered, at);
    if (!next || above.has(next)) return;
    below.set(line, next);
    above.set(next, line);
  });
  return [...below].filter(([line, next]) => {
    const before = above.get(line);
    const near = [before, before && above.get(before), next, below.get(next)];
    const edge = Math.max(...near.map((one) => one?.right ?? line.right));
    return line.right >= edge - widestRest * heightOf(line);
  });
}

/** @param lines the pieces of each, in reading order. @returns pairs of a line and the one that continues it. */
export function continuedLines<P extends Piece>(lines: readonly P[][]): [line: P[], next: P[]][] {
  const boxes = lines.map(boxOf).toSorted((a, b) => a.left - b.left);
  const rows = rowsOf(boxes);
  const pairs = new Map<P[], Set<P[]>>();
  const add = (line: P[], next: P[]): void => void pairs.set(line, (pairs.get(line) ?? new Set()).add(next));
  for (const [row, next] of fullLines(rows)) add(row.boxes.at(-1)!.line, next.boxes[0]!.line);
  // The cells of a table wrap too, each in its own column.
  const cells = rows.filter((row) => row.boxes.length > 1);
  if (cells.length > 0) for (const [box, next] of fullLines(boxes)) add(box.line, next.line);
  return [...pairs].flatMap(([line, nexts]) => [...nexts].map((next): [P[], P[]] => [line, next]));
}
