// Whatever the bytes: no reader throws, every row is a listing or a name, and every line is a row or is said to be none.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeOfNumber, exchanges, fitsExchange, type Exchange } from '../../../lib/model/exchanges.ts';
import { listingSchema } from '../../../lib/model/listing.ts';
import { withoutFill } from '../../../lib/watchlists/cells.ts';
import type { ReadOutcome, ReadResult, WatchlistRow } from '../../../lib/watchlists/outcome.ts';
import { readWatchlist, readWatchlistText } from '../../../lib/watchlists/read.ts';
import { writeWatchlist, type WriteFormat } from '../../../lib/watchlists/write.ts';
import { gbk, resultOf, selFile, utf8 } from '../../support/watchlists.ts';

const fileNames = [
  'zxg.blk',
  'a.EBK',
  '自选股.sel',
  'StockBlock.ini',
  'SelfStockInfo.json',
  '330',
  'a.csv',
  'a.xls',
  'a.txt',
];

const samples: readonly Uint8Array[] = [
  utf8('1600519\r\n0000001\r\n2920808\r\n31#00700\r\n74#AAPL\r\n27#HZ5489\r\n'),
  selFile(4, [17, '600519'], [33, '300308'], [151, '920808'], [177, 'HK0700']),
  gbk(
    '[BLOCK_NAME_MAP_TABLE]\r\n1=光模块\r\n2=液冷\r\n[BLOCK_STOCK_CONTEXT]\r\n1=33:300308,17:600519,\r\n2=33:300308,\r\n',
  ),
  utf8('[{"C":"600172","M":"17","P":"41.68"},{"C":"300604","M":"33"},{"C":"1A0001","M":"16"}]'),
  utf8('{"context":"600172|300604|,17|33|","ln":""}'),
  gbk('代码\t名称\t最新\r\n="600519"\t贵州茅台\t1500\r\n="000001"\t上证指数\t3000\r\n'),
  utf8('总资产,可用\n1,2\n证券代码,证券名称,持仓数量,交易市场\n600519,"贵州,茅台",100,上海A股\n,,,\n'),
  utf8('code,exchange,name,groups,note,addedAt\r\n000001,SZSE,平安银行,a;b,"x\n""y",2024-11-21T00:00:00.000Z\r\n'),
  utf8('$中际旭创(SZ300308)$ 300502 新易盛、HK.00700\n五 粮 液 000858\nNASDAQ: NVDA\n'),
  utf8('600519\n000001\n300308\n'),
];

const reasons = new Set(
  'index fund bond unknown-market market-mismatch bad-code bare-number no-listing duplicate bad-record'.split(' '),
);

/** Holds for any outcome at all. */
function expectSound(outcome: ReadOutcome): void {
  if (!outcome.ok) return;
  const { rows, skipped, groups } = outcome;
  for (const row of rows) {
    if (row.code === undefined) expect(row.name.trim()).not.toBe('');
    else {
      listingSchema.parse({ code: row.code, exchange: row.exchange });
      for (const exchange of row.alsoOn ?? []) expect(fitsExchange(row.code, exchange)).toBe(true);
    }
  }
  const keys = rows.map((row) => (row.code === undefined ? row.name : `${row.code}.${row.exchange}`));

  expect(new Set(keys).size).toBe(keys.length);
  expect(skipped.every(({ text, reason }) => text !== '' && text.length <= 81 && reasons.has(reason))).toBe(true);
  expect(groups.every(({ name, count }) => rows.filter((row) => row.groups?.includes(name)).length === count)).toBe(
    true,
  );
}

/** Lines, from 1, that are neither blank nor told of. */
function untoldLines(text: string, { rows, skipped, headLines, format }: ReadResult): number[] {
  const told = new Set([...rows, ...skipped].map(({ line }) => line));
  const lines = text.split(/\r\n|\n|\r/).map((line, at) => ({ isBlank: line.trim() === '', number: at + 1 }));
  const wanted = lines.filter(({ isBlank }) => !isBlank).slice(format === 'yanjing-csv' ? 0 : headLines);
  return wanted.flatMap(({ number }) => (told.has(number) ? [] : [number]));
}

