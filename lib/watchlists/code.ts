// Reads a code of a watchlist, with the market that the file states, as a listing or a reason to skip it.
import { exchangeOfNumber, fitsExchange, isMainland, kindOfCode, type Exchange } from '../model/exchanges.ts';
import type { ListedRow, SkipReason } from './outcome.ts';

/** An exchange, or a group of exchanges if the file is not more specific. */
export type Market = Exchange | 'mainland' | 'american';

export type CodeReading = Pick<ListedRow, 'code' | 'exchange' | 'alsoOn'> | { reason: SkipReason };

const mainland = ['SSE', 'SZSE', 'BSE'] as const;

function readNumber(code: string, market: Exchange | 'mainland' | undefined): CodeReading {
  // 同花顺 writes indices of Shanghai as 1A0001, 1B0300.
  if (/^1[A-C]\d{4}$/.test(code)) return { reason: 'index' };
  if (!/^\d{6}$/.test(code)) return { reason: 'bad-code' };
  const own = exchangeOfNumber(code);
  // Programs disagree on the market number of 北交所 (120, 144, 151, or 0 as for 深圳), but its codes are unique.
  const exchange = market === undefined || market === 'mainland' || own === 'BSE' ? own : market;
  const kinds = exchange && isMainland(exchange) ? [kindOfCode(code, exchange)] : [];
  if (kinds[0] === 'share' || kinds[0] === 'fund') return { code, exchange: exchange! };
  if (kinds[0] == null) kinds.push(...mainland.map((one) => kindOfCode(code, one)));
  if (own && kinds[0] == null) return { reason: 'market-mismatch' };
  if (kinds.includes('index')) return { reason: 'index' };
  return { reason: kinds.includes('bond') ? 'bond' : 'bad-code' };
}

function readHongKong(written: string): CodeReading {
  const code = written.replace(/^HK/, '');
  if (/^H[SZ][A-Z\d]+$/.test(code) || /^800\d{3}$/.test(code)) return { reason: 'index' };
  return /^\d{1,5}$/.test(code) && Number(code) > 0
    ? { code: code.padStart(5, '0'), exchange: 'HKEX' }
    : { reason: 'bad-code' };
}

function readAmerican(written: string, market: Market): CodeReading {
  if (/^(?:[.^]|A_)[A-Z]/.test(written)) return { reason: 'index' };
  // Share classes are written BRK.B, BRK-B, BRK_B or BRK/B.
  const code = written.replace(/[-_/]/, '.');
  if (!fitsExchange(code, 'NASDAQ')) return { reason: 'bad-code' };
  return market === 'american'
    ? { code, exchange: 'NASDAQ', alsoOn: ['NYSE'] }
    : { code, exchange: market as Exchange };
}

/** @param market if undefined, it follows from the code: six digits are mainland, five are Hong Kong, letters are American. */
export function readCode(written: string, market?: Market): CodeReading {
  const code = written.trim().toUpperCase();
  if (market === undefined) {
    if (/^\d{5}$/.test(code)) return readHongKong(code);
    return /^[A-Z.^]/.test(code) ? readAmerican(code, 'american') : readNumber(code, undefined);
  }
  if (market === 'HKEX') return readHongKong(code);
  if (market === 'american' || market === 'NASDAQ' || market === 'NYSE') return readAmerican(code, market);
  if (market === 'mainland' || isMainland(market)) return readNumber(code, market);
  return fitsExchange(code, market) ? { code, exchange: market } : { reason: 'bad-code' };
}

const fromWords = (market: Market, words: string): Record<string, Market> =>
  Object.fromEntries(words.split(' ').map((word) => [word, market]));

