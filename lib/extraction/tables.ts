// Forecast tables in flat text: a header of years, a label and one number a year in each row.
import type { RawFigure, Subject } from './facts.ts';
import type { Head } from './head.ts';
import { isSilent, type Line } from './sections.ts';
import type { Span } from './spans.ts';
import { columnsOf, type Column } from './table-columns.ts';
import { tableUnitOf } from './table-labels.ts';
import { numberOf, readRows, type TableCell, type TableRow } from './table-rows.ts';

/** Cells of a row: by tabs, by the bars of a Markdown table, or a label and numbers between blanks. */
function cellsOf({ text, start }: Line): TableCell[] {
  const cells: TableCell[] = [];
  const push = (from: number, to: number): void => {
    const part = text.slice(from, to);
    const lead = part.length - part.trimStart().length;
    cells.push({ text: part.trim(), start: start + from + lead });
  };
  const separators = text.includes('\t') ? /\t/g : text.includes('|') ? /\|/g : null;
  if (!separators) return spacedCells(text, start);
  let from = 0;
  for (const match of text.matchAll(separators)) {
    push(from, match.index);
    from = match.index + match[0].length;
  }
  push(from, text.length);
  return cells[0]?.text === '' && !text.startsWith('\t') && text.includes('|') ? cells.slice(1) : cells;
}

const number = String.raw`(?:[-(]?\d[\d,]*(?:\.\d+)?%?\)?|—|--?|n\.?a\.?|NA|N/A)`;
const spacedRow = new RegExp(`^(.{2,30}?) ?((?:${number}(?: |$)){3,12})$`);
const spacedYears = /^(.{0,30}?) ?((?:20\d{2}[AEFP]?年?(?: |$)){3,8})$/;

function spacedCells(text: string, start: number): TableCell[] {
  if (text.length > 200) return [];
  const match = spacedYears.exec(text) ?? spacedRow.exec(text);
  if (!match) return [];
  const cells: TableCell[] = [{ text: match[1]!.trim(), start }];
  let at = start + text.length - match[2]!.length;
  for (const part of match[2]!.split(' ')) {
    if (part !== '') cells.push({ text: part, start: at });
    at += part.length + 1;
  }
  return cells;
}

/** Columns of a header: at least three periods, in order. */
function headerOf(cells: readonly TableCell[], isCalendar: boolean): Column[] | null {
  const columns = columnsOf(
    cells.map(({ text }, nth) => ({ text, nth })),
    isCalendar,
  );
  const isOrdered = columns.every((column, nth) => nth === 0 || column.period > columns[nth - 1]!.period);
  return columns.length >= 3 && isOrdered ? columns : null;
}

export interface TablesFound {
  figures: RawFigure[];
  /** Spans of the tables' rows, which the sentence grammar skips. */
  spans: Span[];
}

interface OpenTable {
  columns: Column[];
  unit: string | null;
  rows: TableRow[];
  misses: number;
}

interface FlatOptions {
  /** Unit of a share in tables that name none. */
  shareUnit: string | null;
  /** Whether a fiscal year is the calendar year. */
  isCalendar: boolean;
  /** Whether a line was read as a row of a table of the document. */
  isTaken: (line: Line) => boolean;
}

export function findTables(
  lines: readonly Line[],
  silent: readonly Span[],
  head: Pick<Head, 'company' | 'asOf'>,
  { shareUnit, isCalendar, isTaken }: FlatOptions,
): TablesFound {
  const found: TablesFound = { figures: [], spans: [] };
  const subject: Subject | null = head.company ? { kind: 'company', company: head.company } : null;
  let table: OpenTable | null = null;
  const close = (): void => {
    if (table && subject)
      found.figures.push(
        ...readRows({ ...table, units: { table: table.unit, share: shareUnit }, subject, asOf: head.asOf }),
      );
    table = null;
  };
  for (const [at, line] of lines.entries()) {
    if (line.text.length > 600 || line.text.trim() === '' || isSilent(silent, line.start) || isTaken(line)) continue;
    const cells = cellsOf(line);
    const columns = headerOf(cells, isCalendar);
    if (columns) {
      close();
      const title = lines
        .slice(Math.max(0, at - 2), at)
        .map(({ text }) => text)
        .join(' ');
      const unit = tableUnitOf(`${cells[0]?.text ?? ''} `) ?? tableUnitOf(title.slice(-80));
      table = { columns, unit, rows: [], misses: 0 };
      continue;
    }
    if (!table) continue;
    const isRow = cells.length >= 3 && cells.slice(1).filter(({ text }) => numberOf(text) !== null).length >= 2;
    if (!isRow) {
      table.rows.push({ label: line.text.trim().slice(0, 40), cells: [] });
      if (++table.misses > 4) close();
      continue;
    }
    table.misses = 0;
    found.spans.push(line);
    // A row needs a cell for each period, else it is not certain which one is missing.
    const offset = cells.length - (table.columns.at(-1)!.nth + 1) === 1 && table.columns[0]!.nth === 0 ? 1 : 0;
    const values = table.columns.map(({ nth }) => cells[nth + offset]);
    if (!values.includes(undefined)) table.rows.push({ label: cells[0]!.text, cells: values });
  }
  close();
  return found;
}
