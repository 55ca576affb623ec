// Rows of a forecast table → figures. The caller knows the columns, whichever way the table was found.
import type { Amount, RawFigure, Subject } from './facts.ts';
import { ofLine } from './metrics.ts';
import type { NamedCompany } from './names.ts';
import type { Column } from './table-columns.ts';
import {
  currencyOf,
  englishUnit,
  growthRow,
  growthSection,
  isOutlay,
  labelOf,
  plainSection,
  tableUnitOf,
  type TableUnits,
} from './table-labels.ts';
import { isPast } from './wording.ts';

export interface TableCell {
  text: string;
  start: number;
}

export interface TableRow {
  label: string;
  /** By index into `columns`; empty cells are left out. */
  cells: (TableCell | undefined)[];
}

export interface YearTable {
  columns: readonly Column[];
  units: TableUnits;
  rows: readonly TableRow[];
  subject: Subject;
  asOf: string | null;
  /** Text over the table: Growth (%) says what the rows below are. */
  title?: string;
}

const value = /^[-+(]?(?:[\d,]+(?:\.\d+)?|\.\d+)%?\)?%?[xX倍]?$/;
/** What may stand at either end of a number: a currency, and the mark of an actual or expected value. */
const ends = /^(?<sign>[-(]?)(?:US\$|HK\$|NT\$|Rmb|RMB|[$¥￥€£])(?=[-(\d.])|(?<=\d)[AEFaef]$/g;

/** @returns `null` for a dash, n.a. and any other text. */
export function numberOf(text: string): number | null {
  const written = text.trim().replaceAll(ends, '$<sign>');
  if (!value.test(written)) return null;
  const plain = written.replaceAll(/[,%xX倍\s+]/g, '');
  return /^\(.*\)$/.test(plain) ? -Number(plain.slice(1, -1)) : Number(plain.replaceAll(/[()]/g, ''));
}

const amountOf = (cell: TableCell, number: number, unit: string): Amount => ({
  start: cell.start,
  end: cell.start + cell.text.length,
  value: Math.abs(number),
  unit,
  sign: number < 0 ? -1 : 1,
});

/** Percentage points by which a growth rate may differ from its two values, which are rounded. */
const tolerance = 2;

/** A growth rate that contradicts the values of two years makes them doubtful: a cell may have slipped. */
function addGrowth(figure: RawFigure, cell: TableCell | undefined, before: RawFigure | undefined): void {
  const growth = cell ? numberOf(cell.text) : null;
  if (!cell || growth === null) return;
  figure.changes.push({ type: 'yoy', amount: amountOf(cell, growth, '%') });
  if (!before || before.amount.sign < 0 || before.amount.value < 10) return;
  const computed = ((figure.amount.value * figure.amount.sign) / before.amount.value - 1) * 100;
  if (Math.abs(computed - growth) > Math.max(tolerance, Math.abs(growth) * 0.02)) figure.isSure = false;
}

/** Beside marked columns (3Q26E), one without a mark has happened. Otherwise the report's date decides. */
const isExpected = (column: Column, columns: readonly Column[], asOf: string | null): boolean =>
  column.isExpected ?? (!columns.some((other) => other.isExpected === true) && !isPast(column.period, asOf));

/** The mark of the cell itself counts most: 40,746A below 2026E. */
const isExpectedCell = (cell: TableCell, column: Column, columns: readonly Column[], asOf: string | null): boolean => {
  const mark = /\d([AEae])$/.exec(cell.text.trim())?.[1];
  return mark === undefined ? isExpected(column, columns, asOf) : /[Ee]/.test(mark);
};

/** In a table of one metric, which its title names, the rows are the quarters of the years above. */
export function partOf(label: string): string | null {
  const text = label.replaceAll(/\s/g, '');
  if (/^(?:FY|全年)$/.test(text)) return '';
  const match = /^(?:([QH])([1-4])|([1-4])([QH]))$/.exec(text);
  return match ? `${match[1] ?? match[4]}${match[2] ?? match[3]}` : null;
}

/** CAT (USD) under Adjusted EPS: the label is the company's, the title names the metric. */
const titledLabel = (label: string, title: string): string | null => {
  const currency = /^[A-Z\d.]{1,10} ?([(][A-Z]{3}[)])$/.exec(label.trim())?.[1];
  return currency === undefined || title === '' ? null : `${title} ${currency}`;
};

const isQuarterly = (columns: readonly Column[]): boolean => columns.some(({ period }) => /[QH]/.test(period));

/** Unit of a share in tables that name none. */
export const shareUnitOf = (company: NamedCompany | null, plain: string): string | null =>
  company?.listing &&
  /^(?:SSE|SZSE|BSE)$/.test(company.listing.exchange) &&
  (plain.match(/[\u4e00-\u9fff]/g)?.length ?? 0) > plain.length / 8
    ? '元'
    : null;

/** A label of two lines, of which the second has the figures, becomes one if only both together name a metric. */
function withWholeLabels(rows: readonly TableRow[], units: TableUnits): TableRow[] {
  const isBare = (row: TableRow | undefined): row is TableRow =>
    row !== undefined && row.cells.every((cell) => cell === undefined);
  const whole = (row: TableRow, before: TableRow | undefined, after: TableRow | undefined): TableRow | null => {
    // Net income (Rmb⏎mn): the second line follows the figures.
    const isOpen = (row.label.match(/[(（]/g)?.length ?? 0) > (row.label.match(/[)）]/g)?.length ?? 0);
    if (isOpen && isBare(after) && /^[^(（]*[)）]/.test(after.label)) return { ...row, label: `${row.label} ${after.label}` };
    if (!isBare(before) || growthRow.test(row.label)) return null;
    const space = /[a-z]$/i.test(before.label) ? ' ' : '';
    const label = `${before.label}${space}${row.label}`;
    return labelOf(label, units, null) ? { ...row, label } : null;
  };
  return rows.flatMap((row, nth) => {
    const next = rows[nth + 1];
    if (isBare(row)) {
      const isPart =
        (next !== undefined && !isBare(next) && whole(next, row, undefined) !== null) ||
        (rows[nth - 1] !== undefined && !isBare(rows[nth - 1]) && whole(rows[nth - 1]!, undefined, row) !== null);
      return isPart ? [] : [row];
    }
    return [whole(row, rows[nth - 1], next) ?? row];
  });
}

export function readRows({ columns, units, rows: lines, subject, asOf, title = '' }: YearTable): RawFigure[] {
  const figures: (RawFigure & { variant: number })[] = [];
  const rows = withWholeLabels(lines, units);
  let above: (RawFigure | undefined)[] = [];
  let growth = growthSection(title);
  /** Heading that may name a business line. */
  let line: string | null = null;
  let { table } = units;
  /** Currency that a heading prints for shares. */
  let printed: string | null = null;
  for (const { label: written, cells } of rows) {
    const part = partOf(written);
    const label = part === null ? (titledLabel(written, title) ?? written) : title;
    const numbers = cells.map((cell) => (cell ? numberOf(cell.text) : null));
    if (cells.every((cell) => cell === undefined)) {
      growth = growthSection(label);
      // Profit & loss summary (CNYm)
      table = tableUnitOf(`${label} `) ?? table;
      const currency = /[(（]/.test(label) ? englishUnit(label) : null;
      if (currency !== null && currency === currencyOf(currency)) printed = currency;
      line = growth === null && !plainSection.test(label) && /[\u4e00-\u9fff]/.test(label) ? label : null;
      above = [];
      continue;
    }
    if (growthRow.test(label) || growthRow.test(label.replaceAll(/[\s*]/g, ''))) {
      // In a table of quarters, the base of a rate is not the column before.
      for (const [nth, figure] of above.entries())
        if (figure) addGrowth(figure, cells[nth], isQuarterly(columns) ? undefined : above[nth - 1]);
      above = [];
      continue;
    }
    above = [];
    const read = labelOf(
      label,
      { table, share: printed ?? (table === null ? units.share : currencyOf(table)) },
      growth,
    );
    if (!read || read.unit === null) continue;
    const { metric } = read;
    // A percentage in a row of money is a share or a rate that the label does not name.
    const isMixed = metric.dimension !== 'percent' && cells.some((cell) => cell?.text.includes('%'));
    if (isMixed) continue;
    above = numbers.map((number, nth) => {
      const column = columns[nth]!;
      if (number === null) return undefined;
      const isCost = isOutlay(metric) && number < 0;
      return {
        metric: line === null ? metric : ofLine(metric, line),
        subject,
        amount: amountOf(cells[nth]!, isCost ? -number : number, read.unit!),
        period: part === null ? column.period : `${column.period}${part}`,
        kind: isExpectedCell(cells[nth]!, column, columns, asOf) ? ('estimate' as const) : ('actual' as const),
        changes: [],
        isSure: line === null && !isCost,
      };
    });
    figures.push(...above.flatMap((figure) => (figure ? [Object.assign(figure, { variant: read.variant })] : [])));
  }
  return withoutContradictions(mainVariants(figures));
}

/** Of EPS and GAAP EPS, or of core and reported EPS, the one that the house forecasts. */
function mainVariants(figures: readonly (RawFigure & { variant: number })[]): RawFigure[] {
  const least = new Map<string, number>();
  for (const { metric, variant } of figures) least.set(metric.zh, Math.min(variant, least.get(metric.zh) ?? variant));
  return figures.flatMap(({ variant, ...figure }) => (least.get(figure.metric.zh) === variant ? [figure] : []));
}

/** Rows of one metric that differ belong to parts of the company that the table does not name. */
function withoutContradictions(figures: readonly RawFigure[]): RawFigure[] {
  const first = new Map<string, RawFigure>();
  const contradicted = new Set<string>();
  for (const figure of figures) {
    const key = `${figure.metric.zh} ${figure.period}`;
    const known = first.get(key);
    if (!known) first.set(key, figure);
    else if (known.amount.value !== figure.amount.value || known.amount.sign !== figure.amount.sign)
      contradicted.add(figure.metric.zh);
  }
  return figures.filter(({ metric }) => !contradicted.has(metric.zh));
}
