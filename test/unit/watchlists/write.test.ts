import { describe, expect, it } from 'vitest';
import type { WatchlistRow } from '../../../lib/watchlists/outcome.ts';
import { readWatchlist } from '../../../lib/watchlists/read.ts';
import { writeWatchlist, type WriteFormat } from '../../../lib/watchlists/write.ts';
import { resultOf, rowsOf } from '../../support/watchlists.ts';

const rows: WatchlistRow[] = [
  { code: '600519', exchange: 'SSE', name: '贵州茅台' },
  { code: '000001', exchange: 'SZSE', name: '平安银行' },
  { code: '510300', exchange: 'SSE', name: '沪深300ETF' },
  { code: '920808', exchange: 'BSE', name: '曙光数创' },
  { code: '00700', exchange: 'HKEX', name: '腾讯控股' },
  { code: '80700', exchange: 'HKEX', name: '腾讯控股-R' },
  { code: 'NVDA', exchange: 'NASDAQ', name: '英伟达' },
  { code: 'BRK.B', exchange: 'NYSE', name: 'Berkshire Hathaway, Inc. (B)' },
  { code: '2330', exchange: 'TWSE', name: '台积电' },
  { code: '7203', exchange: 'TSE' },
  { code: '005930', exchange: 'KRX' },
  { code: 'SAP', exchange: 'XETRA' },
  { name: '字节跳动' },
];

const write = (format: WriteFormat): { text: string; left: string[]; fileName: string; readBack: string[] } => {
  const { bytes, left, fileName } = writeWatchlist(format, rows);
  return {
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    left: left.map(({ row, reason }) => `${row.code ?? row.name}: ${reason}`),
    fileName,
    readBack: rowsOf(resultOf(readWatchlist(fileName, bytes))),
  };
};

const elsewhere = ['2330: other-exchange', '7203: other-exchange', '005930: other-exchange', 'SAP: other-exchange'];
const noCode = '字节跳动: no-code';

describe('writeWatchlist', () => {
  it.each(['tongdaxin-blk', 'tongdaxin-ebk'] as const)('writes 通达信 (%s)', (format) => {
    const { text, left, readBack, fileName } = write(format);

    expect(text).toBe('1600519\r\n0000001\r\n1510300\r\n2920808\r\n31#00700\r\n31#80700\r\n74#NVDA\r\n');
    expect(left).toEqual(['BRK.B: other-exchange', ...elsewhere, noCode]);
    expect(fileName).toBe(format === 'tongdaxin-blk' ? 'zxg.blk' : '自选股.EBK');
    expect(readBack).toEqual([
      '600519.SSE',
      '000001.SZSE',
      '510300.SSE',
      '920808.BSE',
      '00700.HKEX',
      '80700.HKEX',
      // The format has one number for both American exchanges.
      'NVDA.NASDAQ|NYSE',
    ]);
  });

  it('writes 同花顺 CSV', () => {
    const { text, left, readBack } = write('tonghuashun-csv');

    expect(text.split('\r\n').slice(0, 7)).toEqual([
      '\ufeff股票代码,股票名称,市场',
      'SH600519,贵州茅台,沪A',
      'SZ000001,平安银行,深A',
      'SH510300,沪深300ETF,沪A',
      'BJ920808,曙光数创,北交所',
      'HK0700,腾讯控股,港股',
      'HK80700,腾讯控股-R,港股',
    ]);
    expect(left).toEqual([...elsewhere, noCode]);
    expect(readBack).toEqual([
      '600519.SSE 贵州茅台',
      '000001.SZSE 平安银行',
      '510300.SSE 沪深300ETF',
      '920808.BSE 曙光数创',
      '00700.HKEX 腾讯控股',
      '80700.HKEX 腾讯控股-R',
      'NVDA.NASDAQ 英伟达',
      'BRK.B.NYSE Berkshire Hathaway, Inc. (B)',
    ]);
  });

  it('writes mainland codes only for 东方财富, whose format has six digits', () => {
    const { text, left, readBack } = write('eastmoney-txt');

    expect(text).toBe('600519\r\n000001\r\n510300\r\n920808\r\n');
    expect(left).toEqual([
      '00700: other-exchange',
      '80700: other-exchange',
      'NVDA: other-exchange',
      'BRK.B: other-exchange',
      ...elsewhere,
      noCode,
    ]);
    expect(readBack).toEqual(['600519.SSE', '000001.SZSE', '510300.SSE', '920808.BSE']);
  });

  it.each(['yanjing-csv', 'text'] as const)('writes every row as %s', (format) => {
    const { left, readBack } = write(format);

    expect(left).toEqual([]);
    expect(readBack).toEqual(
      rows.map((row) =>
        [row.code === undefined ? '=' : `${row.code}.${row.exchange}`, row.name ?? ''].join(' ').trim(),
      ),
    );
  });

  it('writes an empty file in every format when there are no rows', () => {
    expect(writeWatchlist('tongdaxin-blk', [])).toEqual({ fileName: 'zxg.blk', bytes: new Uint8Array(0), left: [] });
  });
});
