// Market numbers of 同花顺, used by its .sel, .ini and .json files.
import { readCode } from '../../listings/code.ts';
import type { Market } from '../../listings/markets.ts';
import type { RowReading, SkipReason } from '../outcome.ts';

const byMarket: readonly (readonly [Market | SkipReason, string])[] = [
  ['index', '16 32 48 176 UNSI USHI USZI URFI'],
  // Shares, B shares, bonds, funds and 科创板 have different numbers, but the code itself identifies the kind.
  ['SSE', '17 18 19 20 22 23 USHA USHB USHD USHJ'],
  ['SZSE', '33 34 35 36 39 USZA USZB USZD USZJ'],
  // Sources disagree on the number of 北交所.
  ['BSE', '87 120 144 151 USTM'],
  ['HKEX', '177 178 179 180 181 182 UHKM UHKG'],
  ['american', '169 170 185 UNQQ UNQS'],
  // Funds that are not traded on an exchange can have the six digits of a share: 008888.
  ['fund', 'UOFJ'],
];

const markets = new Map(
  byMarket.flatMap(([market, numbers]) => numbers.split(' ').map((one) => [one, market] as const)),
);

export function readTonghuashunCode(code: string, number: string): RowReading {
  const text = code.trim().toUpperCase();
  // Sectors and concepts occur under several market numbers, but their codes are unique.
  if (/^88\d{4}$/.test(text)) return { reason: 'index' };
  const market = markets.get(number.trim().toUpperCase());
  if (market === 'index' || market === 'fund') return { reason: market };
  return market === undefined ? { reason: 'unknown-market' } : readCode(text, market as Market);
}
