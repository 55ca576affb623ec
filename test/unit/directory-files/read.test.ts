import { describe, expect, it } from 'vitest';
import { readListFile } from '../../../lib/directory-files/read.ts';
import type { ListOutcome } from '../../../lib/directory-files/outcome.ts';
import { gbk, stocknameFile, tnfFile, workbook } from '../../support/list-files.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const some = [
  { code: '600519', name: '贵州茅台' },
  { code: '688256', name: '寒武纪' },
  { code: '000001', name: '上证指数' },
  { code: '510300', name: '沪深基金' },
  { code: '204001', name: '回购' },
];

const listings = (outcome: ListOutcome): string[] =>
  outcome.ok ? outcome.entries.map(({ code, exchange, name }) => `${code}.${exchange} ${name}`) : [outcome.failure];

const problems = (outcome: ListOutcome): string[] =>
  outcome.ok ? outcome.problems.map(({ line, text, reason }) => `${line} ${text} ${reason}`) : [outcome.failure];

describe('a .tnf file of 通达信', () => {
  it.each([
    ['the present layout', { size: 360, nameAt: 31 }],
    ['the layout before', { size: 314, nameAt: 23 }],
    ['the oldest layout', { size: 250, nameAt: 24 }],
  ])('is read in %s, shares only', (_, layout) => {
    const outcome = readListFile('shs.tnf', tnfFile(some, layout));

    expect(listings(outcome)).toEqual(['600519.SSE 贵州茅台', '688256.SSE 寒武纪']);
    expect(outcome).toMatchObject({ format: 'tongdaxin', problems: [], skipped: 3 });
  });

  it.each(['szs.tnf', 'szm.tnf', '副本.tnf'])('is of Shenzhen by name or by its codes: %s', (name) => {
    const rows = [
      { code: '000001', name: '平安银行' },
      { code: '300308', name: '中际旭创' },
      { code: '399001', name: '深证成指' },
    ];

    expect(listings(readListFile(name, tnfFile(rows)))).toEqual(['000001.SZSE 平安银行', '300308.SZSE 中际旭创']);
  });

  it('that is cut is refused', () => {
    const whole = tnfFile(some);

    expect(readListFile('shs.tnf', whole.subarray(0, whole.length - 100))).toEqual({ ok: false, failure: 'truncated' });
    expect(readListFile('shs.tnf', whole.subarray(0, 80))).toEqual({ ok: false, failure: 'truncated' });
  });
});

describe('a stockname file of 同花顺', () => {
  it('is read with its date', () => {
    const rows = [...some, { code: '1A0001', name: '上证指数' }];
    const outcome = readListFile('stockname_16_0.txt', stocknameFile(16, rows));

    expect(listings(outcome)).toEqual(['600519.SSE 贵州茅台', '688256.SSE 寒武纪']);
    expect(outcome).toMatchObject({ format: 'tonghuashun', asOf: '2026-11-27', problems: [] });
  });
});

describe('a workbook', () => {
  it('of Hong Kong is read by its category column, with the date of its title', () => {
    const outcome = readListFile(
      'ListOfSecurities_c.xlsx',
      workbook([
        ['證券名單'],
        ['更新日期: 27/11/2026'],
        ['股份代號', '股份名稱', '分類', '買賣單位'],
        ['00700', '騰訊控股', '股本', '100'],
        [5, '滙豐控股', '股本', '400'],
        ['02800', '盈富基金', '交易所買賣產品', '500'],
        ['12345', '騰訊瑞銀認購證', '衍生權證', '1000'],
      ]),
    );

    expect(listings(outcome)).toEqual(['00700.HKEX 騰訊控股', '00005.HKEX 滙豐控股']);
    expect(outcome).toMatchObject({ format: 'workbook', asOf: '2026-11-27', skipped: 2, problems: [] });
  });

  it('of Shenzhen is read by the columns of A shares, also where zeros are cut', () => {
    const outcome = readListFile(
      'A股列表.xlsx',
      workbook([
        ['板块', '公司全称', 'A股代码', 'A股简称', 'B股代码', 'B股简称'],
        ['主板', '平安银行股份有限公司', 1, '平安银行', '', ''],
        ['主板', '万科企业股份有限公司', '000002', '万  科Ａ', '200002', '万科Ｂ'],
      ]),
    );

    expect(listings(outcome)).toEqual(['000001.SZSE 平安银行', '000002.SZSE 万科A']);
  });

  it.each<[string, (whole: Uint8Array) => Uint8Array, string]>([
    ['cut', (whole) => whole.subarray(0, whole.length - 200), 'truncated'],
    [
      'without a list',
      () =>
        workbook([
          ['姓名', '电话'],
          ['甲', 1],
        ]),
      'not-a-list',
    ],
    ['of the old format', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'old-workbook'],
  ])('that is %s is refused', (_, make, failure) => {
    const whole = workbook([
      ['代码', '名称'],
      ['600519', '贵州茅台'],
    ]);

    expect(readListFile('list.xlsx', make(whole))).toEqual({ ok: false, failure });
  });
});

