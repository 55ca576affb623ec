// Decides which printed lines continue a paragraph.
import { endsChinese, leftOf, rightOf, startsChinese, textOf, type Line } from './line.ts';

const mark = String.raw`[•·✓✔*＊◦\u25A0-\u25FF\u2600-\u26FF\u2700-\u27BF\u2B1B\u2B1C]`;
const startsWithMark = new RegExp(`^${mark}`, 'u');
const bullet = new RegExp(
  String.raw`^(?:${mark}|[-–—]\s|[（(]?\d{1,2}[）).．、]\s*\D|[（(]?[一二三四五六七八九十]{1,3}[）)、.]|[①-⑳]|第[一二三四五六七八九十]+[章节部]|\d{1,2}\.\d{1,2}[^\d%亿万元倍个百千美港pP])`,
  'u',
);
/** Captions, sources and notes of tables and charts. */
export const sourceLine =
  /^(?:(?:资料|数据|图表|信息)来源|来源[:：]|注[:：]|source\s*:|note\s*:|(?:图表?|表)\s*\d+(?![\d中为所的显展同可给是列])|figure\s*\d|exhibit\s*\d|table\s*\d)/iu;
/** Labels of boxes: `目标价：`. The next line is not their continuation. */
const labelLine = /^[^，。；]{1,16}[:：]/u;

/** Lines about analysts, which are often as long as one another. */
const contact = /@|＠|(?:证书|登记|资格)(?:编号|编码)|SAC\s*(?:NO|执业)|(?:电话|邮箱|Tel)[:：]/iu;

/** Entries of a table of contents. */
const leaders = /\.{5,}|…{3,}|·{5,}/u;

/** How far lines are looked at to find the right edge of a column. */
const lookAround = 8;

const isNear = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance;
const isSameSize = (a: Line, b: Line): boolean => isNear(a.size, b.size, 0.06 * a.size + 0.1);

/** Fewest lines of a page that make an edge, wherever they are, and the shortest line that is looked up there. */
const fewestAtEdge = 4;
const shortestProse = 12;
/** Lines of boxes are shorter than this, in font sizes. */
const shortestLine = 9;

/** The right edge that several lines of the column around a line share, or null. */
function rightEdge(lines: readonly Line[], index: number): number | null {
  const line = lines[index];
  if (!line) return null;
  const near = lines
    .slice(Math.max(0, index - lookAround), index + lookAround + 1)
    .filter((other) => isSameSize(other, line) && isNear(leftOf(other), leftOf(line), 3.2 * line.size));
  const furthest = Math.max(...near.map(rightOf));
  const atEdge = near.filter((other) => rightOf(other) > furthest - 1.5 * line.size).length;
  // A single long line is an edge only if it is long enough to be prose.
  return atEdge > 1 || furthest - leftOf(line) > 22 * line.size ? furthest : null;
}

/** Counts the lines of a page by size and right edge, for paragraphs that stand alone between charts. */
export class RightEdges {
  readonly #lines: readonly Line[];
  readonly #counts = new Map<string, number>();

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    for (const line of lines) {
      const key = RightEdges.#keyOf(line, 0);
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  static #keyOf(line: Line, shift: number): string {
    return `${Math.round(line.size)},${Math.round(rightOf(line) / 4) + shift}`;
  }

  isAtEdge(index: number): boolean {
    const line = this.#lines[index];
    if (!line) return false;
    const length = (rightOf(line) - leftOf(line)) / line.size;
    if (length < shortestLine) return false;
    const edge = rightEdge(this.#lines, index);
    if (edge !== null && rightOf(line) >= edge - 1.5 * line.size) return true;
    const ending = [-1, 0, 1].map((shift) => this.#counts.get(RightEdges.#keyOf(line, shift)) ?? 0);
    return length >= shortestProse && ending.reduce((sum, count) => sum + count, 0) >= fewestAtEdge;
  }
}

/** How far right the next line may begin: under the text after a bullet or a number. */
function textLeftOf(line: Line): number {
  const [first, second] = line.words;
  if (!first || !bullet.test(textOf(line).text)) return leftOf(line);
  if (second && first.text.length <= 2) return second.x0;
  return first.x0 + (startsWithMark.test(first.text) ? 1.6 : 2.4) * line.size;
}

/** True if the line after `index` continues its paragraph. */
export function continuesParagraph(lines: readonly Line[], index: number, edges: RightEdges): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || !next || !isSameSize(line, next)) return false;
  const { size } = line;
  const down = next.baseline - line.baseline;
  // A column or a page that goes on elsewhere starts higher up.
  if (down < 0.6 * size || down > 2.4 * size) return false;
  if (leftOf(next) > textLeftOf(line) + 0.6 * size || leftOf(next) < leftOf(line) - 3.2 * size) return false;
  return edges.isAtEdge(index) && mayContinue(textOf(line).text, textOf(next).text);
}

/** True if the last line of a page may go on with the first line of the next. Their positions cannot be compared. */
export function continuesOnNextPage(last: Line, first: Line): boolean {
  if (!isSameSize(last, first) || !isNear(leftOf(last), leftOf(first), 2.6 * last.size)) return false;
  const text = textOf(last).text;
  return text.length >= 20 && /[\p{L}\p{N}，、,;；（(“]$/u.test(text) && mayContinue(text, textOf(first).text);
}

function mayContinue(text: string, next: string): boolean {
  if (leaders.test(text) || text.includes('\t') || next.includes('\t')) return false;
  if (bullet.test(next) || sourceLine.test(next) || sourceLine.test(text)) return false;
  if ((contact.test(text) || contact.test(next)) && text.length < 60) return false;
  if (labelLine.test(next) && text.length < 24) return false;
  return !/^[-+\d.,%％\s]+$/u.test(next);
}

/** The separator between two joined lines of one paragraph. */
export function joint(text: string, next: string): '' | ' ' {
  if (endsChinese(text) || startsChinese(next)) return '';
  return /[-–/]$/u.test(text) ? '' : ' ';
}
