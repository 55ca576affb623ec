// 同花顺's own numbers of markets, which its .sel, .ini and .json share.
import { readCode, type CodeReading, type Market } from '../code.ts';
import type { SkipReason } from '../outcome.ts';

const byMarket: readonly (readonly [Market | SkipReason, string])[] = [
  ['index', '16 32 48 176 UNSI USHI USZI URFI'],
  // Shares, B shares, bonds, funds and 科创板 each have a number; what the code is, its own digits say.
  ['SSE', '17 18 19 20 22 23 USHA USHB USHD USHJ'],
  ['SZSE', '33 34 35 36 39 USZA USZB USZD USZJ'],
  // Sources differ on 北交所.
  ['BSE', '87 120 144 151 USTM'],
  ['HKEX', '177 178 179 180 181 182 UHKM UHKG'],
  ['american', '169 170 185 UNQQ UNQS'],
  // Funds sold off exchange share their six digits with shares: 008888.
  ['fund', 'UOFJ'],
];

const markets = new Map(
  byMarket.flatMap(([market, numbers]) => numbers.split(' ').map((one) => [one, market] as const)),
);

export function readTonghuashunCode(code: string, number: string): CodeReading {
  const text = code.trim().toUpperCase();
  // Its sectors and concepts stand under several markets, and their digits are nobody else's.
  if (/^88\d{4}$/.test(text)) return { reason: 'index' };
  const market = markets.get(number.trim().toUpperCase());
  if (market === 'index' || market === 'fund') return { reason: market };
  return market === undefined ? { reason: 'unknown-market' } : readCode(text, market as Market);
}
