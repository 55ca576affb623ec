// The one table of exchanges: the forms of their codes, and which first digits are shares, funds, indices or bonds.
import type { Exchange } from '../model/listing.ts';

const codeForms = {
  // 5xxxxx are funds that trade like shares (ETF, LOF, REIT). In Shenzhen, theirs are 15xxxx, 16xxxx and 18xxxx.
  SSE: /^[569]\d{5}$/,
  SZSE: /^[0-3]\d{5}$/,
  BSE: /^(?:920\d{3}|[48]\d{5})$/,
  HKEX: /^\d{5}$/,
  NASDAQ: /^[A-Z]{1,5}(?:\.[A-Z])?$/,
  NYSE: /^[A-Z]{1,5}(?:\.[A-Z])?$/,
  TWSE: /^\d{4}$/,
  TSE: /^\d{3}[0-9A-Z]$/,
  KRX: /^\d{6}$/,
  XETRA: /^[A-Z0-9]{1,6}$/,
} as const satisfies Record<Exchange, RegExp>;

export const exchanges = Object.keys(codeForms) as [Exchange, ...Exchange[]];

/** Market suffixes. American codes are written without one, unless a market is required (.US). */
export const marketMarks: Readonly<Record<Exchange, string>> = {
  SSE: 'SH',
  SZSE: 'SZ',
  BSE: 'BJ',
  HKEX: 'HK',
  NASDAQ: 'US',
  NYSE: 'US',
  TWSE: 'TW',
  TSE: 'T',
  KRX: 'KS',
  XETRA: 'DE',
};

/** "300308.SZ", "00700.HK", "NVDA". */
export const writtenCode = ({ code, exchange }: { code: string; exchange: Exchange }): string =>
  marketMarks[exchange] === 'US' ? code : `${code}.${marketMarks[exchange]}`;

/** Whether `code` has the form its exchange uses: 300308 on SZSE, 00700 (five digits) on HKEX, NVDA on NASDAQ. */
export const fitsExchange = (code: string, exchange: Exchange): boolean => codeForms[exchange].test(code);

export type CodeKind = 'share' | 'fund' | 'index' | 'bond';

type Ranges = readonly (readonly [CodeKind, RegExp])[];

/** Kinds of codes by first digits. An index of one exchange may have the number of a share of another. */
const ranges = {
  SSE: [
    ['share', /^(?:6|900)/],
    ['fund', /^5/],
    ['index', /^(?:000|88|95|99)/],
    ['bond', /^(?:0[1-9]|1|2)/],
  ],
  SZSE: [
    ['share', /^(?:00[0-4]|20[01]|30)/],
    ['fund', /^1[568]/],
    ['index', /^39/],
    ['bond', /^1[0-3]/],
  ],
  BSE: [
    ['share', /^(?:920|43|8[37])/],
    ['index', /^899/],
    ['bond', /^81/],
  ],
  // 1 to 7 are warrants and other structured products. A code that starts with 8 is the renminbi counter of the code that
  // starts with 0.
  HKEX: [
    ['share', /^[08](?!0000(?!\d)|28[0-4]|3[01]|[457]|9[01]|98[0-4])/],
    ['bond', /^[08][45]/],
    ['fund', /^[08](?!0000(?!\d))/],
  ],
  TWSE: [
    ['share', /^[1-9]/],
    ['fund', /^0/],
  ],
} as const satisfies Partial<Record<Exchange, Ranges>>;

const mainland = ['SSE', 'SZSE', 'BSE'] as const;
type MainlandExchange = (typeof mainland)[number];

export const isMainland = (exchange: Exchange): exchange is MainlandExchange =>
  (mainland as readonly Exchange[]).includes(exchange);

const codeLengths: Partial<Record<Exchange, number>> = { SSE: 6, SZSE: 6, BSE: 6, HKEX: 5, TWSE: 4 };

/**
 * Returns `null` if `code` has not the form of its exchange or is in no range of it. Codes of exchanges without ranges count
 * as shares: NVDA, 9984, SIE.
 */
export function kindOf(code: string, exchange: Exchange): CodeKind | null {
  const list: Ranges | undefined = exchange in ranges ? ranges[exchange as keyof typeof ranges] : undefined;
  if (!list) return fitsExchange(code, exchange) ? 'share' : null;
  if (!/^\d+$/.test(code) || code.length !== codeLengths[exchange]) return null;
  return list.find(([, range]) => range.test(code))?.[0] ?? null;
}

/** Returns a pattern for the first digits of shares, which excludes funds, bonds, indices and warrants. */
export const shareRange = (exchange: MainlandExchange | 'HKEX'): RegExp => ranges[exchange][0][1];

/**
 * Returns the exchange of six digits without a market, or `null`. Uses the ranges of shares and funds, which do not overlap
 * between exchanges: 000001 is 平安银行, because the Shanghai index of that number is always written with its market.
 */
export const exchangeOfNumber = (code: string): MainlandExchange | null =>
  mainland.find((exchange) => /share|fund/.test(kindOf(code, exchange) ?? '')) ?? null;
