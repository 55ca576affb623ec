import { describe, expect, it } from 'vitest';
import { failureOf, gbk, read, rowsOf, skippedOf } from '../../support/watchlists.ts';

describe('东方财富', () => {
  it('txt has six digits per line, whose number ranges imply the exchange', () => {
    const result = read('自选股.txt', '600519\r\n000001\r\n300308\r\n920808\r\n830799\r\n510300\r\n999999\r\n\r\n');

    expect(result.format).toBe('eastmoney-codes');
    expect(rowsOf(result)).toEqual([
      '600519.SSE',
      '000001.SZSE',
      '300308.SZSE',
      '920808.BSE',
      '830799.BSE',
      '510300.SSE',
    ]);
    expect(skippedOf(result)).toEqual(['999999: index']);
  });

  it('".xls" is read as tab-separated GBK text with codes wrapped for spreadsheets', () => {
    const result = read(
      '自选股.xls',
      gbk(
        '代码\t名称\t最新\t涨幅%\r\n="600519"\t贵州茅台\t1500.00\t1.20\r\n="000001"\t上证指数\t3000.11\t0.1\r\n="000001"\t平安银行\t11.20\t-0.3\r\n="00700"\t腾讯控股\t500\t0\r\n',
      ),
    );

    expect(result).toMatchObject({ format: 'eastmoney-quotes', encoding: 'gb18030', headLines: 1 });
    expect(rowsOf(result)).toEqual(['600519.SSE 贵州茅台', '000001.SZSE 平安银行', '00700.HKEX 腾讯控股']);
    expect(skippedOf(result)).toEqual(['000001 上证指数: index']);
  });

  it('positions give codes only, and the outcome contains no quantity or amount', () => {
    const result = read(
      '持仓.csv',
      gbk(
        '总资产,可用资金,总盈亏\r\n987654.32,12345.67,888\r\n证券代码,证券名称,持仓数量,成本价,参考市值,交易市场\r\n600519,贵州茅台,31700,1433.21,987001,上海A股\r\n159915,创业板ETF,4242,2.11,987002,深圳A股\r\n600519,平安银行,55555,1,987003,深圳A股\r\n,,77777,3,987004,\r\n1,平安银行,66666,9,987005,深圳A股\r\n合计,,99999,,987006,\r\n987654.32,12345.67\r\n',
      ),
    );

    expect(result).toMatchObject({ format: 'holdings', headLines: 3 });
    expect(rowsOf(result)).toEqual(['600519.SSE 贵州茅台', '159915.SZSE 创业板ETF', '000001.SZSE 平安银行']);
    expect(skippedOf(result)).toEqual([
      '600519 平安银行: market-mismatch',
      '…: no-listing',
      '合计: bad-code',
      '…: bad-code',
    ]);
    expect(JSON.stringify(result)).not.toMatch(/31700|1433|9870|4242|55555|77777|66666|99999|12345|888/);
  });
});

describe('a table of 同花顺 or a spreadsheet', () => {
  it('is read with title lines, codes with their market, and kinds other than shares', () => {
    const result = read(
      '我的自选.csv',
      '我的同花顺自选,,,\n名称（按截图）,代码,市场/类别,证券类型\n小米集团-W,HK1810,港股,股票\n红利ETF易方达,515180,A股,ETF\n光刻胶,885864,同花顺,概念指数\n贵州茅台,SH600519,沪A,股票\n上证指数,1A0001,沪,指数\n平安银行,000001,深A,股票\n上证综指,000001,沪,\n英伟达,NVDA,NASDAQ,股票\n伯克希尔,BRK-B,美股,\n腾讯控股,700,港股,\n中国平安,2318,沪港通,\n贵州茅台,600519,,\n',
    );

    expect(result).toMatchObject({ format: 'table', headLines: 2 });
    expect(rowsOf(result)).toEqual([
      '01810.HKEX 小米集团-W',
      '515180.SSE 红利ETF易方达',
      '600519.SSE 贵州茅台',
      '000001.SZSE 平安银行',
      'NVDA.NASDAQ 英伟达',
      'BRK.B.NASDAQ|NYSE 伯克希尔',
      '00700.HKEX 腾讯控股',
      '02318.HKEX 中国平安',
    ]);
    expect(skippedOf(result)).toEqual([
      '885864 光刻胶: index',
      '1A0001 上证指数: index',
      '000001 上证综指: index',
      '600519 贵州茅台: duplicate',
    ]);
  });

  it('is read with rows without codes, groups, quotes, and a stray quote', () => {
    const result = read(
      'a.csv',
      '股票名称,股票代码,分组\n贵州茅台,,\n"Amazon.com, Inc.",AMZN,"云;美股"\n" 中际 ""旭创""",300308,云\n"坏,600000,\n寒武纪,688256,\n',
    );

    expect(rowsOf(result)).toEqual([
      '= 贵州茅台',
      'AMZN.NASDAQ|NYSE Amazon.com, Inc. [云, 美股]',
      '300308.SZSE 中际 "旭创" [云]',
      '600000.SSE "坏',
      '688256.SSE 寒武纪',
    ]);
    expect(result.groups).toEqual([
      { name: '云', count: 2 },
      { name: '美股', count: 1 },
    ]);
  });

  it('gets no leading zeros restored when the market is unknown', () => {
    const result = read('a.csv', '代码,名称\n858,五粮液\n2594,比亚迪\n');

    expect(result.rows).toEqual([]);
    expect(skippedOf(result)).toEqual(['858 五粮液: bad-code', '2594 比亚迪: bad-code']);
  });
});

describe('a file without a list', () => {
  it.each([
    ['nothing', 'a.txt', '', 'empty'],
    ['blank lines', 'a.blk', '\r\n \t\r\n', 'empty'],
    ['a byte order mark alone', 'a.txt', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty'],
    ['an old workbook', 'a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'workbook'],
    ['a new workbook', '自选.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'workbook'],
    ['a workbook under a false name', 'zxg.blk', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'workbook'],
    ['a picture', 'a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48), 'binary'],
    ['a web page', 'a.xls', '<html><table><tr><td>600519</td></tr></table></html>', 'unknown-format'],
    ['other settings', 'a.ini', '[window]\nleft=10\n', 'unknown-format'],
  ])('is rejected: %s', (_, fileName, content, failure) => {
    expect(failureOf(fileName, content)).toBe(failure);
  });

  it('is rejected as too large over 32 MB or 500,000 entries', { timeout: 60_000 }, () => {
    expect(failureOf('a.txt', new Uint8Array(32 * 1024 * 1024 + 1))).toBe('too-large');
    expect(failureOf('a.blk', '1600519\n'.repeat(500_001))).toBe('too-large');
    expect(failureOf('a.blk', '1600519\n'.repeat(500_000))).toBeNull();
  });
});
