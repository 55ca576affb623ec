// All spellings of a market: letters beside a code, market numbers, and words in a table.
import type { Exchange } from '../model/listing.ts';

/** An exchange, or a group of exchanges if the text is not more specific. */
export type Market = Exchange | 'mainland' | 'american';

export const isAmerican = (market: Market): market is 'american' | 'NASDAQ' | 'NYSE' =>
  market === 'american' || market === 'NASDAQ' || market === 'NYSE';

const fromWords = (market: Market, words: string): Record<string, Market> =>
  Object.fromEntries(words.split(' ').map((word) => [word, market]));

/** NYSE American and NYSE Arca are read as NYSE, which they belong to. */
const markets: Readonly<Record<string, Market>> = {
  // Bloomberg and FactSet have one mark for all mainland exchanges.
  ...fromWords('mainland', 'CH CN'),
  ...fromWords('SSE', 'SH SHA SSE SHSE XSHG SS USHA 上交所 沪 上海'),
  ...fromWords('SZSE', 'SZ SHE SZSE XSHE USZA 深交所 深 深圳'),
  ...fromWords('BSE', 'BJ BSE XBSE USTM 北交所 京 北京'),
  ...fromWords('HKEX', 'HK HKG HKEX SEHK XHKG UHKM UHKG 港交所 联交所 聯交所 港'),
  ...fromWords('american', 'US 美'),
  ...fromWords('NASDAQ', 'NASDAQ NASDAQGS NASDAQGM NASDAQCM OQ O UNQQ UW UQ UR 纳斯达克'),
  ...fromWords('NYSE', 'NYSE NYSEARCA NYSEAMERICAN ARCA AMEX N UN 纽交所'),
  ...fromWords('TWSE', 'TW TPE TWSE TT'),
  ...fromWords('TSE', 'T TYO TSE TYSE JP'),
  ...fromWords('KRX', 'KS KRX KOSPI'),
  ...fromWords('XETRA', 'DE ETR XETRA FRA GR GY'),
};

/** Market numbers of 东方财富: 1.600519, 0.300308, 116.00700, 105.NVDA. Sectors have 90, foreign indices 100. */
export const eastmoneyMarkets: Readonly<Record<string, Market>> = {
  0: 'mainland',
  1: 'SSE',
  105: 'NASDAQ',
  106: 'NYSE',
  107: 'NYSE',
  116: 'HKEX',
};

/** @param word in capitals. @returns undefined if it is no market. */
export const marketOf = (word: string | undefined): Market | undefined =>
  word !== undefined && Object.hasOwn(markets, word) ? markets[word] : undefined;

/** 港 comes first, because 沪港通 and 深港通 mean Hong Kong shares. */
const marketWords: readonly (readonly [RegExp, Market])[] = [
  [/港|HK/, 'HKEX'],
  [/纳斯达克|NASDAQ/, 'NASDAQ'],
  [/纽|NYSE/, 'NYSE'],
  [/美|^US/, 'american'],
  [/沪深|深沪|^A股/, 'mainland'],
  [/沪|上海|上证|^SH/, 'SSE'],
  [/深|^SZ/, 'SZSE'],
  [/北|京|^BJ/, 'BSE'],
];

/** Reads the market from a table cell: 上海A股, 沪A, 港股通, 美股, NASDAQ. @returns undefined if the cell names none. */
export function marketOfWords(words: string): Market | undefined {
  const text = words.trim().toUpperCase().slice(0, 24);
  return marketOf(text) ?? marketWords.find(([word]) => word.test(text))?.[1];
}
