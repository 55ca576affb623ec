// Finds tables without years: lists of companies, old and new ratings. Columns are places that cells of all rows share.
import { isPeriod } from './header.ts';
import { splitCells, type Line } from './line.ts';
import { isAxisLabel } from './noise.ts';
import type { PlacedCell, PlacedTable } from './tables.ts';
import { isValue } from './value.ts';

interface Cell {
  line: Line;
  first: number;
  last: number;
  x0: number;
  x1: number;
}

const fewestColumns = 3;
const mostColumns = 16;
/** Rows of a table are not further apart, in font sizes. */
const widestGap = 4;

const cellsOf = (line: Line): Cell[] => splitCells(line).map((cell) => ({ ...cell, line }));

interface Block {
  rows: Cell[][];
  /** The line before the first row. */
  above: Line | undefined;
}

/** Neighboring lines with cells, from top to bottom. */
function blocksOf(lines: readonly Line[], isTaken: (line: Line) => boolean): Block[] {
  const blocks: Block[] = [];
  let block: Block | undefined;
  lines.forEach((line, i) => {
    const previous = lines[i - 1];
    const cells = isTaken(line) ? [] : cellsOf(line);
    if (cells.length < 2) {
      block = undefined;
      return;
    }
    const down = previous ? line.baseline - previous.baseline : 0;
    if (block && down > 0 && down < widestGap * line.size) block.rows.push(cells);
    else {
      block = { rows: [cells], above: previous };
      blocks.push(block);
    }
  });
  return blocks;
}

/** Ranges that overlap are one column. */
function columnsOf(rows: readonly Cell[][]): { x0: number; x1: number }[] {
  const columns: { x0: number; x1: number }[] = [];
  for (const { x0, x1 } of rows.flat().toSorted((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else columns.push({ x0, x1 });
  }
  return columns;
}

function placed(rows: readonly Cell[][]): PlacedCell[][] | null {
  const columns = columnsOf(rows);
  if (columns.length < fewestColumns || columns.length > mostColumns) return null;
  const table = rows.map((row) =>
    row.map(({ line, first, last, x0 }) => ({
      line,
      first,
      last,
      column: columns.findIndex((column) => x0 < column.x1),
    })),
  );
  const isGrid = table.every((row) => new Set(row.map(({ column }) => column)).size === row.length);
  return isGrid ? table : null;
}

const textOfCell = ({ line, first, last }: PlacedCell): string =>
  line.words
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('');

/** True for a first row of names above rows with figures. */
function isHeader(first: readonly PlacedCell[], others: readonly (readonly PlacedCell[])[]): boolean {
  return (
    !first.some((cell) => isValue(textOfCell(cell))) &&
    others.some((row) => row.some((cell) => isValue(textOfCell(cell))))
  );
}

/** A short line directly above: `重点公司估值（元）`. */
function titleOf(above: Line | undefined, first: Line): PlacedCell | null {
  const [cell, ...others] = above ? splitCells(above) : [];
  if (!above || !cell || others.length > 0) return null;
  const down = first.baseline - above.baseline;
  const isTitle = down > 0 && down < 3 * first.size && cell.x1 - cell.x0 < 30 * above.size;
  return isTitle ? { line: above, first: cell.first, last: cell.last, column: 0 } : null;
}

/** A row of figures below its year. */
const isYearRow = ([first, ...others]: readonly PlacedCell[]): boolean =>
  first !== undefined && isPeriod(textOfCell(first)) && !others.some((cell) => isPeriod(textOfCell(cell)));

/** True for the axes of charts side by side: most rows are nothing but numbers. */
const isOfCharts = (rows: readonly (readonly PlacedCell[])[]): boolean =>
  rows.filter((row) => row.every((cell) => isAxisLabel(textOfCell(cell))) && !isYearRow(row)).length > rows.length / 2;

export function gridsOf(lines: readonly Line[], isTaken: (line: Line) => boolean): PlacedTable[] {
  return blocksOf(lines, isTaken).flatMap(({ rows: all, above }) => {
    // The first row may span columns.
    const rows = placed(all) ?? placed(all.slice(1));
    const [first, ...others] = rows ?? [];
    const line = first?.[0]?.line;
    if (!rows || !first || !line || others.length === 0 || isOfCharts(rows)) return [];
    const hasHeader = isHeader(first, others);
    return [
      {
        header: line,
        // EPS (US$)⇥Q1⇥Q2: the cell over the labels.
        title: (hasHeader ? first.find(({ column }) => column === 0) : undefined) ?? titleOf(above, line),
        columns: hasHeader ? first.filter(({ column }) => column > 0) : [],
        rows: hasHeader ? others : [first, ...others],
      },
    ];
  });
}
