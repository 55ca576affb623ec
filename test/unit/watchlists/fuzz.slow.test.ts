// Fuzz tests: no reader throws, every row is a listing or a name, and every line is a row or reported as skipped.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsExchange } from '../../../lib/listings/exchanges.ts';
import { listingSchema } from '../../../lib/model/listing.ts';
import { trimPadding } from '../../../lib/watchlists/cells.ts';
import type { ReadOutcome, ReadResult } from '../../../lib/watchlists/outcome.ts';
import { readWatchlist, readWatchlistText } from '../../../lib/watchlists/read.ts';
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

/** Invariants of every outcome. */
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

/** Numbers, from 1, of the lines that are neither blank nor a row nor skipped. */
function unreportedLines(text: string, { rows, skipped, headLines, format }: ReadResult): number[] {
  const reported = new Set([...rows, ...skipped].map(({ line }) => line));
  const lines = text.split(/\r\n|\n|\r/).map((line, at) => ({ isBlank: line.trim() === '', number: at + 1 }));
  const expected = lines.filter(({ isBlank }) => !isBlank).slice(format === 'yanjing-csv' ? 0 : headLines);
  return expected.flatMap(({ number }) => (reported.has(number) ? [] : [number]));
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
  it('are read or rejected without an exception', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fileNames), fc.uint8Array({ maxLength: 300 }), (fileName, bytes) => {
        expectSound(readWatchlist(fileName, bytes));
      }),
      { numRuns: 600 },
    );
  });

  it('of a mutated valid file are read or rejected under any file name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fileNames), mutated, (fileName, bytes) => {
        expectSound(readWatchlist(fileName, bytes));
      }),
      { numRuns: 1200 },
    );
  });
});

describe('any text', { timeout: 60_000 }, () => {
  it('gives a row or a reason for every line', () => {
    fc.assert(
      fc.property(looseText, (text) => {
        const outcome = readWatchlistText(text);
        expectSound(outcome);
        if (
          !outcome.ok ||
          !['text', 'tongdaxin', 'eastmoney-codes', 'table', 'eastmoney-quotes'].includes(outcome.format)
        )
          return;

        expect(unreportedLines(trimPadding(text.replace(/^\ufeff/, '')), outcome)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('in a table gives a row or a reason for every line', () => {
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
        expect(unreportedLines(text, result)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});

describe('any 同花顺 file', { timeout: 60_000 }, () => {
  it('.sel gives a row or a reason for every record', () => {
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

  it('.ini gives a row, a further group of a row, or a reason for every entry', () => {
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
