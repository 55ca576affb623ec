// Makes one text of the lines of all pages, with boxes and tables that lead back to their places.
import type { DocumentTable, LineBox, PageSpan, TableCell } from '../document-text.ts';
import { gridsOf } from './grid.ts';
import { headerGroups, isPeriod, splitYears } from './header.ts';
import { bottomOf, leftOf, rightOf, splitCells, textOf, topOf, type Line, type PageLayout } from './line.ts';
import { isAxisLabel } from './noise.ts';
import { continuesOnNextPage, continuesParagraph, joint, RightEdges } from './paragraphs.ts';
import { findRunningLines, type RunningLines } from './running.ts';
import { continuationOf, tablesOf, type PlacedCell, type PlacedTable } from './tables.ts';
import { isValue } from './value.ts';

export interface AssembledText {
  text: string;
  pages: PageSpan[];
  boxes: LineBox[];
  tables: DocumentTable[];
}

/** Lines of a page in the order of the text. */
interface PagePlan {
  page: PageLayout;
  lines: Line[];
  edges: RightEdges;
  tables: PlacedTable[];
  /** Lines that are rows of a table. */
  rows: ReadonlySet<Line>;
  /** First and last line that are not a running head or foot. */
  first: Line | undefined;
  last: Line | undefined;
}

function planOf(page: PageLayout, pageIndex: number, { dropped, kept }: RunningLines): PagePlan {
  const body = page.lines
    .filter((line) => !dropped.has(line) && !kept.has(line))
    .map((line) => (headerGroups(line).length > 0 ? { ...line, words: splitYears(line.words) } : line));
  const ofYears = tablesOf(body);
  const linesOfYears = linesIn(ofYears);
  const others = gridsOf(body, (line) => linesOfYears.has(line)).map((grid) => continuationOf(grid, ofYears) ?? grid);
  const tables = [...ofYears, ...others];
  const rows = linesIn(tables);
  const lines = withoutAxes(body, rows);
  const heads = page.lines.filter((line) => kept.has(line));
  // Between the pages they would cut a paragraph, so they go to the start of the text, or after the page's own text.
  const ordered = pageIndex === 0 ? [...heads, ...lines] : [...lines, ...heads];
  return { page, lines: ordered, edges: new RightEdges(ordered), tables, rows, first: lines[0], last: lines.at(-1) };
}

const linesIn = (tables: readonly PlacedTable[]): Set<Line> =>
  new Set(tables.flatMap(({ header, rows }) => [header, ...rows.flat().map(({ line }) => line)]));

/** Fewest labels in a line, and fewest lines of a single one, that make an axis. A lone number may be a price. */
const fewestLabels = 3;
const fewestLines = 4;

/** Without lines that are nothing but numbers outside of tables: axes of charts. */
function withoutAxes(lines: readonly Line[], rows: ReadonlySet<Line>): Line[] {
  const kept: Line[] = [];
  let run: Line[] = [];
  const endRun = (): void => {
    if (run.length < fewestLines) kept.push(...run.filter(({ words }) => words.length < fewestLabels));
    run = [];
  };
  for (const line of lines) {
    if (!rows.has(line) && !isYearRow(line) && line.words.every(({ text }) => isAxisLabel(text))) run.push(line);
    else {
      endRun();
      kept.push(line);
    }
  }
  endRun();
  return kept;
}

/** A row of a table whose years run down: `2026E 4,827 1.396 26.0`. An axis has figures or years, not both. */
function isYearRow({ words }: Line): boolean {
  const [first, ...others] = words;
  return (
    first !== undefined &&
    isPeriod(first.text) &&
    others.length >= 2 &&
    others.every(({ text }) => isValue(text) && !isPeriod(text))
  );
}

/** Collects text with the offset of each line's words. */
class TextBuilder {
  text = '';
  readonly boxes: LineBox[] = [];
  readonly #starts = new Map<Line, number[]>();

