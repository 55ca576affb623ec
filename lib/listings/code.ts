// Reads a code, with the market that the text states, as a listing or a reason why it is none.
import { exchangeOfNumber, fitsExchange, isMainland, kindOf } from './exchanges.ts';
import type { Exchange } from '../model/listing.ts';
import { eastmoneyMarkets, isAmerican, marketOf, type Market } from './markets.ts';

/**
 * Why a text with the form of a code is no listing. `index`: also a sector or concept board · `bond`: also a repo ·
 * `market-mismatch`: the stated market has no such code · `bad-code`: not a code of any exchange.
 */
export type CodeReason = 'index' | 'bond' | 'market-mismatch' | 'bad-code';

export interface ReadListing {
  code: string;
  exchange: Exchange;
  /** Other possible exchanges if the text names none. NVDA alone is NASDAQ or NYSE. */
  alsoOn?: Exchange[];
}

export type CodeReading = ReadListing | { reason: CodeReason };

const mainland = ['SSE', 'SZSE', 'BSE'] as const;

function readNumber(code: string, market: Exchange | 'mainland' | undefined): CodeReading {
  // 同花顺 writes indices of Shanghai as 1A0001, 1B0300.
  if (/^1[A-C]\d{4}$/.test(code)) return { reason: 'index' };
  if (!/^\d{6}$/.test(code)) return { reason: 'bad-code' };
  const own = exchangeOfNumber(code);
  // Programs disagree on the market number of 北交所 (120, 144, 151, or 0 as for 深圳), but its codes are unique.
  const exchange = market === undefined || market === 'mainland' || own === 'BSE' ? own : market;
  const kinds = exchange && isMainland(exchange) ? [kindOf(code, exchange)] : [];
  if (kinds[0] === 'share' || kinds[0] === 'fund') return { code, exchange: exchange! };
  if (kinds[0] == null) kinds.push(...mainland.map((one) => kindOf(code, one)));
  if (own && kinds[0] == null) return { reason: 'market-mismatch' };
  if (kinds.includes('index')) return { reason: 'index' };
  return { reason: kinds.includes('bond') ? 'bond' : 'bad-code' };
}

function readHongKong(written: string): CodeReading {
  const code = written.replace(/^HK/, '');
  if (/^H[SZ][A-Z\d]+$/.test(code) || /^800\d{3}$/.test(code)) return { reason: 'index' };
  const kind = /^\d{1,5}$/.test(code) ? kindOf(code.padStart(5, '0'), 'HKEX') : null;
  if (kind === 'bond') return { reason: 'bond' };
  // Warrants and other structured products are in no range.
  return kind === null ? { reason: 'bad-code' } : { code: code.padStart(5, '0'), exchange: 'HKEX' };
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
  if (isAmerican(market)) return readAmerican(code, market);
  if (market === 'mainland' || isMainland(market)) return readNumber(code, market);
  return fitsExchange(code, market) ? { code, exchange: market } : { reason: 'bad-code' };
}

const joined = /^(SH|SZ|BJ|USHA|USZA|USTM)(\d{6})$|^(HK)(\d{3,6})$/;
const suffixed = /^(.+)(?:[._-](X?[A-Z]{2,4})|\.([NOT])| (C[HN]|HK|U[SNWQR]|TT|JP|KS|G[RY])(?: EQUITY)?)$/;
const prefixed = /^([A-Z]{2,12}|[\u4e00-\u9fff]{1,5})([.:_])(.+)$/;
const numbered = /^(\d{1,3})\.([A-Z0-9.]{1,8})$/;
const letters = /^[.^]?[A-Z]{1,8}(?:[-._/][A-Z])?$/;

/** Whether the text beside a market's letters has the form of a code, valid or not. E.ON and T-Mobile are names. */
function isCodeLike(text: string, market: Market): boolean {
  if (isAmerican(market)) return letters.test(text);
  if (market === 'HKEX') return /^(?:\d{1,6}|HS[A-Z]{1,6})$/.test(text);
  if (market === 'XETRA') return /^[A-Z0-9]{2,6}$/.test(text);
  return market === 'mainland' || isMainland(market)
    ? /^\d{6}$|^1[A-C]\d{4}$/.test(text)
    : /^\d[\dA-Z]{3,5}$/.test(text);
}

/** Letters are exact, unlike market numbers, on which programs disagree: no code of 北交所 is written with SH. */
function readLettered(code: string, market: Market): CodeReading {
  const reading = readCode(code, market);
  return 'code' in reading && isMainland(market as Exchange) && reading.exchange !== market
    ? { reason: 'market-mismatch' }
    : reading;
}

/**
 * Reads a code with its market: SZ300308, 300308.SZ, 300308 CH, HK.00700, AVGO-US, 105.NVDA, NASDAQ:NVDA, $BRK.B.
 * @returns null for any other text.
 */
export function readMarkedCode(written: string): CodeReading | null {
  if (written.length > 24) return null;
  const text = written.trim().toUpperCase().replaceAll('：', ':');
  const joinedMatch = joined.exec(text);
  if (joinedMatch)
    return readLettered((joinedMatch[2] ?? joinedMatch[4])!, marketOf(joinedMatch[1] ?? joinedMatch[3])!);
  // A prefix takes precedence: US.T is AT&T as written by 富途, and NYSE:US is a code on NYSE. Except for DE.US, which is Deere.
  const [, prefix, sign, rest = ''] = prefixed.exec(text) ?? [];
  const prefixMarket = marketOf(prefix);
  if (prefixMarket && (prefixMarket !== 'XETRA' || sign === ':') && isCodeLike(rest, prefixMarket))
    return readLettered(rest, prefixMarket);
  const [, last = '', suffix, short, bloomberg] = suffixed.exec(text) ?? [];
  const market = marketOf(suffix ?? short ?? bloomberg);
  if (market && isCodeLike(last, market)) return readLettered(last, market);
  const [, number = '', code = ''] = numbered.exec(text) ?? [];
  const known = Object.hasOwn(eastmoneyMarkets, number) ? eastmoneyMarkets[number] : undefined;
  if (known && isCodeLike(code, known)) return readCode(code, known);
  if (/^(?:90|100)$/.test(number) && /^[A-Z]/.test(code)) return { reason: 'index' };
  return text.startsWith('$') && fitsExchange(text.slice(1), 'NASDAQ') ? readCode(text.slice(1), 'american') : null;
}
