// Reads and writes 通达信 files (zxg.blk, .blk of a group, .EBK): market and code per line, in ASCII. Blank lines are valid.
import type { Exchange } from '../model/listing.ts';
import { readCode, readMarkedCode } from '../listings/code.ts';
import type { Market } from '../listings/markets.ts';
import type { Collection } from './collect.ts';
import type { RowReading, SkipReason } from './outcome.ts';

/** The first of seven digits is the market. Some tools write a bar after it: 0|000001. */
const digitMarkets: Readonly<Record<string, Market>> = { 0: 'SZSE', 1: 'SSE', 2: 'BSE' };

/** Extended market numbers, written before a #: 31#00700, 74#AAPL. */
const wideMarkets: Readonly<Record<string, Market | SkipReason>> = {
  12: 'index',
  27: 'index',
  31: 'HKEX',
  33: 'fund',
  34: 'fund',
  37: 'index',
  42: 'index',
  44: 'BSE',
  48: 'HKEX',
  49: 'HKEX',
  56: 'fund',
  57: 'fund',
  58: 'fund',
  62: 'index',
  68: 'index',
  71: 'HKEX',
  74: 'american',
};

const isReason = (market: Market | SkipReason): market is SkipReason => market === 'index' || market === 'fund';

const digits = /^(\d)\|?(\d{6})$/;
const wide = /^(\d{1,3})#(.+)$/;

function readLine(line: string): RowReading {
  const [, first = '', code = ''] = digits.exec(line) ?? [];
  if (code !== '') {
    const market = digitMarkets[first];
    return market ? readCode(code, market) : { reason: 'unknown-market' };
  }
  const [, number = '', rest = ''] = wide.exec(line) ?? [];
  if (rest !== '') {
    const market = wideMarkets[number];
    if (market === undefined) return { reason: 'unknown-market' };
    return isReason(market) ? { reason: market } : readCode(rest, market);
  }
  return readMarkedCode(line) ?? (/^\d{6}$/.test(line) ? readCode(line) : { reason: 'bad-code' });
}

/** Decides by the lines alone, whatever the file name. */
export const looksLikeTongdaxin = (lines: readonly string[]): boolean =>
  lines.every((line) => {
    const text = line.trim();
    return text === '' || digits.test(text) || wide.test(text);
  });

export function readTongdaxin(lines: readonly string[], to: Collection): void {
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    if (text === '') continue;
    const entry = { text, line: at + 1 };
    const reading = readLine(text);
    if ('reason' in reading) to.skip(reading.reason, entry);
    else to.addRow(reading, entry);
  }
}

const written: Partial<Record<Exchange, string>> = {
  SZSE: '0',
  SSE: '1',
  BSE: '2',
  HKEX: '31#',
  NASDAQ: '74#',
  NYSE: '74#',
};

/** @returns null if the form that 通达信 uses is unknown: for other exchanges, and for BRK.B. */
export function tongdaxinLine({ code, exchange }: { code: string; exchange: Exchange }): string | null {
  const prefix = written[exchange];
  return prefix === undefined || code.includes('.') ? null : prefix + code;
}
