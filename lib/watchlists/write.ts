// Writes a watchlist as a file of another program, and reports the rows that the format cannot hold.
import type { Exchange } from '../model/listing.ts';
import { formatCsv } from './cells.ts';
import { encode } from './decode.ts';
import { codeLine } from './eastmoney.ts';
import { readName } from './name.ts';
import type { ListedRow, WatchlistRow } from './outcome.ts';
import { formatOwnCsv } from './own-csv.ts';
import { tongdaxinLine } from './tongdaxin.ts';

export type WriteFormat =
  'tongdaxin-blk' | 'tongdaxin-ebk' | 'tonghuashun-csv' | 'eastmoney-txt' | 'yanjing-csv' | 'text';

/** `no-code`: the row has only a name · `other-exchange`: the format has no form for the exchange or the code. */
export type LeftReason = 'no-code' | 'other-exchange';

export interface WrittenWatchlist {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
  left: { row: WatchlistRow; reason: LeftReason }[];
}

const mark = '\ufeff';

const fileNames: Readonly<Record<WriteFormat, string>> = {
  'tongdaxin-blk': 'zxg.blk',
  'tongdaxin-ebk': '自选股.EBK',
  'tonghuashun-csv': '自选股-同花顺.csv',
  'eastmoney-txt': '自选股-东方财富.txt',
  'yanjing-csv': '自选股-研镜.csv',
  text: '自选股.txt',
};

const tonghuashunMarkets: Partial<Record<Exchange, { prefix: string; name: string }>> = {
  SSE: { prefix: 'SH', name: '沪A' },
  SZSE: { prefix: 'SZ', name: '深A' },
  BSE: { prefix: 'BJ', name: '北交所' },
  HKEX: { prefix: 'HK', name: '港股' },
  NASDAQ: { prefix: '', name: 'NASDAQ' },
  NYSE: { prefix: '', name: 'NYSE' },
};

/** Writes codes with a market prefix, because spreadsheets remove leading zeros. Hong Kong codes have four digits. */
function tonghuashunCells({ code, exchange, name }: ListedRow): string[] | null {
  const market = tonghuashunMarkets[exchange];
  if (!market) return null;
  const written = exchange === 'HKEX' ? code.replace(/^0/, '') : code;
  return [market.prefix + written, name ?? '', market.name];
}

const forms: Readonly<Record<Exchange, (code: string) => string>> = {
  SSE: (code) => `${code}.SH`,
  SZSE: (code) => `${code}.SZ`,
  BSE: (code) => `${code}.BJ`,
  HKEX: (code) => `${code}.HK`,
  // NVDA.US would not distinguish NASDAQ from NYSE.
  NASDAQ: (code) => `NASDAQ:${code}`,
  NYSE: (code) => `NYSE:${code}`,
  TWSE: (code) => `${code}.TW`,
  TSE: (code) => `${code}.T`,
  KRX: (code) => `${code}.KS`,
  XETRA: (code) => `XETRA:${code}`,
};

const oneLine = (name: string): string => readName(name.replace(/\s+/g, ' ')) ?? '';

const textLine = (row: ListedRow): string => `${forms[row.exchange](row.code)}\t${oneLine(row.name ?? '')}`.trimEnd();

/** @returns the file, and in `left` the rows that are not in it. */
export function writeWatchlist(format: WriteFormat, rows: readonly WatchlistRow[]): WrittenWatchlist {
  const left: WrittenWatchlist['left'] = [];
  const listed = <Line>(lineOf: (row: ListedRow) => Line | null): Line[] =>
    rows.flatMap((row) => {
      const line = row.code === undefined ? null : lineOf(row);
      if (line === null) left.push({ row, reason: row.code === undefined ? 'no-code' : 'other-exchange' });
      return line === null ? [] : [line];
    });
  const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('');
  const contents: Readonly<Record<WriteFormat, () => string>> = {
    'tongdaxin-blk': () => joined(listed(tongdaxinLine)),
    'tongdaxin-ebk': () => joined(listed(tongdaxinLine)),
    // UTF-8 with a byte order mark, because browsers cannot encode GBK; spreadsheets need the mark to read UTF-8.
    'tonghuashun-csv': () => mark + formatCsv([['股票代码', '股票名称', '市场'], ...listed(tonghuashunCells)]),
    'eastmoney-txt': () => joined(listed(codeLine)),
    'yanjing-csv': () => mark + formatOwnCsv(rows),
    text: () => joined(rows.map((row) => (row.code === undefined ? oneLine(row.name) : textLine(row)))),
  };
  return { fileName: fileNames[format], bytes: encode(contents[format]()), left };
}
