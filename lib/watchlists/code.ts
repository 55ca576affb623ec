// One code of a watchlist, and the market the program says it stands on: to a listing, or to the reason why it is none.
import { exchangeOfNumber, fitsExchange, isMainland, kindOfCode, type Exchange } from '../model/exchanges.ts';
import type { ListedRow, SkipReason } from './outcome.ts';

/** An exchange, or as much of it as is said: one of the three of the mainland, one of the two of America. */
export type Market = Exchange | 'mainland' | 'american';

export type CodeReading = Pick<ListedRow, 'code' | 'exchange' | 'alsoOn'> | { reason: SkipReason };

const mainland = ['SSE', 'SZSE', 'BSE'] as const;

function readNumber(code: string, market: Exchange | 'mainland' | undefined): CodeReading {
  // As 同花顺 writes indices of Shanghai: 1A0001, 1B0300.
  if (/^1[A-C]\d{4}$/.test(code)) return { reason: 'index' };
  if (!/^\d{6}$/.test(code)) return { reason: 'bad-code' };
  const own = exchangeOfNumber(code);
  // Programs disagree on the market of 北交所 (120, 144, 151, 深圳's 0), and its codes are nobody else's.
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
  // Classes of a share are written BRK.B, BRK-B, BRK_B, BRK/B.
  const code = written.replace(/[-_/]/, '.');
  if (!fitsExchange(code, 'NASDAQ')) return { reason: 'bad-code' };
  return market === 'american'
    ? { code, exchange: 'NASDAQ', alsoOn: ['NYSE'] }
    : { code, exchange: market as Exchange };
}

/** @param market undefined where the file does not say: six digits tell it by themselves, five are Hong Kong, letters America. */
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

/** American shares of NYSE American and NYSE Arca are read as NYSE, the house they belong to. */
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

/** 东方财富 numbers its markets: 1.600519, 0.300308, 116.00700, 105.NVDA; 90 are boards, 100 indices of the world. */
const eastmoneyMarkets: Readonly<Record<string, Market>> = {
  0: 'mainland',
  1: 'SSE',
  105: 'NASDAQ',
  106: 'NYSE',
  107: 'NYSE',
  116: 'HKEX',
};

const joined = /^(SH|SZ|BJ|USHA|USZA|USTM)(\d{6})$|^(HK)(\d{3,6})$/;
const behind = /^(.+)(?:[._-](X?[A-Z]{2,4})|\.([NOT]))$/;
const before = /^([A-Z]{2,12}|[\u4e00-\u9fff]{1,5})([.:_])(.+)$/;
const numbered = /^(\d{1,3})\.([A-Z0-9.]{1,8})$/;
const letters = /^[.^]?[A-Z]{1,8}(?:[-._/][A-Z])?$/;

const marketOf = (word: string | undefined): Market | undefined =>
  word !== undefined && Object.hasOwn(markets, word) ? markets[word] : undefined;

/** Whether what stands beside a market's letters can be a code at all, be it a wrong one: E.ON and T-Mobile are names. */
function isCodeLike(text: string, market: Market): boolean {
  if (market === 'american' || market === 'NASDAQ' || market === 'NYSE') return letters.test(text);
  if (market === 'HKEX') return /^(?:\d{1,6}|HS[A-Z]{1,6})$/.test(text);
  if (market === 'XETRA') return /^[A-Z0-9]{2,6}$/.test(text);
  return market === 'mainland' || isMainland(market)
    ? /^\d{6}$|^1[A-C]\d{4}$/.test(text)
    : /^\d[\dA-Z]{3,5}$/.test(text);
}

/** A code that says its market: SZ300308, 300308.SZ, HK.00700, NASDAQ:NVDA, $BRK.B. @returns null for any other text. */
export function readMarkedCode(written: string): CodeReading | null {
  if (written.length > 24) return null;
  const text = written.trim().toUpperCase().replaceAll('：', ':');
  const together = joined.exec(text);
  if (together) return readCode((together[2] ?? together[4])!, marketOf(together[1] ?? together[3]));
  // What stands before goes first: US.T is AT&T as 富途 writes it, and NYSE:US no listing of a NYSE. DE.US is Deere, though.
  const [, prefix, sign, rest = ''] = before.exec(text) ?? [];
  const told = marketOf(prefix);
  if (told && (told !== 'XETRA' || sign === ':') && isCodeLike(rest, told)) return readCode(rest, told);
  const [, last = '', suffix, short] = behind.exec(text) ?? [];
  const market = marketOf(suffix ?? short);
  if (market && isCodeLike(last, market)) return readCode(last, market);
  const [, number = '', code = ''] = numbered.exec(text) ?? [];
  const known = Object.hasOwn(eastmoneyMarkets, number) ? eastmoneyMarkets[number] : undefined;
  if (known && isCodeLike(code, known)) return readCode(code, known);
  if (/^(?:90|100)$/.test(number) && /^[A-Z]/.test(code)) return { reason: 'index' };
  return text.startsWith('$') && fitsExchange(text.slice(1), 'NASDAQ') ? readCode(text.slice(1), 'american') : null;
}

/** 沪港通 and 深港通 are ways to Hong Kong, so that 港 is asked first. */
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

/** A market as a column words it: 上海A股, 沪A, 港股通, 美股, NASDAQ. @returns undefined where it tells nothing. */
export function marketOfWords(words: string): Market | undefined {
  const text = words.trim().toUpperCase().slice(0, 24);
  return marketOf(text) ?? marketWords.find(([word]) => word.test(text))?.[1];
}
