// Round trips: any rows are read back as written, except for details that the format cannot hold.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeOfNumber, exchanges, kindOf } from '../../../lib/listings/exchanges.ts';
import type { Exchange } from '../../../lib/model/listing.ts';
import type { WatchlistRow } from '../../../lib/watchlists/outcome.ts';
import { readWatchlist } from '../../../lib/watchlists/read.ts';
import { writeWatchlist, type WriteFormat } from '../../../lib/watchlists/write.ts';

const codesOf: Readonly<Record<Exchange, RegExp>> = {
  SSE: /^(?:60|68|51|90)0\d{3}$/,
  SZSE: /^(?:00[0-3]|30[01]|159|200)\d{3}$/,
  BSE: /^(?:920|43\d|83\d|87\d)\d{3}$/,
  HKEX: /^(?:0[1-9]|80)\d{3}$/,
  // Only the classes A and B, because .N and .O are exchange suffixes of Reuters.
  NASDAQ: /^[A-Z]{1,5}(?:\.[AB])?$/,
  NYSE: /^[A-Z]{1,5}(?:\.[AB])?$/,
  TWSE: /^\d{4}$/,
  TSE: /^\d{3}[0-9A-Z]$/,
  KRX: /^\d{6}$/,
  XETRA: /^[A-Z0-9]{2,6}$/,
};

const listed = fc.oneof(
  ...exchanges.map((exchange) =>
    fc
      .stringMatching(codesOf[exchange])
      // Bonds are refused: 04xxx in Hong Kong.
      .filter((code) => /share|fund/.test(kindOf(code, exchange) ?? ''))
      .map((code) => ({ code, exchange })),
  ),
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

describe('a written watchlist', { timeout: 60_000 }, () => {
  it('as our own CSV is read back unchanged for any names, groups and notes', () => {
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
          // 通达信 has one number for both American exchanges, so the same code on both gives the same line twice.
          const places = kept.map(({ code, exchange }) => `${code}.${exchange === 'NYSE' ? 'NASDAQ' : exchange}`);

          expect(back.rows.map(({ code, exchange }) => `${code}.${exchange}`)).toEqual([...new Set(places)]);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('for 东方财富 never contains a code that would be read as another listing', () => {
    fc.assert(
      fc.property(wholeRows, (rows) => {
        const { left } = writeWatchlist('eastmoney-txt', rows);
        const kept = rows.filter((row) => !left.some((one) => one.row === row));

        expect(kept.every(({ code, exchange }) => exchangeOfNumber(code!) === exchange)).toBe(true);
      }),
    );
  });
});