const mutated = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.array(fc.tuple(fc.nat(400), fc.nat(255), fc.constantFrom('set', 'insert', 'cut', 'repeat')), { maxLength: 8 }),
  )
  .map(([sample, edits]) => {
    let bytes = [...sample];
    for (const [place, byte, kind] of edits) {
      const at = place % (bytes.length + 1);
      if (kind === 'set') bytes[at] = byte;
      else if (kind === 'insert') bytes.splice(at, 0, byte);
      else if (kind === 'cut') bytes = bytes.slice(0, at);
      else bytes = [...bytes, ...bytes.slice(at)];
    }
    return Uint8Array.from(bytes);
  });

const codeScraps =
  '300308 600519 000001 00700 80700 1600519 31#00700 SZ300308 300308.SZ NASDAQ:NVDA NVDA US. $ ="600519" 1. 12.5%';
const nameScraps = '中际旭创 上证指数 Amazon 五 粮 代码 名称 股 \u0000 \u200b 😀';
const signScraps = [' ', '  ', '\t', ',', '，', '、', '\n', '\r\n', '[', '{', '<', '=', ':', '"', "'", '(', '）'];
const scraps = fc.constantFrom(...codeScraps.split(' '), ...nameScraps.split(' '), ...signScraps);

const looseText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(scraps, { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('any bytes', { timeout: 60_000 }, () => {
  it('are read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fileNames), fc.uint8Array({ maxLength: 300 }), (fileName, bytes) => {
        expectSound(readWatchlist(fileName, bytes));
      }),
      { numRuns: 600 },
    );
  });

  it('that were a good file once are read or refused, whatever name they bear', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fileNames), mutated, (fileName, bytes) => {
        expectSound(readWatchlist(fileName, bytes));
      }),
      { numRuns: 1200 },
    );
  });
});

