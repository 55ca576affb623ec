import { describe, expect, it } from 'vitest';
import { read, rowsOf, skippedOf } from '../../support/watchlists.ts';

describe('a 通达信 list', () => {
  it('gives the exchange by the first of seven digits, or by the extended market number before #', () => {
    const result = read('zxg.blk', '1600519\r\n0000001\r\n2920808\r\n31#00700\r\n71#09988\r\n48#08083\r\n74#AAPL\r\n');

    expect(result.format).toBe('tongdaxin');
    expect(rowsOf(result)).toEqual([
      '600519.SSE',
      '000001.SZSE',
      '920808.BSE',
      '00700.HKEX',
      '09988.HKEX',
      '08083.HKEX',
      'AAPL.NASDAQ|NYSE',
    ]);
    expect(result.skipped).toEqual([]);
  });

  it('keeps funds and skips 000001 of Shanghai as an index', () => {
    const result = read('zxg.blk', '1510300\r\n0159915\r\n1000001\r\n0399006\r\n1880545\r\n1999999\r\n0123456\r\n');

    expect(rowsOf(result)).toEqual(['510300.SSE', '159915.SZSE']);
    expect(skippedOf(result)).toEqual([
      '1000001: index',
      '0399006: index',
      '1880545: index',
      '1999999: index',
      '0123456: bond',
    ]);
  });

  it('reports a reason for every other line and keeps line numbers', () => {
    const result = read(
      'ZXG.BLK',
      '\r\n1600519\r\n\r\n27#HZ5489\r\n12#A_NBI\r\n33#110011\r\n3888888\r\n47#IFL0\r\n31#ABC\r\n12345678\r\n1300308\r\n1600519\r\n',
    );

    expect(result.rows).toEqual([{ code: '600519', exchange: 'SSE', line: 2 }]);
    expect(result.skipped).toEqual([
      { text: '27#HZ5489', reason: 'index', line: 4 },
      { text: '12#A_NBI', reason: 'index', line: 5 },
      { text: '33#110011', reason: 'fund', line: 6 },
      { text: '3888888', reason: 'unknown-market', line: 7 },
      { text: '47#IFL0', reason: 'unknown-market', line: 8 },
      { text: '31#ABC', reason: 'bad-code', line: 9 },
      { text: '12345678', reason: 'bad-code', line: 10 },
      { text: '1300308', reason: 'market-mismatch', line: 11 },
      { text: '1600519', reason: 'duplicate', line: 12 },
    ]);
  });

  it('detects 北交所 by the code, for old and new codes and any market number', () => {
    expect(rowsOf(read('a.EBK', '2830799\n0430047\n2872808\n44#430139\n2920808\n'))).toEqual([
      '830799.BSE',
      '430047.BSE',
      '872808.BSE',
      '430139.BSE',
      '920808.BSE',
    ]);
  });

  it('is detected by its lines under another file name, and read with bars or plain codes', () => {
    expect(read('我的.txt', '1600519\n0000001\n').format).toBe('tongdaxin');
    expect(rowsOf(read('zxg.blk', '0|000001\n1|600519\n'))).toEqual(['000001.SZSE', '600519.SSE']);
    expect(rowsOf(read('zxg.blk', '600519\nSZ300308\n'))).toEqual(['600519.SSE', '300308.SZSE']);
  });

  it('is read when it is padded with zero bytes', () => {
    expect(rowsOf(read('zxg.blk', '1600519\r\n0000001\r\n\u0000\u0000\u001a'))).toEqual(['600519.SSE', '000001.SZSE']);
  });
});