describe('a table', () => {
  it.each([
    ['commas', '证券代码,证券简称\n600519,贵州茅台\n'],
    ['tabs and protected codes, in GBK', '代码\t名称\t最新\r\n="600519"\t贵州茅台\t1,700.00\r\n'],
    ['a market column', 'Symbol,Name,Exchange\n600519,贵州茅台,上交所\n'],
    ['codes with a market', '代码;名称\nSH600519;贵州茅台\n'],
  ])('is read with %s', (_, text) => {
    expect(listings(readListFile('list.csv', gbk(text)))).toEqual(['600519.SSE 贵州茅台']);
  });

  it('has names without the marks that exchanges add for a time', () => {
    const text = '代码,名称\n600001,*ST灯塔\n600002,XD灯塔股\n600003,N灯塔\n688001,灯塔科技-U\n600004,五 粮 液\n';
    const outcome = readListFile('list.csv', utf8(text));

    expect(listings(outcome).map((one) => one.split(' ')[1])).toEqual(['灯塔', '灯塔股', '灯塔', '灯塔科技', '五粮液']);
    expect(outcome.ok && outcome.entries.map(({ isShortened }) => isShortened)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('reports each row that cannot be used, with line and reason', () => {
    const text = [
      '代码,名称,市场',
      '600519,贵州茅台,沪',
      '600519,茅台镇酒,沪',
      '999999999,没有这家,',
      '300308,中际旭创,沪',
      '600600,啤,沪',
      '600601,,沪',
      '600602,¹óÖÝÃ©Ì¨,沪',
      '600603',
      '688256,寒武纪,沪',
    ].join('\n');

    const outcome = readListFile('list.csv', utf8(text));

    expect(listings(outcome)).toEqual(['688256.SSE 寒武纪']);
    expect(problems(outcome)).toEqual([
      '2 600519 贵州茅台 repeated-code',
      '3 600519 茅台镇酒 repeated-code',
      '4 999999999 没有这家 bad-code',
      '5 300308 中际旭创 market-mismatch',
      '6 600600 啤 short-name',
      '7 600601 no-name',
      '8 600602 ¹óÖÝÃ©Ì¨ damaged-text',
      '9 600603 cut-row',
    ]);
  });

  it('keeps a share that is listed twice with one name, and says so', () => {
    const outcome = readListFile('list.csv', utf8('代码,名称\n600519,贵州茅台\n600519,贵州茅台\n'));

    expect(listings(outcome)).toEqual(['600519.SSE 贵州茅台']);
    expect(problems(outcome)).toEqual(['3 600519 贵州茅台 repeated-code']);
  });

  const many = (count: number): string =>
    `代码,名称\n${Array.from({ length: count }, (_, nth) => `${600_000 + (nth % 5000)},灯塔${nth}`).join('\n')}`;

  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'empty'],
    ['blank', utf8(' \r\n\r\n'), 'empty'],
    ['with 200,000 rows', utf8(many(200_000)), 'too-large'],
    ['decoded wrongly by another program', utf8(`代码,名称\n${'600519,¹óÖÝÃ©Ì¨\n'.repeat(12)}`), 'wrong-encoding'],
    ['cut within a character', utf8('代码,名称\n600519,贵州茅台').subarray(0, -1), 'truncated'],
    ['without columns of codes and names', utf8('姓名,电话\n甲,1\n'), 'not-a-list'],
    ['with a head only', utf8('代码,名称\n'), 'not-a-list'],
    ['a web page', utf8('<html><table><tr><td>代码</td></tr></table></html>'), 'not-a-list'],
    ['a picture', new Uint8Array(4000).map((_, at) => (at * 7) % 32), 'not-a-list'],
  ])('that is %s is refused', (_, bytes, failure) => {
    expect(readListFile('list.csv', bytes)).toEqual({ ok: false, failure });
  });
});