  add(line: Line, page: number, separator: string): void {
    this.text += separator;
    const { text, starts } = textOf(line);
    const start = this.text.length;
    this.text += text;
    this.#starts.set(
      line,
      starts.map((each) => start + each),
    );
    const [x0, y0, x1, y1, size] = [leftOf(line), topOf(line), rightOf(line), bottomOf(line), line.size].map(rounded);
    const cellEdges = splitCells(line).flatMap((cell) => [rounded(cell.x0), rounded(cell.x1)]);
    this.boxes.push({
      start,
      end: this.text.length,
      page,
      x0: x0 ?? 0,
      y0: y0 ?? 0,
      x1: x1 ?? 0,
      y1: y1 ?? 0,
      size: size ?? 0,
      ...(cellEdges.length > 2 ? { cellEdges } : {}),
    });
  }

  cell({ line, first, last, column }: PlacedCell): TableCell | null {
    const starts = this.#starts.get(line);
    const [start, lastStart] = [starts?.[first], starts?.[last]];
    if (start === undefined || lastStart === undefined) return null;
    return { start, end: lastStart + (line.words[last]?.text.length ?? 0), column };
  }
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function tableOf({ title, columns, rows }: PlacedTable, page: number, builder: TextBuilder): DocumentTable {
  const cellsOf = (cells: readonly PlacedCell[]): TableCell[] => cells.flatMap((cell) => builder.cell(cell) ?? []);
  const titleCell = title && builder.cell(title);
  return {
    page,
    title: titleCell && { start: titleCell.start, end: titleCell.end },
    header: cellsOf(columns),
    rows: rows.map(cellsOf).filter((row) => row.length > 0),
  };
}

/** The text of a document. Lines are joined to paragraphs, also over the end of a page. */
export function assemble(pages: readonly PageLayout[]): AssembledText {
  const running = findRunningLines(pages);
  const plans = pages.map((page, i) => planOf(page, i, running));
  const builder = new TextBuilder();
  const spans: PageSpan[] = [];
  const tables: DocumentTable[] = [];
  let previous: { plan: PagePlan; index: number } | undefined;
  plans.forEach((plan, pageIndex) => {
    const start = builder.text.length;
    plan.lines.forEach((line, index) => {
      builder.add(line, pageIndex, previous ? separatorOf(previous, { plan, index }) : '');
      previous = { plan, index };
    });
    tables.push(
      ...plan.tables.map((table) => tableOf(table, pageIndex, builder)).filter(({ rows }) => rows.length > 0),
    );
    spans.push({ start, end: builder.text.length, width: rounded(plan.page.width), height: rounded(plan.page.height) });
  });
  return {
    text: builder.text,
    pages: withoutSeparators(spans, builder.text),
    boxes: builder.boxes,
    tables: tables.toSorted((a, b) => startOf(a) - startOf(b)),
  };
}

const startOf = ({ header, rows }: DocumentTable): number => header[0]?.start ?? rows[0]?.[0]?.start ?? 0;

interface Position {
  plan: PagePlan;
  index: number;
}

function separatorOf(previous: Position, { plan, index }: Position): string {
  const before = previous.plan.lines[previous.index];
  const line = plan.lines[index];
  if (!before || !line || previous.plan.rows.has(before) || plan.rows.has(line)) return '\n';
  const isJoined =
    previous.plan === plan
      ? continuesParagraph(plan.lines, previous.index, plan.edges)
      : before === previous.plan.last && line === plan.first && continuesOnNextPage(before, line);
  return isJoined ? joint(textOf(before).text, textOf(line).text) : '\n';
}

/** A page begins after the line end that separates it from the one before. */
const withoutSeparators = (spans: readonly PageSpan[], text: string): PageSpan[] =>
  spans.map((span) => (text[span.start] === '\n' && span.start < span.end ? { ...span, start: span.start + 1 } : span));
