// Reads tables with a header: exports of 东方财富 and 同花顺 (csv, txt, and ".xls" that is tab-separated text) and positions.
// Reads only code, name, market, kind and group. Quantities and amounts are never read, nor shown for skipped rows.
import { fitsExchange, kindOf } from '../listings/exchanges.ts';
import { bareCell, splitCells } from './cells.ts';
import { readCode, readMarkedCode } from '../listings/code.ts';
import { marketOfWords, type Market } from '../listings/markets.ts';
import type { Collection, Entry } from './collect.ts';
import { isIndexName, readName } from './name.ts';
import type { RowReading, ReadFormat, SkipReason } from './outcome.ts';

const heads = {
  code: /^(?:(?:股票|证券|基金)?代码|(?:stock |security )?(?:code|symbol|ticker)|ts_code)$/i,
  name: /^(?:(?:股票|证券|基金)?(?:名称|简称)|(?:stock |security |company )?name)$/i,
  market: /^(?:(?:交易|所属)?市场(?:类型|\/类别)?|交易所|(?:stock )?(?:market|exchange))$/i,
  kind: /^(?:(?:证券|股票)?类[型别]|(?:asset_|security )?type)$/i,
  group: /^(?:所属)?分组(?:名称)?$|^标签$|^(?:groups?|tags?)$/i,
} as const;

type Column = keyof typeof heads;

const ofPositions = /持仓|持有|成本|可用(?:数量|余额|份额)|股份余额|盈亏|股东/;

export interface TableHead {
  /** Index of the header line. All lines before it are the title. */
  at: number;
  delimiter: string;
  columns: Partial<Record<Column, number>>;
  isOfPositions: boolean;
}

const headLinesTried = 5;

/** Normalizes a header cell: 名称（按截图） becomes 名称. */
const headCell = (cell: string): string => bareCell(cell.replaceAll('"', '')).replace(/\s*[(（].*$/, '');

export function findTableHead(lines: readonly string[]): TableHead | null {
  let tried = 0;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (tried++ === headLinesTried) return null;
    const delimiter = ['\t', ',', ';'].find((one) => line.includes(one)) ?? ',';
    const cells = line.length > 4000 ? [] : splitCells(line, delimiter).map(headCell);
    const columns: TableHead['columns'] = {};
    for (const column of Object.keys(heads) as Column[]) {
      const index = cells.findIndex((cell) => heads[column].test(cell));
      if (index !== -1) columns[column] = index;
    }
    const isHead = columns.code !== undefined || columns.name !== undefined;
    if (isHead) return { at, delimiter, columns, isOfPositions: cells.some((cell) => ofPositions.test(cell)) };
  }
  return null;
}

interface RowCells {
  code: string;
  name: string | undefined;
  market: Market | undefined;
  kind: string;
}

function readRowCode({ code, name, market, kind }: RowCells): RowReading {
  if (/指数|板块|概念/.test(kind)) return { reason: 'index' };
  if (/债|回购/.test(kind)) return { reason: 'bond' };
  // The exchange column takes precedence over suffixes, except for the Reuters codes BABA.N and AAPL.O.
  const isAmerican = market === 'NASDAQ' || market === 'NYSE';
  const marked = isAmerican && fitsExchange(code, market) && !/\.[NO]$/.test(code) ? null : readMarkedCode(code);
  if (marked) return marked;
  // Without a market, 000001 could be 平安银行; the name 上证指数 decides.
  if (!market && name !== undefined && isIndexName(name) && kindOf(code, 'SSE') === 'index') return { reason: 'index' };
  // Spreadsheets remove leading zeros. Restore them if the market is mainland, where all codes have six digits.
  const isCutShort = /^\d{1,5}$/.test(code) && (market === 'SZSE' || market === 'mainland');
  return readCode(isCutShort ? code.padStart(6, '0') : code, market);
}

const readRowName = ({ name, kind }: RowCells): { name: string } | { reason: SkipReason } => {
  if (name === undefined) return { reason: 'no-listing' };
  return isIndexName(name) || /指数|板块|概念/.test(kind) ? { reason: 'index' } : { name };
};

/** Two patterns: in one, a long row of dots would be tried from each of them. */
const isFigure = (cell: string): boolean => /^[\d.,%+-]+$/.test(cell) && /[.,%]/.test(cell);

/** The text to show for a skipped row. Never a figure, even if it is in the code column. */
const textOf = (cells: readonly string[], code: string, name: string): string =>
  [code, name]
    .filter((cell) => !isFigure(cell))
    .join(' ')
    .trim() ||
  (cells.find((cell) => /\p{L}/u.test(cell) && !/\d/.test(cell)) ?? '…');

export function readTable(
  lines: readonly string[],
  head: TableHead,
  to: Collection,
): Extract<ReadFormat, 'eastmoney-quotes' | 'holdings' | 'table'> {
  const { delimiter, columns, isOfPositions } = head;
  let isWrapped = false;
  for (let at = head.at + 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.trim() === '') continue;
    const cells = splitCells(line, delimiter);
    const cellOf = (column: Column): string => bareCell(cells[columns[column] ?? -1] ?? '');
    isWrapped ||= delimiter === '\t' && (cells[columns.code ?? -1] ?? '').trim().startsWith('="');
    const code = cellOf('code');
    const name = readName(cellOf('name'));
    const row = { code, name, market: marketOfWords(cellOf('market')), kind: cellOf('kind') };
    const entry: Entry = { text: textOf(cells, code, cellOf('name')), line: at + 1 };
    const reading: RowReading | { name: string } = code === '' ? readRowName(row) : readRowCode(row);
    if ('reason' in reading) {
      to.skip(reading.reason, entry);
      continue;
    }
    const groups = cellOf('group')
      .split(/[;；,，、|]/)
      .map((group) => group.trim())
      .filter((group) => group !== '');
    const found = { ...reading, ...(name === undefined ? {} : { name }) };
    if (groups.length === 0) to.addRow(found, entry);
    for (const group of new Set(groups)) to.addRow(found, { ...entry, group });
  }
  return isOfPositions ? 'holdings' : isWrapped ? 'eastmoney-quotes' : 'table';
}
