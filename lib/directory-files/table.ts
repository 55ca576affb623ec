// Reads a table with columns of codes and names: an exchange's list, or an export of any program.
import { readCode, readMarkedCode, type CodeReading } from '../listings/code.ts';
import { fitsExchange } from '../listings/exchanges.ts';
import { marketOfWords, type Market } from '../listings/markets.ts';
import { bareCell } from '../watchlists/cells.ts';
import type { ListCollection } from './collect.ts';

type Column = 'code' | 'name' | 'market' | 'kind';

/** Patterns of header cells, the best first: the list of Shenzhen has codes and names of A and of B shares. */
const heads: Readonly<Record<Column, readonly RegExp[]>> = {
  code: [
    /^A股(?:代码|代號)$/i,
    /^(?:股票|证券|證券|公司|股份)?(?:代码|代碼|代号|代號)$|^(?:stock |security )?(?:code|symbol|ticker)$|^ts_code$/i,
  ],
  name: [
    /^A股简称$/i,
    /^(?:股票|证券|證券|公司|股份)?(?:简称|簡稱|名称|名稱)$|^name of securities$|^(?:stock |security |company )?name$/i,
  ],
  market: [/^(?:(?:交易|所属)?市场(?:类型)?|交易所|(?:stock )?(?:market|exchange))$/i],
  kind: [/^(?:(?:证券|股票)?(?:类[型别]|分类)|分類|category|(?:security )?type)$/i],
};

/** Rows of other securities in a list of all. */
const otherKinds =
  /债|債|基金|ETF|权证|權證|牛熊|衍生|界内|界內|指数|板块|概念|回购|bond|debt|fund|traded product|warrant|CBBC|trust|REIT|index/i;

export interface TableHead {
  /** Index of its row. */
  at: number;
  columns: Partial<Record<Column, number>> & { code: number; name: number };
  /** Market of the whole table, if its head or title says so. */
  market: Market | undefined;
  asOf: string | null;
}

const headRowsTried = 12;

const headCell = (cell: string): string =>
  bareCell(cell.replaceAll('"', ''))
    .replace(/\s*[(（].*$/, '')
    .trim();

const columnOf = (cells: readonly string[], patterns: readonly RegExp[]): number | undefined =>
  patterns.map((pattern) => cells.findIndex((cell) => pattern.test(cell))).find((index) => index !== -1);

/** 2026-11-30, 2026年11月30日, or the day first as Hong Kong writes: 30/11/2026. */
export function dayIn(text: string): string | null {
  const [, year, month, day] = /(20\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text) ?? [];
  if (year !== undefined) return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const [, first, second, last] = /(\d{1,2})\/(\d{1,2})\/(20\d{2})/.exec(text) ?? [];
  return last === undefined ? null : `${last}-${second!.padStart(2, '0')}-${first!.padStart(2, '0')}`;
}

function marketOfTitle(title: string, cells: readonly string[]): Market | undefined {
  if (cells.some((cell) => /^A股代码$/i.test(cell))) return 'mainland';
  if (cells.some((cell) => /^股份代[號号]$|^name of securities$/i.test(cell)) || /香港|港交所|HKEX/i.test(title))
    return 'HKEX';
  return undefined;
}

/** @param rows cells of the first rows. @returns null if the table has no columns of codes and names. */
export function findHead(rows: readonly (readonly string[])[]): TableHead | null {
  for (const [at, row] of rows.slice(0, headRowsTried).entries()) {
    const cells = row.map(headCell);
    const [code, name] = [columnOf(cells, heads.code), columnOf(cells, heads.name)];
    if (code === undefined || name === undefined) continue;
    const [market, kind] = [columnOf(cells, heads.market), columnOf(cells, heads.kind)];
    const title = rows
      .slice(0, at)
      .map((line) => line.join(' '))
      .join(' ');
    return {
      at,
      columns: { code, name, ...(market === undefined ? {} : { market }), ...(kind === undefined ? {} : { kind }) },
      market: marketOfTitle(title, cells),
      asOf: dayIn(title),
    };
  }
  return null;
}

function readTableCode(written: string, market: Market | undefined, ofTable: Market | undefined): CodeReading {
  const isAmerican = market === 'NASDAQ' || market === 'NYSE';
  const marked = isAmerican && fitsExchange(written, market) ? null : readMarkedCode(written);
  if (marked) return marked;
  const place = market ?? ofTable;
  // Spreadsheets remove leading zeros. Where the market is known, the length of its codes is too.
  const isCutShort = /^\d{1,5}$/.test(written) && (place === 'SZSE' || place === 'mainland');
  return readCode(isCutShort ? written.padStart(6, '0') : written, place);
}

/** @param lines number of each row in the file, from 1. */
export function readListTable(
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  head: TableHead,
  to: ListCollection,
): void {
  const { columns } = head;
  const needed = Math.max(columns.code, columns.name);
  for (let at = head.at + 1; at < rows.length; at++) {
    const cells = rows[at]!;
    const line = lines[at]!;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const cellOf = (column: Column): string => bareCell(cells[columns[column] ?? -1] ?? '');
    const code = cellOf('code');
    if (cells.length <= needed || code === '') {
      to.problem('cut-row', line, cells.slice(0, needed + 1).join(' '));
      continue;
    }
    const reading = readTableCode(code, marketOfWords(cellOf('market')), head.market);
    if (otherKinds.test(cellOf('kind'))) to.skip(reading);
    else to.add({ code, name: cellOf('name'), reading, line });
  }
}
