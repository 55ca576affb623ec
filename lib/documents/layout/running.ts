// Finds lines that repeat from page to page: running heads and feet, watermarks, page numbers.
import { bottomOf, leftOf, textOf, topOf, type Line, type PageLayout } from './line.ts';
import { isNotice, isPageNumber, isStamp } from './noise.ts';

/** Share of the pages on which a line has to be, and the part of a page where heads and feet are. */
const repeatedShare = 0.4;
const marginShare = 1 / 8;

/** The text without what differs between pages. */
const keyOf = (text: string): string =>
  text
    .replace(/\d+/gu, '0')
    .replace(/[\s•|]+/gu, '')
    .toLowerCase();

const isInMargin = (line: Line, { height }: PageLayout): boolean =>
  bottomOf(line) < height * marginShare || topOf(line) > height * (1 - marginShare);

/** A watermark is at the same place of each page, also in the middle. */
const placeKeyOf = (line: Line, text: string): string =>
  `${Math.round(leftOf(line) / 4)},${Math.round(line.baseline / 4)},${text}`;

export interface RunningLines {
  /** Left out of the text. */
  dropped: ReadonlySet<Line>;
  /** The first of a repeated line, which may be the only place that names the publisher or the date. */
  kept: ReadonlySet<Line>;
}

/** On so few pages, lines that are equal but for their digits may be rows of tables. Heads are at one height. */
const fewPages = 4;

function isAtOneHeight(lines: readonly Line[]): boolean {
  const baselines = lines.map(({ baseline }) => baseline);
  return Math.max(...baselines) - Math.min(...baselines) < 6;
}

interface Count {
  pages: Set<PageLayout>;
  lines: Line[];
}

function count(counts: Map<string, Count>, key: string, page: PageLayout, line: Line): void {
  const entry = counts.get(key) ?? { pages: new Set(), lines: [] };
  entry.pages.add(page);
  entry.lines.push(line);
  counts.set(key, entry);
}

export function findRunningLines(pages: readonly PageLayout[]): RunningLines {
  const inMargins = new Map<string, Count>();
  const atPlaces = new Map<string, Count>();
  const dropped = new Set<Line>();
  for (const page of pages)
    for (const line of page.lines) {
      const { text } = textOf(line);
      const isMargin = isInMargin(line, page);
      const isEmpty = text.split('\t').every((cell) => isNotice(cell) || (isMargin && isPageNumber(cell)));
      if (isEmpty || isStamp(text)) dropped.add(line);
      else if (isMargin) {
        count(inMargins, keyOf(text), page, line);
      } else count(atPlaces, placeKeyOf(line, text), page, line);
    }
  const kept = new Set<Line>();
  const repeated = (counts: Map<string, Count>, fewest: number): Count[] =>
    [...counts.values()].filter(({ pages: on }) => on.size >= Math.max(fewest, pages.length * repeatedShare));
  // Two equal lines of a text of two pages are as often a coincidence as a head, so the first one is always kept.
  for (const { lines } of repeated(inMargins, 2)) {
    if (pages.length <= fewPages && !isAtOneHeight(lines)) continue;
    const [first, ...others] = lines;
    if (first) kept.add(first);
    for (const line of others) dropped.add(line);
  }
  for (const { lines } of repeated(atPlaces, 3)) for (const line of lines) dropped.add(line);
  return { dropped, kept };
}
