import { describe, expect, it } from 'vitest';
import { ascii, failureOf, gbk, read, rowsOf, selFile, skippedOf } from '../../support/watchlists.ts';

describe('a 同花顺 .sel', () => {
  // Bytes as written by the program: two shares, 07 21 "000001", 07 11 "600519".
  const file = Uint8Array.of(2, 0, 7, 0x21, 48, 48, 48, 48, 48, 49, 7, 0x11, 54, 48, 48, 53, 49, 57);

  it('is read from its bytes', () => {
    const result = read('自选股.sel', file);

    expect(result).toMatchObject({ format: 'tonghuashun-sel', encoding: 'binary', warnings: [], skipped: [] });
    expect(rowsOf(result)).toEqual(['000001.SZSE', '600519.SSE']);
  });

  it('is detected by its bytes under another file name', () => {
    expect(read('download', file).format).toBe('tonghuashun-sel');
  });

  it('gives 科创板, funds, 北交所 under all its market numbers, Hong Kong and American shares', () => {
    const result = read(
      'a.sel',
      selFile(
        8,
        [22, '688256'],
        [20, '510300'],
        [36, '159915'],
        [151, '920808'],
        [120, '830799'],
        [0xb1, 'HK0700'],
        [0xb9, 'NVDA'],
        [17, '600000'],
      ),
    );

    expect(result.warnings).toEqual([]);
    expect(rowsOf(result)).toEqual([
      '688256.SSE',
      '510300.SSE',
      '159915.SZSE',
      '920808.BSE',
      '830799.BSE',
      '00700.HKEX',
      'NVDA.NASDAQ|NYSE',
      '600000.SSE',
    ]);
  });

  it('reports indices, concepts and unknown markets as skipped', () => {
    const result = read(
      'a.sel',
      selFile(5, [16, '1A0001'], [32, '399001'], [48, '885864'], [65, '600519'], [17, '300308']),
    );

    expect(result.rows).toEqual([]);
    expect(skippedOf(result)).toEqual([
      '1A0001: index',
      '399001: index',
      '885864: index',
      '600519: unknown-market',
      '300308: market-mismatch',
    ]);
  });

  it('gives the complete records of a truncated file and a warning', () => {
    const cut = read('自选股.sel', file.subarray(0, 15));

    expect(rowsOf(cut)).toEqual(['000001.SZSE']);
    expect(cut.warnings).toEqual(['truncated']);
    expect(skippedOf(cut)).toEqual(['07 11 36 30 30: bad-record']);
    expect(read('自选股.sel', file.subarray(0, 10)).warnings).toEqual(['truncated']);
    expect(failureOf('自选股.sel', file.subarray(0, 5))).toBe('truncated');
    expect(failureOf('自选股.sel', Uint8Array.of(0, 0))).toBe('empty');
  });

  it('continues after bytes that are not a record', () => {
    const result = read('a.sel', Uint8Array.of(3, 0, ...file.subarray(2, 10), 0xff, 0, 0xfe, ...file.subarray(10)));

    expect(rowsOf(result)).toEqual(['000001.SZSE', '600519.SSE']);
    expect(skippedOf(result)).toEqual(['ff 00 fe: bad-record']);
    expect(result.warnings).toEqual([]);
  });

  it('is read as text when it contains lines', () => {
    expect(rowsOf(read('自选股.sel', '1600519\n0000001\n'))).toEqual(['600519.SSE', '000001.SZSE']);
  });
});

