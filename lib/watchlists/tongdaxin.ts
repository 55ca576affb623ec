// 通达信: zxg.blk, the .blk of a group and the exported .EBK. A market and a code a line, in ASCII; blank lines are legal.
import type { Exchange } from '../model/exchanges.ts';
import { readCode, readMarkedCode, type CodeReading, type Market } from './code.ts';
import type { Collection } from './collect.ts';
import type { SkipReason } from './outcome.ts';

/** Of seven digits the first is the market. Some tools put a bar between: 0|000001. */
const digitMarkets: Readonly<Record<string, Market>> = { 0: 'SZSE', 1: 'SSE', 2: 'BSE' };

/** Before a # stands a market of the program's wider list: 31#00700, 74#AAPL. */
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

const isReason = (told: Market | SkipReason): told is SkipReason => told === 'index' || told === 'fund';

const digits = /^(\d)\|?(\d{6})$/;
const wide = /^(\d{1,3})#(.+)$/;

function readLine(line: string): CodeReading {
  const [, first = '', code = ''] = digits.exec(line) ?? [];
  if (code !== '') {
    const market = digitMarkets[first];
    return market ? readCode(code, market) : { reason: 'unknown-market' };
  }
  const [, number = '', rest = ''] = wide.exec(line) ?? [];
  if (rest !== '') {
    const told = wideMarkets[number];
    if (told === undefined) return { reason: 'unknown-market' };
    return isReason(told) ? { reason: told } : readCode(rest, told);
  }
  return readMarkedCode(line) ?? (/^\d{6}$/.test(line) ? readCode(line) : { reason: 'bad-code' });
}

/** By its lines alone, whatever the file is called. */
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

/** @returns null where 通达信 has no form for it that we have seen: other exchanges, and BRK.B. */
export function tongdaxinLine({ code, exchange }: { code: string; exchange: Exchange }): string | null {
  const prefix = written[exchange];
  return prefix === undefined || code.includes('.') ? null : prefix + code;
}