/** NYSE American and NYSE Arca are read as NYSE, which they belong to. */
const markets: Readonly<Record<string, Market>> = {
  ...fromWords('SSE', 'SH SHA SSE SHSE XSHG SS USHA 上交所 沪 上海'),
  ...fromWords('SZSE', 'SZ SHE SZSE XSHE USZA 深交所 深 深圳'),
  ...fromWords('BSE', 'BJ BSE XBSE USTM 北交所 京 北京'),
  ...fromWords('HKEX', 'HK HKG HKEX SEHK XHKG UHKM UHKG 港交所 联交所 聯交所 港'),
  ...fromWords('american', 'US 美'),
  ...fromWords('NASDAQ', 'NASDAQ NASDAQGS NASDAQGM NASDAQCM OQ O UNQQ 纳斯达克'),
  ...fromWords('NYSE', 'NYSE NYSEARCA NYSEAMERICAN ARCA AMEX N 纽交所'),
  ...fromWords('TWSE', 'TW TPE TWSE'),
  ...fromWords('TSE', 'T TYO TSE TYSE JP'),
  ...fromWords('KRX', 'KS KRX KOSPI'),
  ...fromWords('XETRA', 'DE ETR XETRA FRA'),
};

/** Market numbers of 东方财富: 1.600519, 0.300308, 116.00700, 105.NVDA. Sectors have 90, foreign indices 100. */
const eastmoneyMarkets: Readonly<Record<string, Market>> = {
  0: 'mainland',
  1: 'SSE',
  105: 'NASDAQ',
  106: 'NYSE',
  107: 'NYSE',
  116: 'HKEX',
};

const joined = /^(SH|SZ|BJ|USHA|USZA|USTM)(\d{6})$|^(HK)(\d{3,6})$/;
const suffixed = /^(.+)(?:[._-](X?[A-Z]{2,4})|\.([NOT]))$/;
const prefixed = /^([A-Z]{2,12}|[\u4e00-\u9fff]{1,5})([.:_])(.+)$/;
const numbered = /^(\d{1,3})\.([A-Z0-9.]{1,8})$/;
const letters = /^[.^]?[A-Z]{1,8}(?:[-._/][A-Z])?$/;

const marketOf = (word: string | undefined): Market | undefined =>
  word !== undefined && Object.hasOwn(markets, word) ? markets[word] : undefined;

/** Whether the text beside a market's letters has the form of a code, valid or not. E.ON and T-Mobile are names. */
function isCodeLike(text: string, market: Market): boolean {
  if (market === 'american' || market === 'NASDAQ' || market === 'NYSE') return letters.test(text);
  if (market === 'HKEX') return /^(?:\d{1,6}|HS[A-Z]{1,6})$/.test(text);
  if (market === 'XETRA') return /^[A-Z0-9]{2,6}$/.test(text);
  return market === 'mainland' || isMainland(market)
    ? /^\d{6}$|^1[A-C]\d{4}$/.test(text)
    : /^\d[\dA-Z]{3,5}$/.test(text);
}

/** Reads a code with its market: SZ300308, 300308.SZ, HK.00700, NASDAQ:NVDA, $BRK.B. @returns null for any other text. */
export function readMarkedCode(written: string): CodeReading | null {
  if (written.length > 24) return null;
  const text = written.trim().toUpperCase().replaceAll('：', ':');
  const joinedMatch = joined.exec(text);
  if (joinedMatch) return readCode((joinedMatch[2] ?? joinedMatch[4])!, marketOf(joinedMatch[1] ?? joinedMatch[3]));
  // A prefix takes precedence: US.T is AT&T as written by 富途, and NYSE:US is a code on NYSE. Except for DE.US, which is Deere.
  const [, prefix, sign, rest = ''] = prefixed.exec(text) ?? [];
  const prefixMarket = marketOf(prefix);
  if (prefixMarket && (prefixMarket !== 'XETRA' || sign === ':') && isCodeLike(rest, prefixMarket))
    return readCode(rest, prefixMarket);
  const [, last = '', suffix, short] = suffixed.exec(text) ?? [];
  const market = marketOf(suffix ?? short);
  if (market && isCodeLike(last, market)) return readCode(last, market);
  const [, number = '', code = ''] = numbered.exec(text) ?? [];
  const known = Object.hasOwn(eastmoneyMarkets, number) ? eastmoneyMarkets[number] : undefined;
  if (known && isCodeLike(code, known)) return readCode(code, known);
  if (/^(?:90|100)$/.test(number) && /^[A-Z]/.test(code)) return { reason: 'index' };
  return text.startsWith('$') && fitsExchange(text.slice(1), 'NASDAQ') ? readCode(text.slice(1), 'american') : null;
}

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