describe('a 同花顺 StockBlock.ini', () => {
  const ini = [
    '[ConfigInfo]',
    'ConfigName=stockblock',
    '[BLOCK_NAME_MAP_TABLE]',
    '14A=光模块',
    '14B=液冷',
    '14C=空板块',
    '[BLOCK_STOCK_CONTEXT]',
    '14B=33:002837,17:600519,,',
    '14A=33:300308,33:300502,17:600519,33:300308,144:920808,36:159915,16:1A0001,177:HK0700,',
    '99=17:688256,',
    '[SYSTEM]',
    'LastSynCodeID=100',
    '',
  ].join('\r\n');

  it('gives groups by name, and a company in two groups once', () => {
    const result = read('stockblock.ini', gbk(ini));

    expect(result).toMatchObject({ format: 'tonghuashun-ini', encoding: 'gb18030', warnings: [] });
    expect(rowsOf(result)).toEqual([
      '002837.SZSE [液冷]',
      '600519.SSE [液冷, 光模块]',
      '300308.SZSE [光模块]',
      '300502.SZSE [光模块]',
      '920808.BSE [光模块]',
      '159915.SZSE [光模块]',
      '00700.HKEX [光模块]',
      '688256.SSE',
    ]);
    expect(result.groups).toEqual([
      { name: '光模块', count: 6 },
      { name: '液冷', count: 2 },
      { name: '空板块', count: 0 },
    ]);
    expect(skippedOf(result)).toEqual(['33:300308: duplicate', '16:1A0001: index']);
  });

  it('is decoded from GBK: 14A=自选 is D7 D4 D1 A1', () => {
    const bytes = Uint8Array.of(
      ...ascii('[BLOCK_NAME_MAP_TABLE]\r\n14A='),
      0xd7,
      0xd4,
      0xd1,
      0xa1,
      ...ascii('\r\n[BLOCK_STOCK_CONTEXT]\r\n14A=33:300308\r\n'),
    );

    expect(rowsOf(read('StockBlock.ini', bytes))).toEqual(['300308.SZSE [自选]']);
  });

  it('reports invalid entries', () => {
    expect(skippedOf(read('a.ini', '[BLOCK_STOCK_CONTEXT]\n1=600519,33:,77:600519,33:30030\n'))).toEqual([
      '600519: bad-record',
      '33:: bad-code',
      '77:600519: unknown-market',
      '33:30030: bad-code',
    ]);
  });

  it('fails when it is encrypted, and gives the other groups with a warning when only some are', () => {
    expect(failureOf('stockblock.ini', '[encrypt_section]\r\ndata=8f3a99\r\n')).toBe('encrypted');
    expect(failureOf('stockblock.ini', '[BLOCK_NAME_MAP_TABLE]\r\n1=x\r\n[encrypt_section]\r\ndata=8f3a99\r\n')).toBe(
      'encrypted',
    );
    const partly = read('a.ini', '[BLOCK_STOCK_CONTEXT]\r\n1=33:300308\r\n[encrypt_section]\r\ndata=8f3a99\r\n');

    expect(rowsOf(partly)).toEqual(['300308.SZSE']);
    expect(partly.warnings).toEqual(['partly-encrypted']);
  });
});

describe('同花顺 JSON', () => {
  const list =
    '[{"C":"600172","M":"17","P":"41.68","T":"20260526"},{"C":"300604","M":"33","P":"","T":""},' +
    '{"C":"1A0001","M":"16"},{"C":"008888","M":"UOFJ"},{"C":"920438","M":"151"},{"C":"HK0700","M":"178"},' +
    '{"C":"AAPL","M":"169"},{"P":"1"}]';

  it('SelfStockInfo.json gives codes without price and date', () => {
    const result = read('SelfStockInfo.json', list);

    expect(result).toMatchObject({ format: 'tonghuashun-json', warnings: [] });
    expect(result.rows[0]).toEqual({ code: '600172', exchange: 'SSE', line: 1 });
    expect(rowsOf(result)).toEqual(['600172.SSE', '300604.SZSE', '920438.BSE', '00700.HKEX', 'AAPL.NASDAQ|NYSE']);
    expect(skippedOf(result)).toEqual(['1A0001: index', '008888: fund', '{"P":"1"}: bad-record']);
  });

  it('a truncated SelfStockInfo.json gives the complete shares', () => {
    const result = read('SelfStockInfo.json', list.slice(0, 110));

    expect(rowsOf(result)).toEqual(['600172.SSE', '300604.SZSE']);
    expect(result.warnings).toEqual(['truncated']);
    expect(skippedOf(result)).toEqual(['{"C":"1A0001","M":"1: bad-record']);
    expect(failureOf('SelfStockInfo.json', list.slice(0, 20))).toBe('truncated');
  });

  it('custom_block pairs codes with markets by position', () => {
    const result = read('330', '{"context":"600172|300604|885864|600519|,17|33|48|","ln":"","xn":""}');

    expect(result.format).toBe('tonghuashun-block');
    expect(rowsOf(result)).toEqual(['600172.SSE', '300604.SZSE']);
    expect(skippedOf(result)).toEqual(['885864: index', '600519: unknown-market']);
    expect(failureOf('330', '{"context":"600172|3006')).toBe('truncated');
  });

  it('of another kind is rejected', () => {
    expect(failureOf('a.json', '{"stocks":["600519"]}')).toBe('unknown-format');
    expect(failureOf('a.json', '[1,2,3]')).toBe('unknown-format');
    expect(failureOf('a.json', '{"context":1}')).toBe('unknown-format');
  });
});
