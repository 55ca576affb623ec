import { describe, expect, it } from 'vitest';
import type { WatchlistRow } from '../../../lib/watchlists/outcome.ts';
import { readWatchlist } from '../../../lib/watchlists/read.ts';
import { writeWatchlist } from '../../../lib/watchlists/write.ts';
import { read, resultOf, rowsOf, skippedOf } from '../../support/watchlists.ts';

const writtenText = (rows: readonly WatchlistRow[]): string =>
  new TextDecoder().decode(writeWatchlist('yanjing-csv', rows).bytes);

const readBack = (rows: readonly WatchlistRow[]): WatchlistRow[] => {
  const { fileName, bytes } = writeWatchlist('yanjing-csv', rows);
  return resultOf(readWatchlist(fileName, bytes)).rows.map((row) => ({ ...row, line: undefined }));
};

describe('our own CSV', () => {
  it('has a byte order mark, a header, CRLF, and quotes if needed, as spreadsheets expect', () => {
    const rows: WatchlistRow[] = [
      {
        code: '000001',
        exchange: 'SZSE',
        name: '平安银行',
        groups: ['银行', '低估'],
        note: '看 "息差"\n再说, 不急',
        addedAtMs: 1_732_147_200_123,
      },
      { code: 'NVDA', exchange: 'NASDAQ' },
      { name: '寒武纪' },
    ];

    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeWatchlist('yanjing-csv', rows).bytes)).toBe(
      '\ufeffcode,exchange,name,groups,note,addedAt\r\n' +
        '000001,SZSE,平安银行,银行;低估,"看 ""息差""\n再说, 不急",2024-11-21T00:00:00.123Z\r\n' +
        'NVDA,NASDAQ,,,,\r\n' +
        ',,寒武纪,,,\r\n',
    );
    expect(readBack(rows)).toEqual(rows);
  });

  it('escapes formulas for spreadsheets and restores them when read', () => {
    const names = ['=1+1', '+7', '-5', '@cmd', '\tx', "'=1", "''@x", "'plain", '＝HYPERLINK("x")'];
    const rows = names.map((name, at): WatchlistRow => ({
      code: String(600_000 + at),
      exchange: 'SSE',
      name,
      note: name,
    }));
    const cells = writtenText(rows).split('\r\n').slice(1, -1);

    expect(cells.every((line) => !/,"?[=+\-@\t＝]/.test(line))).toBe(true);
    expect(readBack(rows)).toEqual(rows);
  });

  it('keeps groups whose names contain separators', () => {
    const rows: WatchlistRow[] = [{ code: '600519', exchange: 'SSE', groups: ['a;b', 'c\\', '\\;', 'd,"e"', '=f'] }];

    expect(readBack(rows)).toEqual(rows);
  });

  it('reads a repeated group once', () => {
    const result = read('a.csv', 'code,exchange,name,groups,note,addedAt\n600519,SSE,,酒;酒;;白马,好,\n');

    expect(result.rows).toEqual([{ code: '600519', exchange: 'SSE', note: '好', groups: ['酒', '白马'], line: 2 }]);
    expect(result.skipped).toEqual([]);
  });

  it('is read after a spreadsheet saved it: no leading zeros, LF, other dates', () => {
    const result = read(
      '自选股-研镜.csv',
      'code,exchange,name,groups,note,addedAt\n1,SZSE,平安银行,,,2024/11/21 8:00\n700,HKEX,,港股,,昨天\n2330,TWSE,,,,\n',
    );

    expect(rowsOf(result)).toEqual(['000001.SZSE 平安银行', '00700.HKEX [港股]', '2330.TWSE']);
    expect(result).toMatchObject({ format: 'yanjing-csv', warnings: ['bad-dates'], headLines: 1 });
    expect(result.rows.map(({ addedAtMs }) => addedAtMs !== undefined)).toEqual([true, false, false]);
  });

  it('reports invalid records and an unclosed quote', () => {
    const result = read(
      'a.csv',
      'code,exchange,name,groups,note,addedAt\r\n600519,SSE,,,,\r\n600519,XXX,贵州茅台,,,\r\n12,SSE,坏,,,\r\n,,,,,\r\n600519,SSE,,,,\r\n600036,SSE,招商银行,,"cut\r\n600000,SSE,,,,\r\n',
    );

    expect(rowsOf(result)).toEqual(['600519.SSE']);
    expect(skippedOf(result)).toEqual([
      '600519 贵州茅台: unknown-market',
      '12 坏: bad-code',
      '…: no-listing',
      '600519: duplicate',
      '600036,SSE,招商银行,,"cut\r\n600000,SSE,,,,: bad-record',
    ]);
    expect(result.warnings).toEqual(['truncated']);
  });
});
