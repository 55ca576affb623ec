// Forecast tables whose columns the document reader knows by place: also statements printed side by side.
import type { DocumentTable, TextSpan } from '../documents/document-text.ts';
import type { RawFigure, Subject } from './facts.ts';
import type { Head } from './head.ts';
import type { NameHit } from './names.ts';
import type { Reading } from './reading.ts';
import { isSilent } from './sections.ts';
import { between, joined, type Span } from './spans.ts';
import { columnOf, columnsOf, hasCalendarYear, type Column } from './table-columns.ts';
import { bareCurrency, tableUnitOf } from './table-labels.ts';
import { partOf, readRows, type TableCell, type TableRow } from './table-rows.ts';
import type { TablesFound } from './tables.ts';

export interface DocumentTablesInput {
  reading: Reading;
  tables: readonly DocumentTable[];
  silent: readonly Span[];
  names: readonly NameHit[];
  head: Pick<Head, 'company' | 'asOf'>;
  /** Unit of a share in tables that name none. */
  shareUnit: string | null;
}

/** A title that names a market or peers: its numbers are not the company's. */
const ofOthers =
  /市场|行业|全球|可比|同业|同行|industry|global|market|TAM|peers?|comparable|consensus|一致预期|sector/i;

/** A part of the company, or a company that it holds or buys. */
const ofPart = /(?:子|分|标的|参股|联营|合营|被收购)公司|标的资产|subsidiar|associate|joint venture|target company/i;

/** The name of a company before the subject of a title; unless the directory or the report knows it, it is a stranger. */
const ofNamed =
  /(?<![本该各上市])[\u4e00-\u9fff]{2}(?:有限公司|生物|科技|股份|集团|制药|药业|控股|实业|光电|重工)(?:的|主要|历年|近[三两几]年|经营|财务|业绩|盈利|营收|收入)/;

/** Estimates before a revision, printed beside the new ones. */
const ofEarlier = /\b(?:old|previous|prior)\b|调整前|修正前|原预测/i;
/** The greatest distance in characters from a table to a company named above it. */
const titleReach = 90;
/** The greatest distance in characters from a table to the line above it that states the unit. */
const unitReach = 60;

/** Fewest quarters that make the header of a table with years in its rows. */
const fewestParts = 3;

interface PlainTable {
  columns: Column[];
  rows: TableRow[];
  title: string;
  start: number;
  end: number;
}

function plainTable({ reading }: DocumentTablesInput, table: DocumentTable, isCalendar: boolean): PlainTable | null {
  const { plain } = reading;
  const spanOf = (span: TextSpan): Span => reading.plainSpan(span.start, span.end);
  const textOf = (span: TextSpan): string => {
    const { start, end } = spanOf(span);
    return plain.slice(start, end).trim();
  };
  const columns = columnsOf(table.header.map((cell) => ({ text: textOf(cell), nth: cell.column })), isCalendar);
  const first = table.header[0] ?? table.rows[0]?.[0];
  const last = table.rows.at(-1)?.at(-1);
  const down = yearsDown(table, textOf, spanOf);
  if (down && first && last)
    return { ...down, title: table.title ? textOf(table.title) : '', start: spanOf(first).start, end: spanOf(last).end };
  if (columns.length < 2 || new Set(columns.map(({ period }) => period)).size < columns.length || !first || !last)
    return null;
  const rows = table.rows.map((row) => {
    const cells = new Map(row.map((cell) => [cell.column, cell]));
    return {
      // A wrapped label has a cell for each line.
      label: row
        .filter(({ column }) => column === 0)
        .map((cell) => textOf(cell))
        .join(' '),
      cells: columns.map(({ nth }): TableCell | undefined => {
        const cell = cells.get(nth);
        return cell ? { text: textOf(cell), start: spanOf(cell).start } : undefined;
      }),
    };
  });
  const { start } = spanOf(first);
  return { columns, rows, title: table.title ? textOf(table.title) : '', start, end: spanOf(last).end };
}