describe('any text', { timeout: 60_000 }, () => {
  it('gives of every line a row, or says why not', () => {
    fc.assert(
      fc.property(looseText, (text) => {
        const outcome = readWatchlistText(text);
        expectSound(outcome);
        if (
          !outcome.ok ||
          !['text', 'tongdaxin', 'eastmoney-codes', 'table', 'eastmoney-quotes'].includes(outcome.format)
        )
          return;

        expect(untoldLines(withoutFill(text.replace(/^\ufeff/, '')), outcome)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('in a table gives of every line a row, or says why not', () => {
    const cell = fc
      .oneof(scraps, fc.string({ maxLength: 8 }))
      .map((text) => text.replaceAll('\u0000', '').replace(/[\r\n]/g, ''));
    const table = fc.tuple(fc.constantFrom(',', '\t'), fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 20 }));
    fc.assert(
      fc.property(table, ([delimiter, lines]) => {
        const text = [['代码', '名称', '市场'], ...lines].map((cells) => cells.join(delimiter)).join('\n');
        const result = resultOf(readWatchlist('a.csv', utf8(text)));
        expectSound({ ok: true, ...result });

        expect(result.headLines).toBe(1);
        expect(untoldLines(text, result)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});

describe('any 同花顺 file', { timeout: 60_000 }, () => {
  it('.sel: every record is a row or skipped', () => {
    const record = fc.tuple(fc.nat(255), fc.stringMatching(/^[0-9A-Z]{1,8}$/));
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 40 }), (records) => {
        const outcome = readWatchlist('a.sel', selFile(records.length, ...records));
        const { rows, skipped, warnings } = resultOf(outcome);
        expectSound(outcome);

        expect(rows.length + skipped.length).toBe(records.length);
        expect(warnings).toEqual([]);
      }),
    );
  });

  it('.ini: every entry is a row’s, a further group of a row, or skipped', () => {
    const entry = fc.tuple(
      fc.constantFrom('17', '33', '151', '16', '177', '999', ''),
      fc.stringMatching(/^(?:60|30|92|0)\d{3,5}$/),
    );
    const group = fc.tuple(fc.stringMatching(/^[A-F0-9]{1,3}$/), fc.array(entry, { maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), (contents) => {
        const named = contents.map(([key]) => `${key}=组${key}`);
        const listed = contents.map(([key, entries]) => `${key}=${entries.map((one) => one.join(':')).join(',')}`);
        const text = ['[BLOCK_NAME_MAP_TABLE]', ...named, '[BLOCK_STOCK_CONTEXT]', ...listed].join('\r\n');
        const outcome = readWatchlist('stockblock.ini', gbk(text));
        const { groups, skipped } = resultOf(outcome);
        expectSound(outcome);
        const inGroups = groups.reduce((sum, { count }) => sum + count, 0);

        expect(inGroups + skipped.length).toBe(contents.reduce((sum, [, entries]) => sum + entries.length, 0));
      }),
    );
  });
});

const codesOf: Readonly<Record<Exchange, RegExp>> = {
  SSE: /^(?:60|68|51|90)0\d{3}$/,
  SZSE: /^(?:00[0-3]|30[01]|159|200)\d{3}$/,
  BSE: /^(?:920|43\d|83\d|87\d)\d{3}$/,
  HKEX: /^(?:0[1-9]|80)\d{3}$/,
  // Classes are A and B in life; an N or O behind a dot is how Reuters writes the exchange.
  NASDAQ: /^[A-Z]{1,5}(?:\.[AB])?$/,
  NYSE: /^[A-Z]{1,5}(?:\.[AB])?$/,
  TWSE: /^\d{4}$/,
  TSE: /^\d{3}[0-9A-Z]$/,
  KRX: /^\d{6}$/,
  XETRA: /^[A-Z0-9]{2,6}$/,
};

const listed = fc.oneof(
  ...exchanges.map((exchange) => fc.stringMatching(codesOf[exchange]).map((code) => ({ code, exchange }))),
);
const name = fc.oneof(
  fc.constantFrom('中际旭创', '*ST国华', '腾讯控股-W', 'Amazon.com, Inc.', '=cmd', '"引号"', '万 科Ａ', "O'Neill"),
  fc.stringMatching(/^[a-z一-龥][a-zA-Z0-9一-龥 ,;"'()|@=+-]{0,18}[a-z一-龥]$/u),
);
const wholeRow = fc.record(
  {
    listing: listed,
    name,
    groups: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
    note: fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }),
    addedAtMs: fc.nat(4_000_000_000_000),
  },
  { requiredKeys: ['listing'] },
);
const wholeRows = fc
  .uniqueArray(wholeRow, { maxLength: 25, selector: ({ listing }) => `${listing.code}.${listing.exchange}` })
  .map((rows) => rows.map(({ listing, ...row }): WatchlistRow => ({ ...listing, ...row })));

const withoutLine = (row: WatchlistRow): object => ({ ...row, line: undefined });
const readBack = (
  format: WriteFormat,
  rows: readonly WatchlistRow[],
): { rows: WatchlistRow[]; left: WatchlistRow[] } => {
  const { fileName, bytes, left } = writeWatchlist(format, rows);
  const outcome = readWatchlist(fileName, bytes);
  if (!outcome.ok) expect([outcome.failure, rows.length - left.length]).toEqual(['empty', 0]);
  return { rows: outcome.ok ? outcome.rows : [], left: left.map(({ row }) => row) };
};

describe('what is written', { timeout: 60_000 }, () => {
  it('as our CSV is read back as it was, whatever the names, groups and notes hold', () => {
    fc.assert(
      fc.property(wholeRows, (rows) => {
        const back = readBack('yanjing-csv', rows);

        expect(back.rows.map(withoutLine)).toEqual(rows.map(withoutLine));
        expect(back.left).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it.each(['text', 'tonghuashun-csv'] as const)('as %s keeps listings and names in their order', (format) => {
    fc.assert(
      fc.property(wholeRows, (rows) => {
        const back = readBack(format, rows);
        const kept = rows.filter((row) => !back.left.includes(row));

        expect(back.rows.map(({ code, exchange, name: one }) => [code, exchange, one?.replace(/\s+/g, ' ')])).toEqual(
          kept.map(({ code, exchange, name: one }) => [code, exchange, one?.replace(/\s+/g, ' ')]),
        );
      }),
      { numRuns: 250 },
    );
  });

  it.each(['tongdaxin-blk', 'tongdaxin-ebk', 'eastmoney-txt'] as const)(
    'as %s keeps listings in their order',
    (format) => {
      fc.assert(
        fc.property(wholeRows, (rows) => {
          const back = readBack(format, rows);
          const kept = rows.filter((row) => !back.left.includes(row));
          // 通达信 has one number for both American exchanges: the same letters on both are one line's twice.
          const places = kept.map(({ code, exchange }) => `${code}.${exchange === 'NYSE' ? 'NASDAQ' : exchange}`);

          expect(back.rows.map(({ code, exchange }) => `${code}.${exchange}`)).toEqual([...new Set(places)]);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('for 东方财富 is never a code that it would read as another’s', () => {
    fc.assert(
      fc.property(wholeRows, (rows) => {
        const { left } = writeWatchlist('eastmoney-txt', rows);
        const kept = rows.filter((row) => !left.some((one) => one.row === row));

        expect(kept.every(({ code, exchange }) => exchangeOfNumber(code!) === exchange)).toBe(true);
      }),
    );
  });
});

describe('a list of 100,000', { timeout: 60_000 }, () => {
  const codes = Array.from({ length: 100_000 }, (_, at) => 600_000 + at);

  it.each([
    ['zxg.blk', codes.map((code) => `1${code}`).join('\r\n')],
    ['a.txt', codes.map((code) => `名称${code % 9} ${code}.SH, 备注`).join('\n')],
    ['names.txt', codes.map((code) => `公司${code}`).join('、')],
    ['a.csv', `代码,名称\n${codes.map((code) => `${code},名称`).join('\n')}`],
    ['a.json', JSON.stringify(codes.map((code) => ({ C: String(code), M: '17' })))],
    ['a.ini', `[BLOCK_STOCK_CONTEXT]\n1=${codes.map((code) => `17:${code}`).join(',')}`],
  ])('is read whole: %s', (fileName, text) => {
    expect(resultOf(readWatchlist(fileName, utf8(text))).rows).toHaveLength(fileName === 'a.txt' ? 100_001 : 100_000);
  });

  it.each([
    ['one company in 100,000 groups', codes.map((code) => `${code}=17:600519`).join('\n'), 'a.ini'],
    ['quotes that never close', '代码,名称\n' + '"a""'.repeat(100_000), 'a.csv'],
    ['braces that never close', `[{"C":"600519","M":"17"},${'{'.repeat(300_000)}`, 'a.json'],
    ['blank lines', `${'\n'.repeat(300_000)}600519 贵州茅台`, 'a.txt'],
    ['spaces', `600519${' '.repeat(300_000)}贵州茅台`, 'a.txt'],
    ['one long word', `自选\n${'中'.repeat(300_000)}300308`, 'a.txt'],
  ])('entries that invite to look again and again ends too: %s', (_, text, fileName) => {
    const content =
      fileName === 'a.ini'
        ? `[BLOCK_NAME_MAP_TABLE]\n${codes.map((code) => `${code}=组${code}`).join('\n')}\n[BLOCK_STOCK_CONTEXT]\n${text}`
        : text;

    expect(resultOf(readWatchlist(fileName, utf8(content))).rows.length).toBeLessThan(3);
  });
});