/** A table of one metric whose rows are years and whose columns are quarters, as one row of all periods. */
function yearsDown(
  { title, header, rows }: DocumentTable,
  textOf: (span: TextSpan) => string,
  spanOf: (span: TextSpan) => Span,
): Pick<PlainTable, 'columns' | 'rows'> | null {
  const parts = header.flatMap((cell) => {
    const part = partOf(textOf(cell));
    return part === null ? [] : [{ part, column: cell.column }];
  });
  if (parts.length < fewestParts || title === null) return null;
  const cells = rows.flatMap((row) => {
    const label = row.find(({ column }) => column === 0);
    const year = label ? columnOf(textOf(label), 0) : null;
    if (year === null) return [];
    return parts.flatMap(({ part, column }) => {
      const cell = row.find((one) => one.column === column);
      if (!cell) return [];
      return [{ period: `${year.period}${part}`, isExpected: year.isExpected, text: textOf(cell), start: spanOf(cell).start }];
    });
  });
  return {
    columns: cells.map(({ period, isExpected }, nth) => ({ period, isExpected, nth })),
    rows: [{ label: textOf(title), cells: cells.map(({ text, start }) => ({ text, start })) }],
  };
}

export function findDocumentTables(input: DocumentTablesInput): TablesFound {
  const { reading, silent, names, head } = input;
  const figures: RawFigure[] = [];
  const spans: Span[] = [];
  let unitBefore: string | null = null;
  let shareBefore: string | null = null;
  const isCalendar = hasCalendarYear(head.company, reading.plain);
  for (const table of input.tables) {
    const read = plainTable(input, table, isCalendar);
    if (!read || isSilent(silent, read.start)) continue;
    spans.push({ start: read.start, end: read.end });
    const before = reading.plain.lastIndexOf('\n', Math.max(0, read.start - 2));
    const lineAbove = reading.plain.lastIndexOf('\n', Math.max(0, before - 1));
    const above = reading.plain.slice(Math.max(lineAbove, read.start - unitReach, 0), read.start);
    const unit: string | null = tableUnitOf(`${read.title} `) ?? tableUnitOf(`${above} `) ?? unitBefore;
    unitBefore = unit;
    const nearby = between(names, Math.max(0, read.start - titleReach), read.start);
    const named = nearby.filter((name) => read.title.includes(reading.plain.slice(name.start, name.end))).at(-1);
    const company = named?.company ?? head.company;
    const isStranger = ofPart.test(read.title) || (named === undefined && ofNamed.test(read.title));
    if (!company || isStranger || ofOthers.test(read.title) || ofEarlier.test(read.title)) continue;
    const subject: Subject = { kind: 'company', company };
    const share = bareCurrency(read.title) ?? bareCurrency(above) ?? shareBefore ?? input.shareUnit;
    const units = { table: unit, share };
    const found = readRows({ columns: read.columns, units, rows: read.rows, subject, asOf: head.asOf, title: read.title });
    shareBefore = found.find(({ metric }) => metric.dimension === 'per-share')?.amount.unit ?? shareBefore;
    figures.push(...found);
  }
  return { figures: agreeing(figures), spans: joined(spans) };
}

/** Two tables that differ, such as the forecasts before and after a revision: neither is sure. */
function agreeing(figures: readonly RawFigure[]): RawFigure[] {
  const keyOf = ({ metric, period, kind }: RawFigure): string => `${metric.zh}|${period}|${kind}`;
  const values = Map.groupBy(figures, keyOf);
  const inBase = ({ amount }: RawFigure): number => amount.value * amount.sign;
  const isOne = (all: readonly RawFigure[]): boolean =>
    all.every((one) => one.amount.unit !== all[0]!.amount.unit || closeTo(inBase(one), inBase(all[0]!)));
  return figures.map((figure) => (isOne(values.get(keyOf(figure))!) ? figure : { ...figure, isSure: false }));
}

/** Equal but for rounding. */
const closeTo = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 0.01;
